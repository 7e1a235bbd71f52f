import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signs } from '../../test/support/a-people-house.ts';
import { applyWorks, aWork, type WorkParts } from '../../test/support/a-work.ts';
import { temporaryStore } from '../../test/support/temporary-store.ts';
import type { Orcid, WorkId } from '../model/index.ts';
import { foldName, parsePersonId, personId } from './names/person-id.ts';
import { createSqlitePeople } from './sqlite-people.ts';

const first = '0000-0002-1825-0097' as Orcid;

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
      'Jan Łukasik',
      'Daniela de Moraes',
      "Pat O'Brien",
      'رضا احمدی',
    ]);
    expect(await page(1, 2)).toEqual((await page(0, 10)).slice(1, 3));
    const persianFirst = await people.list({ offset: 0, limit: 2, first: 'arabic-script' });
    expect(persianFirst.people.map(({ name }) => name)).toEqual(['رضا احمدی', 'Anna van der Berg']);
    const second = await people.list({ offset: 1, limit: 3, first: 'arabic-script' });
    expect(second.people.map(({ name }) => name)).toEqual(await page(0, 3));
    expect(await people.initials()).toEqual([
      { letter: 'B', before: 0 },
      { letter: 'L', before: 1 },
      { letter: 'M', before: 2 },
      { letter: 'O', before: 3 },
      { letter: 'ا', before: 4 },
    ]);
    expect((await people.initials('arabic-script'))[1]).toEqual({ letter: 'B', before: 1 });
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
});
