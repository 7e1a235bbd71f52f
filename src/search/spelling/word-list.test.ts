import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyWorks, aWork } from '../../../test/support/a-work.ts';
import { temporaryStore } from '../../../test/support/temporary-store.ts';
import { createEmbeddedSearch } from '../embedded-search.ts';
import { createSegmentStore, OpenedSegments } from '../engine/segment-store.ts';
import { editDistance, unitsOf } from './edit-distance.ts';
import { WordList } from './word-list.ts';

/** The one segment of an index of works with these words, none of which has an ending to lose. */
function segmentOf(words: readonly string[]) {
  const store = temporaryStore();
  applyWorks(
    store,
    createEmbeddedSearch(store, async () => undefined),
    [aWork({ title: words.join(' ') })],
  );
  const opened = new OpenedSegments();
  createSegmentStore(store).refresh(opened);
  const [part] = opened.engine.parts;
  if (part === undefined) throw new Error('There is no segment.');
  return part.segment;
}

describe('the words near another', () => {
  it('are those that a look at every word finds', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdیک'), minLength: 3, maxLength: 7 });
    const words = fc.sample(word, { numRuns: 400, seed: 11 });
    const list = new WordList(segmentOf(words));
    const distance = (one: string, other: string) =>
      editDistance(unitsOf(one), unitsOf(other), 0, other.length, 9);
    for (const asked of fc.sample(word, { numRuns: 60, seed: 12 })) {
      const expected = [...new Set(words)].filter((one) => {
        const far = distance(asked, one);
        return far === 1 || (far === 2 && one[0] === asked[0]);
      });
      expect(
        list
          .near(asked, 'twice')
          .map(({ term }) => term)
          .sort(),
      ).toEqual(expected.sort());
    }
  });

  it('are no numbers, no values and no names with digits', () => {
    const list = new WordList(segmentOf(['il10', '2020', 'arthritis']));
    expect(list.near('il1', 'twice')).toEqual([]);
    expect(list.near('artriti', 'twice')).toEqual([{ term: 'arthriti', distance: 1, bearers: 1 }]);
  });
});
