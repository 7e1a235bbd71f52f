import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceEnds } from './sentence-ends.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const byUnicode = (text: string) =>
  [...segmenter.segment(text)].map(({ segment, index }) => index + segment.length);

describe('the ends of sentences', () => {
  it.each([
    'It rose by 3.4%. No change (p = .05). We saw "none." Then it fell.',
    'In the U.S. it fell. U.S. 5 mg. E. coli grew. (See above.) and so on. A.B',
    'One.  Two!?  Three… four. – five. 6. Seven.\r\n\r\nEight\n.Nine',
    'at 5 mg. 5 of 10 died. i.e. 5 µg. α. β-blockers. Δ. It ends.Now. 0.5.A) b',
    '',
    '.',
    '. . .a',
    'It rose (3; 95% CI 2; 4). 5; 6 fell; it did.',
  ])('are those of Unicode in “%s”', (text) => {
    expect(sentenceEnds(text)).toEqual(byUnicode(text));
  });

  it('are those of Unicode in any text, or not said', () => {
    const signs = fc.constantFrom(...' ..?!,:;-–()"\'’“”[]aZ5eß±²µαΔ≥°×\n\r\t\u00a0\u2009…é%/'.split(''));
    const texts = fc.oneof(fc.string({ unit: signs, maxLength: 40 }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(texts, (text) => {
        const ends = sentenceEnds(text);
        if (ends !== undefined) expect(ends).toEqual(byUnicode(text));
      }),
      { numRuns: 5000 },
    );
  });

  it('are not said where another alphabet has rules of its own', () => {
    expect(sentenceEnds('خواب بهتر شد؟ بله.')).toBeUndefined();
    expect(sentenceEnds('A. ; b')).toBeUndefined();
  });
});
