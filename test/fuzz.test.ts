import { describe, expect, it } from 'vitest';
import { importFormats } from '../src/formats/index.ts';
import { fuzzReader } from './fuzz/fuzz-reader.ts';

describe.each(importFormats)('damaged files of $title', (format) => {
  it('never throw, never hang, and never let markup through', () => {
    const { records, refused } = fuzzReader({ format, rounds: 500, seed: 1 });
    expect(records).toBeGreaterThan(100);
    expect(refused).toBeGreaterThan(20);
  });
});
