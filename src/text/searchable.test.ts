import { describe, expect, it } from 'vitest';
import { gluedCompounds } from './compounds.ts';
import { searchable } from './searchable.ts';
import { sentencesOf } from './sentences.ts';
import { wordsOf } from './words.ts';

describe('searchable text', () => {
  it.each([
    ['TGF-β1', 'tgf beta 1'],
    ['IFNα2b', 'ifn alpha 2b'],
    ['5 μm of μ-opioid', '5 μm of mu opioid'],
    ['TGF-ß and Straße', 'tgf beta and strasse'],
    ['Η θεραπεία είναι καλή', 'η θεραπεια ειναι καλη'],
    ['Δ9-THC', 'delta 9 thc'],
    ['Sørensen, Łódź, naïve', 'sorensen lodz naive'],
    ['alphabet of beta-blockers', 'alphabet of beta blockers'],
    ['می‌خواهيم كتاب ۱۲', 'می خواهیم کتاب 12'],
  ])('reads %s as %s', (text, words) => {
    expect(wordsOf(text).join(' ')).toBe(words);
  });

  it('is its own searchable form', () => {
    for (const text of ['TGF-β1 and 17βE2', 'کیفیّت', 'ﬁ ² ½ ß'])
      expect(wordsOf(searchable(text))).toEqual(wordsOf(text));
  });
});

describe('compounds', () => {
  it('are found where people may write one word', () => {
    expect(gluedCompounds('IL-10, COVID-19 and a follow-up of 12-24 weeks; بیماری‌ها')).toEqual([
      'IL10',
      'COVID19',
      'بیماریها',
    ]);
  });
});

describe('sentences', () => {
  it('end where they end', () => {
    const text = 'Shown by Dr. Verdi (see Fig. 2) in E. coli vs. yeast. It rose (P < .05). آیا؟ بله.';
    expect(sentencesOf(text).map((sentence) => sentence.trim())).toEqual([
      'Shown by Dr. Verdi (see Fig. 2) in E. coli vs. yeast.',
      'It rose (P < .05).',
      'آیا؟',
      'بله.',
    ]);
    expect(sentencesOf(text).join('')).toBe(text);
  });
});
