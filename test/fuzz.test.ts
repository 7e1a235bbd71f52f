import { describe, expect, it } from 'vitest';
import { fuzzPubmed } from './fuzz/pubmed-xml.ts';

describe('damaged PubMed files', () => {
  it('never throw, never hang, and never let markup through', () => {
    const { records, refused } = fuzzPubmed({ rounds: 500, seed: 1 });
    expect(records).toBeGreaterThan(100);
    expect(refused).toBeGreaterThan(100);
  });
});
