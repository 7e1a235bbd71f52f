import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyWorks, aWork } from '../../../test/support/a-work.ts';
import { seededRandom } from '../../../test/support/seeded-random.ts';
import { temporaryStore } from '../../../test/support/temporary-store.ts';
import { createEmbeddedSearch } from '../embedded-search.ts';

const random = seededRandom(11);
const below = (limit: number) => Math.floor(random() * limit);
/** Small numbers are common, as with words. */
const word = () => `w${String.fromCharCode(97 + Math.floor(26 * random() ** 2))}`;
const text = (most: number) => Array.from({ length: 1 + below(most) }, word).join(' ');

function searchOverMany() {
  const store = temporaryStore();
  const search = createEmbeddedSearch(store, async () => undefined);
  const works = Array.from({ length: 3000 }, (_, at) =>
    aWork({
      id: `${at}`.padStart(8, 'a'),
      title: text(6),
      abstract: text(40),
      published: { year: 1985 + below(40) },
    }),
  );
  for (let from = 0; from < works.length; from += 150)
    applyWorks(store, search, works.slice(from, from + 150));
  return search;
}

const anyWord = fc
  .integer({ min: 0, max: 25 })
  .map((letter) => `w${String.fromCharCode(97 + Math.floor(letter ** 2 / 26))}`);
const anyPart = fc.oneof(
  { weight: 6, arbitrary: anyWord },
  anyWord.map((one) => `${one}[ti]`),
  anyWord.map((one) => `-${one}`),
  fc.tuple(anyWord, anyWord).map((two) => `"${two.join(' ')}"`),
  fc.tuple(anyWord, anyWord).map((two) => `(${two.join(' OR ')})`),
  fc.constant('w*'),
);

describe('ranking by words', () => {
  it('finds the same works first when it leaves out what cannot be among them', async () => {
    const search = searchOverMany();
    const parts = fc.array(anyPart, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(parts, fc.constantFrom(1, 3, 10, 50), async (asked, most) => {
        const question = { text: asked.join(' ') };
        // So many that nothing is ever left out.
        const all = await search.allHits(question, 10_000);
        expect(await search.allHits(question, most)).toEqual(all.slice(0, most));
      }),
      { numRuns: 300 },
    );
  });
});
