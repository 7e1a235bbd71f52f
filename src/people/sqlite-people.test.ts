import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, applyWorks, aWork, type WorkParts } from '../../test/support/a-work.ts';
import { temporaryStore } from '../../test/support/temporary-store.ts';
import type { Contribution, Orcid, Work, WorkId } from '../model/index.ts';
import { foldName, parsePersonId, personId, personNumber } from './person-id.ts';
import { createSqlitePeople } from './sqlite-people.ts';

const first = '0000-0002-1825-0097' as Orcid;
const second = '0000-0001-5109-3700' as Orcid;

function signs(family: string, given: string, orcid?: Orcid, ...places: string[]): Contribution {
  return {
    role: 'author',
    contributor: { kind: 'person', family, given },
    affiliations: places.map((text) => ({ text })),
    ...(orcid && { orcid }),
  };
}

function peopleOf(works: readonly WorkParts[]) {
  const store = temporaryStore();
  const people = createSqlitePeople(store);
  applyWorks(store, people, works.map(aWork));
  const names = async () =>
    (await people.list({ offset: 0, limit: 100 })).people.map(({ name, works }) => `${name} (${works})`);
  const whoWrote = async (id: string) => (await people.contributorsOf(id as WorkId)).map((ref) => ref?.id);
  return { store, people, names, whoWrote };
}

