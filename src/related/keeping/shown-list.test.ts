import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorkId } from '../../model/index.ts';
import type { RelatedWork } from '../related-index.ts';
import { readEntries, readShown, writeEntry, writeShown } from './shown-list.ts';

const related: fc.Arbitrary<RelatedWork> = fc.record({
  id: fc.stringMatching(/^[0-9a-z]{8}$/).map((id) => id as WorkId),
  score: fc.integer({ min: 0, max: 10_000 }).map((score) => score / 10_000),
  shares: fc.array(fc.stringMatching(/^[^\n\t\r]{1,20}$/), { maxLength: 4 }),
  ties: fc.uniqueArray(fc.constantFrom('same-study', 'cites', 'cited', 'shared-references', 'team')),
});
const lists = fc.array(related, { maxLength: 6 });

const written = (list: readonly RelatedWork[]) =>
  writeShown({ entries: list.map(writeEntry), ahead: list.length });

describe('lists of related works as they are kept', () => {
  it('are read as they were written, whole or in part', () => {
    void fc.assert(
      fc.property(lists, fc.nat({ max: 7 }), (list, limit) => {
        expect(readShown(written(list))).toEqual(list);
        expect(readShown(written(list), limit)).toEqual(list.slice(0, limit));
      }),
    );
  });

  it('are taken apart as they stand', () => {
    void fc.assert(
      fc.property(lists, (list) => {
        const byWork = new Map(list.map((one) => [one.id, writeEntry(one)]));
        expect([...readEntries(written(list))]).toEqual([...byWork]);
      }),
    );
  });

  it('are read where an earlier version wrote them', () => {
    void fc.assert(
      fc.property(lists, (list) => {
        const json = JSON.stringify(list.map(({ id, score, shares, ties }) => [id, score, shares, ties]));
        expect(readShown(json)).toEqual(list);
        expect(readShown(json, 2)).toEqual(list.slice(0, 2));
      }),
    );
  });

  it('differ from a list that was not made yet, though nothing is in them', () => {
    expect(written([])).not.toBe('');
    expect(readShown(written([]))).toEqual([]);
  });

  it('keep their lines, whatever is in a word', () => {
    const one = { id: 'k3v9x2m1' as WorkId, score: 0.5, shares: ['a\tb\nc', 'd\re'], ties: [] };
    expect(readShown(written([one, one]))).toEqual([
      { ...one, shares: ['a b c', 'd e'] },
      { ...one, shares: ['a b c', 'd e'] },
    ]);
  });
});
