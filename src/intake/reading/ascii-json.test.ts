import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiJson } from './ascii-json.ts';

describe('JSON in ASCII', () => {
  it('says the same as any JSON', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        expect(JSON.parse(asciiJson(texts))).toEqual(texts);
      }),
      { seed: 20260115 },
    );
  });

  it.each([
    [
      'a few signs as escapes',
      'a line about TNF-α and 𝛽, long enough to bear them',
      String.raw`"a line about TNF-\u03b1 and \ud835\udefd, long enough to bear them"`,
    ],
    ['another script as it is', 'وزیکول', '"وزیکول"'],
  ])('writes %s', (_what, text, json) => {
    expect(asciiJson(text)).toBe(json);
  });
});
