import { describe, expect, it } from 'vitest';
import { survey } from './survey.ts';

describe('a survey of bytes', () => {
  it.each([
    ['', 0, true],
    ['a\nb\n', 2, true],
    ['\n\n\n\n\n\n\n\n\n', 9, true],
    ['tab\tis plain', 0, true],
    ['carriage\r\nreturn', 1, false],
    ['nul\u0000', 0, false],
    ['ünïcödé €😀\n', 1, true],
  ])('counts the lines of %j and sees control characters', (text, lines, isPlain) => {
    const bytes = new TextEncoder().encode(text);
    // Wherever in memory they begin.
    for (let offset = 0; offset < 5; offset += 1) {
      const shifted = new Uint8Array(offset + bytes.length);
      shifted.set(bytes, offset);
      expect(survey(shifted.subarray(offset))).toEqual({ lines, isPlain });
    }
  });
});
