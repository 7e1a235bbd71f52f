import { describe, expect, it } from 'vitest';
import { singularOf, stemApart } from './word-forms.ts';

describe('the singular of plurals that no rule makes', () => {
  it.each([
    ['children', 'child'],
    ['criteria', 'criterion'],
    ['hypotheses', 'hypothesis'],
    ['analyses', 'analysis'],
    ['diagnoses', 'diagnosis'],
    ['metastases', 'metastasis'],
    ['indices', 'index'],
  ])('of %s is %s', (plural, singular) => {
    expect(singularOf(plural)).toBe(singular);
  });

  it.each(['doses', 'cheeses', 'diseases', 'bases', 'glasses', 'data', 'media', 'purposes', 'closes'])(
    'leaves %s alone',
    (word) => {
      expect(singularOf(word)).toBe(word);
    },
  );
});

it('keeps apart what a stemmer would make one', () => {
  expect(['aging', 'ageing'].map(stemApart)).toEqual(['aging', 'aging']);
  expect(['age', 'organ', 'experience', 'agent', 'positive'].map(stemApart)).toEqual(
    Array(5).fill(undefined),
  );
});
