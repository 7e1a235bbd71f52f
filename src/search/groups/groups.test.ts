import { describe, expect, it } from 'vitest';
import { anId, applyWorks, aWork } from '../../../test/support/a-work.ts';
import { seededRandom } from '../../../test/support/seeded-random.ts';
import { temporaryStore } from '../../../test/support/temporary-store.ts';
import { numberOfId, type WorkId } from '../../model/index.ts';
import { createEmbeddedSearch } from '../embedded-search.ts';
import { printQuery } from '../query/print-query.ts';
import { readQuery } from '../query/read-query.ts';
import { keepUp } from './keep-up.ts';
import type { WorkGroups } from './work-groups.ts';

const random = seededRandom(11);
const slugs = ['medicine', 'cardiology', 'botany', 'none'];
const works = Array.from({ length: 900 }, (_, at) =>
  aWork({
    id: anId(at),
    title: `Work ${at} on ${['sleep', 'salt', 'wool'][Math.floor(random() * 3)]}`,
    published: { year: 2000 + (at % 20) },
  }),
);
const membership = new Map(
  works.map(({ id }) => [id, slugs.filter((slug) => slug !== 'none' && random() < 0.3)]),
);

/** An index over all works, and groups that a test may change. */
function searchInGroups() {
  const store = temporaryStore();
  let version = 0;
  let members: ReadonlyMap<WorkId, readonly string[]> = membership;
  const numbersOf = (slug: string) =>
    [...members].flatMap(([id, own]) => (own.includes(slug) ? numberOfId(id) : []));
  const groups: WorkGroups = {
    version: () => version,
    names: () => new Map(),
    groups: () => new Map(slugs.map((slug) => [slug, Float64Array.from(numbersOf(slug)).sort()])),
  };
  const search = createEmbeddedSearch(store, async () => undefined, groups);
  // In several segments, some works in two of them.
  for (let from = 0; from < works.length; from += 250)
    applyWorks(store, search, works.slice(Math.max(0, from - 40), from + 250));
  return {
    search,
    regroup(other: ReadonlyMap<WorkId, readonly string[]>) {
      members = other;
      version += 1;
    },
  };
}

const about = (word: string, ...wanted: readonly string[]) =>
  works.filter(
    ({ id, title }) => title.includes(word) && wanted.some((slug) => membership.get(id)?.includes(slug)),
  );

describe('groups from outside', () => {
  it('are counted over all hits, and narrow them, as any other facet does', async () => {
    const { search } = searchInGroups();
    const ask = (filters: object) =>
      search.search({ text: 'sleep', offset: 0, limit: 1, facets: true, filters });
    const counts = (facets: Awaited<ReturnType<typeof ask>>['facets']) =>
      Object.fromEntries(facets?.units.map(({ value, works: count }) => [value, count]) ?? []);
    const expected = Object.fromEntries(
      ['medicine', 'cardiology', 'botany'].map((slug) => [slug, about('sleep', slug).length]),
    );
    expect(counts((await ask({})).facets)).toEqual(expected);
    const chosen = await ask({ units: ['medicine', 'botany'] });
    expect(chosen.total).toBe(about('sleep', 'medicine', 'botany').length);
    expect(counts(chosen.facets)).toEqual(expected);
    const years = new Map(chosen.facets?.years.map(({ year, works: count }) => [year, count]));
    for (const [year, count] of years)
      expect(count).toBe(
        about('sleep', 'medicine', 'botany').filter(({ published }) => published?.year === year).length,
      );
    const narrowed = await ask({ units: ['none'], years: { from: 2005, to: 2009 } });
    expect(narrowed.total).toBe(0);
    expect(counts(narrowed.facets)).toMatchObject({
      none: 0,
      botany: about('sleep', 'botany').filter(
        ({ published: { year } = { year: 0 } }) => year >= 2005 && year <= 2009,
      ).length,
    });
  });

  it('can be asked for in a question, which says so again', async () => {
    const { search } = searchInGroups();
    const found = async (text: string) => (await search.search({ text, offset: 0, limit: 1 })).total;
    expect(await found('sleep unit:botany')).toBe(about('sleep', 'botany').length);
    expect(await found('sleep NOT unit:botany')).toBe(
      works.filter(({ title }) => title.includes('sleep')).length - about('sleep', 'botany').length,
    );
    expect(await found('unit:botany OR unit:medicine')).toBe(about('', 'botany', 'medicine').length);
    expect(await found('unit:nowhere')).toBe(0);
    expect(printQuery(readQuery('unit:"Applied Botany" sleep').query)).toBe('unit:applied-botany sleep');
    expect(readQuery('unit:applied-botany').query).toEqual({ kind: 'group', key: 'applied-botany' });
  });

  it('are followed when they change', async () => {
    const { search, regroup } = searchInGroups();
    const found = async (text: string) => (await search.search({ text, offset: 0, limit: 1 })).total;
    expect(await found('unit:botany')).toBeGreaterThan(1);
    const [first] = works;
    regroup(new Map(first ? [[first.id, ['botany']]] : []));
    await expect.poll(() => found('unit:botany')).toBe(1);
    expect(await found('unit:medicine')).toBe(0);
  });
});

it('what takes long to make anew is made anew so seldom that it takes a twentieth of the time', () => {
  let [clock, version, made] = [0, 1, 0];
  const value = keepUp(
    () => version,
    () => {
      clock += 100;
      made += 1;
      return made;
    },
    () => clock,
  );
  expect(value()).toBe(1);
  version = 2;
  expect(value()).toBe(1);
  clock = 1999;
  expect(value()).toBe(1);
  clock = 2000;
  expect(value()).toBe(2);
  expect(value()).toBe(2);
});
