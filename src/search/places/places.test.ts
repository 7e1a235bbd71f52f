import { describe, expect, it } from 'vitest';
import { searchOver } from '../../../test/searching/search-over.ts';
import { applyWorks, aWork } from '../../../test/support/a-work.ts';
import type { Issn, WorkId, WorkType } from '../../model/index.ts';
import type { SearchPlace } from '../search-index.ts';

const heading = (name: string) => ({ scheme: 'mesh', name }) as const;
const printed = '2049-3630' as Issn;
const works = [
  {
    id: 'aaaaaaa1',
    title: 'Exosomes in joints',
    type: 'review' as WorkType,
    subjects: [heading('Exosomes'), heading('Joints')],
    published: { year: 2020 },
    openAccess: 'gold' as const,
    source: { name: 'Annals of Vesicles', issns: [{ issn: printed, medium: 'print' as const }] },
  },
  {
    id: 'aaaaaaa2',
    title: 'Joints at rest',
    subjects: [heading('Joints')],
    keywords: [{ text: 'exosomes' }],
    published: { year: 2021, month: 5 },
    source: { name: 'Ann. Vesicles', issns: [{ issn: printed, medium: 'print' as const }] },
  },
  {
    id: 'aaaaaaa3',
    title: 'Saffron',
    keywords: [{ text: 'Exosomes' }, { text: 'زعفران' }],
    published: { year: 2021 },
    source: { name: 'Annals of Vesicles' },
  },
];

describe('the works of a place', () => {
  const found = async (within: SearchPlace, text = '') =>
    (
      await searchOver(works).search.search({
        text,
        offset: 0,
        limit: 20,
        order: 'oldest',
        filters: { within },
        facets: true,
      })
    ).hits.map(({ workId }) => workId);

  it.each<[string, SearchPlace, readonly string[]]>([
    [
      'a heading, and the same as a keyword',
      { kind: 'subject', slug: 'exosomes' },
      ['aaaaaaa1', 'aaaaaaa3', 'aaaaaaa2'],
    ],
    ['a keyword in another script', { kind: 'subject', slug: 'z-frn' }, ['aaaaaaa3']],
    [
      'a source under all its names, by ISSN',
      { kind: 'source', name: 'Ann Vesicles', issns: [printed] },
      ['aaaaaaa1', 'aaaaaaa2'],
    ],
    [
      'a source without ISSN, by name',
      { kind: 'source', name: 'ANNALS of vesicles', issns: [] },
      ['aaaaaaa3'],
    ],
    ['a year', { kind: 'year', year: 2021 }, ['aaaaaaa3', 'aaaaaaa2']],
    [
      'a list, whatever else it names',
      { kind: 'works', ids: ['aaaaaaa1', 'zzzzzzz9'] as readonly string[] as readonly WorkId[] },
      ['aaaaaaa1'],
    ],
    ['none', { kind: 'subject', slug: 'nothing' }, []],
  ])('are those of %s', async (_, place, ids) => {
    expect(await found(place)).toEqual(ids);
  });

  it('can be searched, and are counted by facet', async () => {
    const within = { kind: 'subject', slug: 'joints' } as const;
    expect(await found(within, 'rest')).toEqual(['aaaaaaa2']);
    expect(await found(within, 'saffron')).toEqual([]);
    const { search } = searchOver(works);
    const { facets, total } = await search.search({
      text: '',
      offset: 0,
      limit: 0,
      filters: { within, types: ['review'] },
      facets: true,
    });
    expect(total).toBe(1);
    expect(facets?.types).toEqual([
      { value: 'article', works: 1 },
      { value: 'review', works: 1 },
    ]);
  });

  it('add up by year, kind, access and subject', async () => {
    const { search } = searchOver(works);
    expect(await search.figures({ kind: 'subject', slug: 'joints' })).toEqual({
      works: 2,
      openAccess: 1,
      years: [
        { year: 2020, works: 1, openAccess: 1, types: [{ value: 'review', works: 1 }] },
        { year: 2021, works: 1, openAccess: 0, types: [{ value: 'article', works: 1 }] },
      ],
      subjects: [
        {
          name: 'Joints',
          works: 2,
          years: [
            { year: 2020, works: 1 },
            { year: 2021, works: 1 },
          ],
        },
        { name: 'Exosomes', works: 1, years: [{ year: 2020, works: 1 }] },
      ],
      sources: [
        { name: 'Ann. Vesicles', works: 1, years: [{ year: 2021, works: 1 }] },
        { name: 'Annals of Vesicles', works: 1, years: [{ year: 2020, works: 1 }] },
      ],
    });
    expect((await search.figures()).works).toBe(3);
  });
});

describe('the list of subjects', () => {
  it('names each once, in the spelling of most works, with all works that have it', async () => {
    const { search } = searchOver(works);
    const { total, subjects } = await search.subjects({ offset: 0, limit: 2 });
    expect(total).toBe(3);
    expect(subjects).toEqual([
      { slug: 'exosomes', name: 'Exosomes', works: 3 },
      { slug: 'joints', name: 'Joints', works: 2 },
    ]);
  });

  it('and the figures of a place follow every change', async () => {
    const { search, store } = searchOver(works);
    const ids = ['aaaaaaa1'] as readonly string[] as readonly WorkId[];
    const place = { kind: 'works', ids } as const;
    expect((await search.figures(place)).years.map(({ year }) => year)).toEqual([2020]);
    await search.subjects({ offset: 0, limit: 1 });
    applyWorks(store, search, [
      aWork({ ...works[0], subjects: [heading('Knee')], published: { year: 2024 } }),
    ]);
    expect((await search.figures(place)).years.map(({ year }) => year)).toEqual([2024]);
    const { subjects } = await search.subjects({ offset: 0, limit: 9 });
    expect(subjects.map(({ slug, works: count }) => [slug, count])).toEqual([
      ['exosomes', 2],
      ['joints', 1],
      ['knee', 1],
      ['z-frn', 1],
    ]);
  });
});
