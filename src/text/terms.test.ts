import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Term, termsOf } from './terms.ts';

function written(text: string): readonly string[] {
  return termsOf(text).map(({ surface }) => surface);
}

function keys(text: string): readonly string[] {
  return termsOf(text).map(({ key }: Term) => key);
}

describe('terms', () => {
  it.each([
    ['The role of IL-10 and TGF-β1 in p53-null mice', ['role', 'IL-10', 'TGF-β1', 'p53', 'null', 'mice']],
    ['CT-P13, miR-21, 5-HT, HbA1c and COVID-19', ['CT-P13', 'miR-21', '5-HT', 'HbA1c', 'COVID-19']],
    ['a double-blind, 12-week trial of 20 mg (n = 35; P < 0.05)', ['double', 'blind', 'week', 'trial']],
    ['RA, EVs and T cells', ['RA', 'EVs', 'cells']],
    ["Alzheimer's disease, NCT01149590", ['Alzheimer', 'disease']],
    ['اگزوزوم‌ها و بیماری‌های مفاصل', ['اگزوزوم', 'بیماری', 'مفاصل']],
    ['', []],
  ])('of %s are told as readers write them', (text, expected) => {
    expect(written(text)).toEqual(expected);
  });

  it.each([
    ['IL-10', 'IL10'],
    ['TGF-β', 'TGF-beta'],
    ['TNFα', 'TNF-alpha'],
    ['exosome', 'Exosomes'],
    ['naïve', 'naive'],
    ['بيماري', 'بیماری‌ها'],
  ])('take %s and %s for one', (one, other) => {
    expect(keys(one)).toEqual(keys(other));
  });

  it('of any text are bounded and never empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const { key, surface } of termsOf(text)) {
          expect(key.length).toBeGreaterThan(0);
          expect(surface.length).toBeLessThanOrEqual(45);
        }
      }),
      { seed: 3 },
    );
  });
});
