import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, unitsOf } from './edit-distance.ts';

const distance = (one: string, other: string, most = 9) => {
  const padded = unitsOf(`..${other}..`);
  return editDistance(unitsOf(one), padded, 2, 2 + other.length, most);
};

describe('the distance between two spellings', () => {
  it.each([
    ['exosome', 'exosome', 0],
    ['exosme', 'exosome', 1],
    ['exosomme', 'exosome', 1],
    ['exasome', 'exosome', 1],
    ['exsoome', 'exosome', 1],
    ['xeosmoe', 'exosome', 2],
    ['روماتلوژی', 'روماتولوژی', 1],
    ['', 'abc', 3],
  ])('from %s to %s is %i', (one, other, expected) => {
    expect(distance(one, other)).toBe(expected);
    expect(distance(other, one)).toBe(expected);
  });

  it('is one more than the most that is asked for, where it is more', () => {
    expect(distance('arthritis', 'osteoporosis', 2)).toBe(3);
    expect(distance('a', 'abcdefgh', 2)).toBe(3);
  });

  it('agrees with the plain recursion that defines it', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(distance(one, other)).toBe(defined(one, other));
      }),
      { seed: 3 },
    );
  });
});

function defined(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  const cost = one.at(-1) === other.at(-1) ? 0 : 1;
  const ways = [
    defined(one.slice(0, -1), other) + 1,
    defined(one, other.slice(0, -1)) + 1,
    defined(one.slice(0, -1), other.slice(0, -1)) + cost,
  ];
  if (one.length > 1 && other.length > 1 && one.at(-1) === other.at(-2) && one.at(-2) === other.at(-1))
    ways.push(defined(one.slice(0, -2), other.slice(0, -2)) + 1);
  return Math.min(...ways);
}
