import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyWorks, aWork } from '../../../../test/support/a-work.ts';
import { seededRandom } from '../../../../test/support/seeded-random.ts';
import { temporaryStore } from '../../../../test/support/temporary-store.ts';
import { openStore } from '../../../catalogue/index.ts';
import type { Work } from '../../../model/index.ts';
import { createEmbeddedSearch } from '../../embedded-search.ts';
import { bytesInPieces, heldBytes, placePiece, SegmentGone } from './place-bytes.ts';

const random = seededRandom(23);
const below = (limit: number) => Math.floor(random() * limit);
/** Common ones, so that most lists are long. */
const vocabulary = ['salt', 'wool', 'lamp', 'corn', 'mist', 'zinc'];
const textOf = (length: number) =>
  Array.from({ length }, () => vocabulary[below(vocabulary.length)] ?? '').join(' ');

const works = Array.from({ length: 1500 }, (_, at) =>
  aWork({ id: `${at}`.padStart(8, 'b'), title: textOf(1 + below(4)), abstract: textOf(1 + below(60)) }),
);

function textsOf({ title, abstract }: Work): readonly string[] {
  return [title, ...(abstract?.sections ?? []).map(({ text }) => text)];
}

describe('phrases', () => {
  it('are found in just the works that have their words in a row, as any process sees them', async () => {
    const store = temporaryStore();
    const writing = createEmbeddedSearch(store, async () => undefined);
    for (let from = 0; from < works.length; from += 500)
      applyWorks(store, writing, works.slice(from, from + 500));
    const elsewhere = openStore(store.file);
    const reading = createEmbeddedSearch(elsewhere, async () => undefined);
    const rows = fc.array(fc.constantFrom(...vocabulary), { minLength: 2, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(writing, reading), async (words, search) => {
        const phrase = words.join(' ');
        const expected = works.filter((work) =>
          textsOf(work).some((text) => ` ${text} `.includes(` ${phrase} `)),
        );
        const { total } = await search.search({ text: `"${phrase}"`, offset: 0, limit: 1 });
        expect(total).toBe(expected.length);
      }),
      { numRuns: 60 },
    );
    elsewhere.close();
  });

  it('are asked anew where their segment is merged away by another process meanwhile', async () => {
    const store = temporaryStore();
    const writing = createEmbeddedSearch(store, async () => undefined);
    const elsewhere = openStore(store.file);
    let isMerged = false;
    // Asked for its version when the question is understood and the segments are known, but not yet looked into.
    const groups = {
      version: () => {
        versionsAsked += 1;
        if (versionsAsked === mergedAt) {
          for (const work of works.slice(7, 60)) applyWorks(store, writing, [work]);
          isMerged = true;
        }
        return 1;
      },
      names: () => new Map(),
      groups: () => new Map(),
    };
    let versionsAsked = 0;
    let mergedAt = Number.POSITIVE_INFINITY;
    const reading = createEmbeddedSearch(elsewhere, async () => undefined, groups);
    for (const work of works.slice(0, 7)) applyWorks(store, writing, [work]);
    const ids = works.slice(0, 7).map(({ id }) => id);
    const page = { offset: 0, limit: 10, filters: { within: { kind: 'works', ids } } } as const;
    await reading.search({ ...page, text: 'salt' });
    mergedAt = versionsAsked + 2;
    const { total } = await reading.search({ ...page, text: '"salt wool" OR "wool salt"' });
    expect(isMerged).toBe(true);
    const expected = works.slice(0, 7).filter((work) => /salt wool|wool salt/.test(textsOf(work).join('; ')));
    expect(total).toBe(expected.length);
    expect(total).toBeGreaterThan(0);
    elsewhere.close();
  });
});

describe('bytes in pieces', () => {
  it('are the bytes, wherever pieces end', () => {
    const bytes = Uint8Array.from({ length: 3 * placePiece + 17 }, () => below(256));
    const held = heldBytes(bytes);
    const kept = bytesInPieces((place) => bytes.slice(place * placePiece, (place + 1) * placePiece));
    const place = fc.oneof(
      fc.nat(bytes.length),
      fc
        .tuple(fc.nat(3), fc.integer({ min: -9, max: 9 }))
        .map(([piece, more]) => Math.max(0, piece * placePiece + more)),
    );
    fc.assert(
      fc.property(place, place, (a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        expect(Buffer.compare(kept.read(start, end), held.read(start, end))).toBe(0);
      }),
    );
  });

  it('say so when they are gone', () => {
    const gone = bytesInPieces(() => {
      throw new SegmentGone();
    });
    expect(() => gone.read(0, 1)).toThrow(SegmentGone);
  });
});