describe('people', () => {
  it('are one behind many spellings of a name', async () => {
    const { people, names, whoWrote } = peopleOf([
      { id: 'aaaaaaaa', published: { year: 2020 }, contributions: [signs('SØRENSEN', 'ANNE')] },
      { id: 'bbbbbbbb', published: { year: 2024 }, contributions: [signs('Sørensen', 'Anne')] },
      {
        id: 'cccccccc',
        published: { year: 2022 },
        contributions: [signs('Sorensen', 'Anne'), signs('Sorensen', 'A')],
      },
    ]);
    expect(await names()).toEqual(['A Sorensen (1)', 'Anne Sørensen (3)']);
    const [anne] = await whoWrote('aaaaaaaa');
    expect(await people.find(anne ?? '')).toMatchObject({
      name: 'Anne Sørensen',
      slug: 'anne-sorensen',
      variants: ['ANNE SØRENSEN', 'Anne Sorensen'],
      workIds: ['bbbbbbbb', 'cccccccc', 'aaaaaaaa'],
      coauthors: [{ name: 'A Sorensen', together: 1, works: 1 }],
    });
  });

  it('with an ORCID iD take in their name where nobody else bears it', async () => {
    const { store, people, names, whoWrote } = peopleOf([
      { id: 'aaaaaaaa', contributions: [signs('Verdi', 'Javad')] },
      { id: 'bbbbbbbb', contributions: [signs('Verdi', 'Javad', first)] },
    ]);
    expect(await names()).toEqual(['Javad Verdi (2)']);
    const [mine] = await whoWrote('bbbbbbbb');
    expect(await whoWrote('aaaaaaaa')).toEqual([mine]);
    const everyName = await people.names(-1, 100);
    expect(everyName.map(({ id, name, works }) => [id, name, works])).toEqual([
      [mine, 'Javad Verdi', 1],
      [mine, 'Javad Verdi', 1],
    ]);
    expect(await people.names(everyName[0]?.position ?? 0, 100)).toEqual(everyName.slice(1));
    expect(await people.summaries([mine ?? '', '00000000', 'nobody'])).toMatchObject([
      { id: mine, name: 'Javad Verdi', orcid: first, works: 2 },
    ]);
    const byName = personId(personNumber('name:verdi javad'));
    expect(await people.find(byName)).toMatchObject({ id: mine, orcid: first, works: 2 });

    const other = aWork({ id: 'cccccccc', contributions: [signs('Verdi', 'Javad', second)] });
    applyWorks(store, people, [other]);
    expect(await names()).toEqual(['Javad Verdi (1)', 'Javad Verdi (1)', 'Javad Verdi (1)']);
    expect(await whoWrote('aaaaaaaa')).toEqual([byName]);

    applyChanges(store, people, [{ id: other.id, work: undefined }]);
    expect(await names()).toEqual(['Javad Verdi (2)']);
  });

  it('keep one page when they change their name under one ORCID iD', async () => {
    const { people, names, whoWrote } = peopleOf([
      { id: 'aaaaaaaa', contributions: [signs('Maboudi', 'Sara', first)] },
      { id: 'bbbbbbbb', contributions: [signs('Maboudi Rad', 'Sara', first)] },
      { id: 'cccccccc', contributions: [signs('Maboudi', 'Sara')] },
    ]);
    expect(await names()).toEqual(['Sara Maboudi Rad (3)']);
    const [id = ''] = await whoWrote('cccccccc');
    expect((await people.find(id))?.variants).toEqual(['Sara Maboudi']);
  });

  it('show where they worked, the most recent first, with the years', async () => {
    const { people, whoWrote } = peopleOf([
      {
        id: 'aaaaaaaa',
        published: { year: 2018 },
        contributions: [signs('Rad', 'Omid', undefined, 'Old Hospital.')],
      },
      {
        id: 'bbbbbbbb',
        published: { year: 2021 },
        contributions: [signs('Rad', 'Omid', undefined, 'old hospital', 'New Centre')],
      },
    ]);
    const [id = ''] = await whoWrote('aaaaaaaa');
    expect((await people.find(id))?.affiliations).toEqual([
      { text: 'New Centre', firstYear: 2021, lastYear: 2021 },
      { text: 'old hospital', firstYear: 2018, lastYear: 2021 },
    ]);
  });

  it('are asked for works, years and those who sign with them', async () => {
    const { people, whoWrote } = peopleOf([
      {
        id: 'aaaaaaaa',
        published: { year: 2018 },
        contributions: [signs('Rad', 'Omid'), signs('Verdi', 'Sara', first)],
      },
      {
        id: 'bbbbbbbb',
        published: { year: 2021 },
        contributions: [signs('Rad', 'Omid'), signs('Verdi', 'Sara'), signs('Aramesh', 'Nima')],
      },
      { id: 'cccccccc', contributions: [signs('Rad', 'Omid')] },
    ]);
    const [omid = '', sara, nima] = await whoWrote('bbbbbbbb');
    expect(await people.worksOf(omid)).toEqual(['bbbbbbbb', 'aaaaaaaa', 'cccccccc']);
    expect(await people.coauthorsOf(omid)).toEqual([
      { id: sara, together: 2 },
      { id: nima, together: 1 },
    ]);
    expect(await people.worksByYear(omid)).toEqual([
      { year: 2018, works: 1 },
      { year: 2021, works: 1 },
    ]);
    expect([await people.worksOf('00000000'), await people.coauthorsOf('nobody')]).toEqual([[], []]);
  });

  it('leaves groups without an id and names of which nothing can be read too', async () => {
    const { people, names, whoWrote } = peopleOf([
      {
        id: 'aaaaaaaa',
        contributions: [
          { role: 'author', affiliations: [], contributor: { kind: 'group', name: 'The Consortium' } },
          signs('---', ''),
          signs('Rad', 'Omid'),
        ],
      },
    ]);
    expect((await whoWrote('aaaaaaaa')).map((id) => id !== undefined)).toEqual([false, false, true]);
    expect(await names()).toEqual(['Omid Rad (1)']);
    expect([await people.count(), await people.find('zzzzzzzz'), await people.find('no id')]).toEqual([
      1,
      undefined,
      undefined,
    ]);
    expect(await people.contributorsOf('zzzzzzzz' as WorkId)).toEqual([]);
  });

  it('are listed by family name, particles aside, page by page', async () => {
    const { people } = peopleOf([
      {
        title: 'a',
        authors: ['van der Berg, Anna', 'de Moraes, Daniela', "O'Brien, Pat", 'Łukasik, Jan', 'احمدی, رضا'],
      },
    ]);
    const page = async (offset: number, limit: number) =>
      (await people.list({ offset, limit })).people.map(({ name }) => name);
    expect(await page(0, 10)).toEqual([
      'Anna van der Berg',
      'رضا احمدی',
      'Jan Łukasik',
      'Daniela de Moraes',
      "Pat O'Brien",
    ]);
    expect(await page(1, 2)).toEqual((await page(0, 10)).slice(1, 3));
    expect(foldName({ kind: 'person', family: 'De la Cruz', given: 'José' }).sort).toBe('cruz, jose');
    expect(foldName({ kind: 'person', family: 'Di', given: 'Wu' }).sort).toBe('di, wu');
  });

  it('have ids that can be read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 40 - 1 }), (number) => {
        expect(parsePersonId(personId(number))).toBe(number);
      }),
      { seed: 7 },
    );
  });

  it('come out the same in whatever order and portions the works arrive, change and go', async () => {
    const family = fc.constantFrom('Rad', 'RAD', 'Rád', 'Verdi');
    const contribution = fc
      .tuple(family, fc.constantFrom('Omid', 'Sara'), fc.constantFrom(undefined, undefined, first, second))
      .map(([name, given, orcid]) => signs(name, given, orcid));
    const version = fc.option(fc.array(contribution, { maxLength: 4 }), { nil: undefined });
    const history = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), version), { maxLength: 24 });
    await fc.assert(
      fc.asyncProperty(history, fc.integer({ min: 1, max: 5 }), async (steps, portion) => {
        const changes = steps.map(([n, contributions]) => {
          const work = aWork({
            id: `aaaaaaa${n}`,
            published: { year: 2000 + n },
            contributions: contributions ?? [],
          });
          return { id: work.id, work: contributions && work };
        });
        const lived = peopleOf([]);
        for (let at = 0; at < changes.length; at += portion)
          applyChanges(lived.store, lived.people, changes.slice(at, at + portion));
        const last = new Map<WorkId, Work | undefined>(changes.map(({ id, work }) => [id, work]));
        const fresh = peopleOf([]);
        applyWorks(
          fresh.store,
          fresh.people,
          [...last.values()].filter((work) => work !== undefined).reverse(),
        );
        expect(await everything(lived.people)).toEqual(await everything(fresh.people));
      }),
      { seed: 11, numRuns: 60 },
    );
  });
});

async function everything(people: ReturnType<typeof createSqlitePeople>) {
  const list = await people.list({ offset: 0, limit: 100 });
  return {
    list,
    views: await Promise.all(list.people.map(({ id }) => people.find(id))),
    count: await people.count(),
  };
}
