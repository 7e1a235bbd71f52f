import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDois } from './compare-identifiers.ts';
import { compareNames } from './compare-names.ts';
import { compareSources } from './compare-places.ts';
import { areOpposites, contrastOf } from './contrasts.ts';
import { editDistance } from './edit-distance.ts';

describe('the distance of two texts', () => {
  it('is that of Levenshtein up to the bound', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, fc.integer({ min: 0, max: 5 }), (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(plainDistance(a, b), most + 1));
      }),
      { seed: 17, numRuns: 2000 },
    );
  });

  it('with an open end is the least to any start of the longer one', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 10 });
    fc.assert(
      fc.property(text, text, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
        const starts = Array.from({ length: b.length + 1 }, (_, end) => plainDistance(a, b.slice(0, end)));
        expect(editDistance(a, b, most, true)).toBe(Math.min(...starts, most + 1));
      }),
      { seed: 17, numRuns: 2000 },
    );
  });
});

function plainDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [shorter, other] = [a.slice(1), b.slice(1)];
  if (a[0] === b[0]) return plainDistance(shorter, other);
  return 1 + Math.min(plainDistance(shorter, other), plainDistance(shorter, b), plainDistance(a, other));
}

describe('bylines', () => {
  it.each([
    [['rahimi|sara'], ['rahimi|s'], 'agrees'],
    [['wei|zhang'], ['zhang|wei'], 'swapped'],
    [['balcerzak|adam p'], ['adam|b p'], 'swapped'],
    [['van der berg|p'], ['berg|p'], 'alike'],
    [['salas salvado|j'], ['salas|j'], 'alike'],
    [['lindqvist|p'], ['lindqist|p'], 'alike'],
    [['wang|l'], ['wang|x'], 'initial-differs'],
    [['rahimi|s', 'okafor|n'], ['okafor|n', 'rahimi|s'], 'among-others'],
    [['rahimi|s'], ['okafor|n'], 'differs'],
    [['lantern study group'], ['rahimi|s'], 'unknown'],
    [[], ['rahimi|s'], 'unknown'],
  ])('%j and %j: the first author %s', (a, b, first) => {
    expect(compareNames(a, b).first).toBe(first);
  });

  it('are compared as far as the shorter one goes', () => {
    const all = ['rahimi|s', 'okafor|n', 'lindqvist|p', 'adebayo|t'];
    expect(compareNames(all, all.slice(0, 2)).others).toBe('agree');
    expect(compareNames(all, ['rahimi|s', 'someone|e']).others).toBe('none');
    expect(compareNames(all, ['rahimi|s']).others).toBe('unknown');
  });
});

describe('venues', () => {
  const venue = (name: string) => ({ sources: [name], issns: [] });
  it.each([
    ['journal of imaginary marine biology', 'j imag mar biol', true],
    ['journal of imaginary marine biology', 'jimb', true],
    ['international journal of lanterns', 'int j lanterns', true],
    ['intl j lanterns', 'international journal of lanterns', true],
    ['journal of lanterns', 'journal of lighthouses', false],
    ['journal of lanterns', 'lanterns', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(compareSources(venue(a), venue(b))).toBe(same);
  });

  it('are one where they share an ISSN, and unknown where one has no name', () => {
    expect(
      compareSources({ sources: ['a'], issns: ['1234-5679'] }, { sources: ['b'], issns: ['1234-5679'] }),
    ).toBe(true);
    expect(compareSources({ sources: [], issns: [] }, venue('a'))).toBeUndefined();
  });
});

describe('contrasts', () => {
  it.each([
    ['hypertension', 'hypotension', true],
    ['men', 'women', true],
    ['maternal', 'fathers', true],
    ['prenatal', 'postnatal', true],
    ['hypertension', 'hyperthermia', false],
    ['interest', 'extra', false],
    ['men', 'male', false],
  ])('%s and %s are opposites: %s', (a, b, are) => {
    expect(areOpposites(a, b)).toBe(are);
  });

  it('see numbers in any writing', () => {
    expect(contrastOf(['ii'], ['2'], 'wording')).toBe('none');
    expect(contrastOf(['ii'], ['three'], 'wording')).toBe('two-sided');
    expect(contrastOf([], ['2019'], 'wording')).toBe('one-sided');
  });
});

describe('DOIs', () => {
  it.each([
    ['10.5555/a', '10.5555/a', 'same'],
    ['10.5555/a', '10.5555/a.', 'same'],
    ['10.5555/a.v1', '10.5555/a.v2', 'versions'],
    ['10.5555/rs-7/v1', '10.5555/rs-7', 'versions'],
    ['10.12688/lanterns.13307.2', '10.12688/lanterns.13307.3', 'versions'],
    ['10.5555/698/1/2', '10.5555/698/1/3', 'differ'],
    ['10.2307/123', '10.5555/a', 'versions'],
    ['10.5555/a', '10.5555/b', 'differ'],
    ['10.5555/a', undefined, 'unknown'],
  ])('%s and %s: %s', (a, b, agreement) => {
    expect(compareDois(a, b)).toBe(agreement);
  });
});
