import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWords } from '../hard-words/read-words.ts';
import { readTokens, readTokensAt } from './tokens.ts';

/** The tokens from `start` to `end`, once from the signs and once from the words that were read before. */
function bothWays(text: string, start: number, end: number) {
  const words = readWords(text);
  const from = words.findIndex((word) => word.end > start);
  const lower = text.toLowerCase();
  const given = from < 0 ? words.length : from;
  return [readTokens(text.slice(start, end)), readTokensAt(lower, [start, end], words, given)].map((tokens) =>
    tokens.map(({ word }) => word).join(' '),
  );
}

describe('the tokens of a sentence', () => {
  it('are words and figures in lower case, with few signs', () => {
    const tokens = readTokens("Patient's p53 rose by 3.4% (P<0.05).").map(({ word }) => word);
    expect(tokens).toEqual(['^', 'patient', 's', 'p', '#', 'rose', 'by', '#', '%', 'p', '<', '#']);
  });

  it('are the same from words that were read before', () => {
    const signs = fc.constantFrom(..." .,-'’()%=<>±≤→abcXYZ059éµα\u200c".split(''));
    const text = fc.oneof(
      fc.string({ unit: signs, maxLength: 60 }),
      fc.string({
        unit: fc.constantFrom('We ', 'saw ', 'A', '84 ', "x's ", '3.4%, '),
        minLength: 150,
        maxLength: 200,
      }),
    );
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (given, one, other) => {
        const [start = 0, end = 0] = [one, other]
          .map((place) => place % (given.length + 1))
          .sort((a, b) => a - b);
        // A sentence begins with a word or a sign, never within either.
        if (start > 0 && /[^ (]$/.test(given.slice(0, start))) return;
        const [plain, quick] = bothWays(given, start, end);
        expect(quick).toBe(plain);
      }),
      { numRuns: 3000 },
    );
  });
});
