import { describe, expect, it } from 'vitest';
import { type ContributionRef, type CuratorsWord, groupsOf } from './curators-words.ts';

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((work): ContributionRef => [work, 1]) as [
  ContributionRef,
  ContributionRef,
  ContributionRef,
  ContributionRef,
];
const join = (...refs: readonly ContributionRef[]): CuratorsWord => ({ kind: 'join', theirs: { refs } });
const split = (
  refs: readonly ContributionRef[],
  from: readonly ContributionRef[],
  to?: readonly ContributionRef[],
): CuratorsWord => ({ kind: 'split', refs, from: { refs: from }, ...(to && { to: { refs: to } }) });

describe('the words of curators', () => {
  it('put together what is one person’s, also over several words', () => {
    const { groupOf, anchorOf } = groupsOf([join(a, b), join(c, d), join(b, c)]);
    expect(new Set([a, b, c, d].map(groupOf)).size).toBe(1);
    expect(groupOf(['e', 1])).toBe(0);
    expect(anchorOf(groupOf(d))).toEqual(a);
  });

  it('part what was together, and a later word takes the place of an earlier one', () => {
    const parted = groupsOf([join(a, b, c), split([c], [a, b])]);
    expect(parted.groupOf(a)).toBe(parted.groupOf(b));
    expect(parted.groupOf(c)).not.toBe(parted.groupOf(a));
    const again = groupsOf([join(a, b, c), split([c], [a, b]), join(a, c)]);
    expect(again.groupOf(c)).toBe(again.groupOf(b));
  });

  it('give what is split off to whom it belongs, and no ORCID iD of its record with it', () => {
    const { groupOf, isTakenFrom } = groupsOf([split([b], [a], [c])]);
    expect(groupOf(b)).toBe(groupOf(c));
    expect([a, b, c].map(isTakenFrom)).toEqual([false, true, false]);
  });

  it('say which ORCID iD a group has', () => {
    const claim: CuratorsWord = { kind: 'claim', theirs: { refs: [a], orcid: '0000-0002-1825-0097' } };
    for (const words of [
      [claim, join(b, a)],
      [join(a, b), claim],
    ]) {
      const { groupOf, orcidOf } = groupsOf(words);
      expect(orcidOf(groupOf(b))).toBe('0000-0002-1825-0097');
    }
  });
});
