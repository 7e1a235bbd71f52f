import { describe, expect, it } from 'vitest';
import { applyWorks, aWork } from '../../../test/support/a-work.ts';
import { seededRandom } from '../../../test/support/seeded-random.ts';
import { temporaryStore } from '../../../test/support/temporary-store.ts';
import type { Work } from '../../model/index.ts';
import { createEmbeddedSearch } from '../embedded-search.ts';
import { hasBit } from './bits.ts';
import { beginningOf, FacetNumbers, termFacets } from './facet-numbers.ts';
import { countValues } from './facet-values.ts';
import type { Segment } from './segment.ts';

const random = seededRandom(5);
const below = (limit: number) => Math.floor(random() * limit);
/** Small numbers are frequent, as with authors and subjects. */
const rare = (limit: number) => Math.floor(limit * random() ** 3);

const works: readonly Work[] = Array.from({ length: 4200 }, (_, at) =>
  aWork({
    title: `Work ${at} on ${['sleep', 'salt', 'wool'][below(3)]}`,
    authors: [...new Set([`Family${rare(300)}, A`, `Family${rare(300)}, A`])],
    subjects: [...new Set([rare(120), rare(120)])].map((name) => ({
      scheme: 'mesh',
      name: `Subject ${name}`,
    })),
    source: { name: `Journal ${rare(40)}` },
    languages: [['en', 'fa', 'de'][rare(3)] ?? 'en'],
    published: { year: 2000 + below(20) },
  }),
);

function searchOverAll() {
  const store = temporaryStore();
  const search = createEmbeddedSearch(store, async () => undefined);
  // What was there before is counted no more.
  applyWorks(
    store,
    search,
    works.slice(0, 400).map((work) => ({ ...work, languages: ['tr'] })),
  );
  for (let from = 0; from < works.length; from += 300)
    applyWorks(store, search, works.slice(from, from + 300));
  return search;
}

const valuesOf = {
  authors: ({ contributions }: Work) =>
    contributions.map(({ contributor }) => (contributor.kind === 'person' ? `${contributor.family} A` : '')),
  subjects: ({ subjects = [] }: Work) => subjects.map(({ name }) => name),
  sources: ({ source }: Work) => [source?.name ?? ''],
  languages: ({ languages = [] }: Work) => languages,
  years: ({ published }: Work) => [String(published?.year)],
} as const;

function countsOf(hits: readonly Work[], facet: keyof typeof valuesOf): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of hits.flatMap((work) => valuesOf[facet](work)))
    counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function termsOf(segment: Segment, document: number): readonly string[] {
  const own = segment.facetTerms.subarray(segment.facetStarts[document], segment.facetStarts[document + 1]);
  return [...own].map((term) => segment.terms.term(term));
}

const about = (word: string) => works.filter(({ title }) => word === '' || title.includes(word));

describe('facets', () => {
  it.each(['sleep', 'work', 'journal', 'family7'])(
    'of %s count all hits, the most frequent first',
    async (text) => {
      const search = searchOverAll();
      const ids = new Set<string>(await search.allHits({ text }, 10_000));
      const hits = works.filter(({ id }) => ids.has(id));
      expect(hits.length).toBeGreaterThan(0);
      const { facets } = await search.search({ text, offset: 0, limit: 1, facets: true });
      for (const facet of ['authors', 'subjects', 'sources', 'languages'] as const) {
        const counts = countsOf(hits, facet);
        const told = facets?.[facet] ?? [];
        expect(
          told.map(({ works: count }) => count),
          facet,
        ).toEqual(told.map(({ value }) => counts.get(value)));
        expect(told.map(({ works: count }) => count).slice(0, 8), facet).toEqual(
          [...counts.values()].sort((a, b) => b - a).slice(0, Math.min(8, told.length)),
        );
      }
      const years = countsOf(hits, 'years');
      expect(facets?.years).toEqual(
        [...years].sort().map(([year, count]) => ({ year: Number(year), works: count })),
      );
    },
  );

  it.each([
    ['all', 1, 16_384],
    ['all', 1, 30],
    ['all', 1, 1],
    ['a third of', 1 / 3, 30],
    ['a few of', 1 / 50, 30],
  ])('count %s the works the same, however many values are held to be common', (_, share, mostCommon) => {
    const parts = searchOverAll().segments();
    const bits = parts.map(({ live }) => live.map((word) => (random() < share ? word : 0)));
    const numbers = new FacetNumbers(mostCommon);
    const counted = countValues(
      parts,
      bits,
      numbers,
      termFacets.map((facet) => ({ facet, selected: [] })),
    );
    for (const [at, facet] of termFacets.entries()) {
      const all = new Map<string, number>();
      for (const [part, { segment }] of parts.entries())
        for (let document = 0; document < segment.documents; document += 1)
          if (hasBit(bits[part] ?? new Uint32Array(), document))
            for (const term of termsOf(segment, document))
              if (term.startsWith(beginningOf(facet))) all.set(term, (all.get(term) ?? 0) + 1);
      const told = counted[at] ?? [];
      const best = [...all.values()].sort((a, b) => b - a).slice(0, 20);
      expect(told.map(({ works }) => works)).toEqual(best);
      expect(told.map(({ value }) => all.get(beginningOf(facet) + value))).toEqual(best);
    }
  });

  it('count as if nothing were chosen in themselves, and what is chosen in all others', async () => {
    const search = searchOverAll();
    const filters = { languages: ['fa'], sources: ['Journal 1', 'Journal 39'] };
    const { facets, total } = await search.search({
      text: 'sleep',
      offset: 0,
      limit: 1,
      facets: true,
      filters,
    });
    const inSources = about('sleep').filter(({ source }) => filters.sources.includes(source?.name ?? ''));
    const inPersian = about('sleep').filter(({ languages }) => languages?.[0] === 'fa');
    const both = inSources.filter(({ languages }) => languages?.[0] === 'fa');
    expect(total).toBe(both.length);
    const counted = (facet: 'languages' | 'sources' | 'subjects') =>
      new Map(facets?.[facet].map(({ value, works: count }) => [value, count]));
    expect(counted('languages')).toEqual(countsOf(inSources, 'languages'));
    expect(counted('sources').get('Journal 39')).toBe(countsOf(inPersian, 'sources').get('Journal 39') ?? 0);
    for (const [value, count] of counted('subjects'))
      expect(count).toBe(countsOf(both, 'subjects').get(value));
  });
});
