import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, applyWorks, aWork, type WorkParts } from '../../../test/support/a-work.ts';
import { temporaryStore } from '../../../test/support/temporary-store.ts';
import { unitsFile } from '../../../test/support/units-file.ts';
import type { Contribution, WorkId } from '../../model/index.ts';
import { createSqlitePeople } from '../sqlite-people.ts';
import { createSqliteUnits } from './sqlite-units.ts';
import { unitsContents } from './units-contents.ts';

const cardiology = 'Department of Cardiology, Northfield University, Northfield, UK';
const botany = 'Department of Botany, Northfield University, Northfield, UK';
const noUnit = 'Northfield University, Northfield, UK';
const partner = 'Institute of Hearts, Hallbruck University, Hallbruck, Austria';

function signs(family: string, ...places: string[]): Contribution {
  return {
    role: 'author',
    contributor: { kind: 'person', family, given: 'Sina' },
    affiliations: places.map((text) => ({ text })),
  };
}

function house(works: readonly WorkParts[]) {
  const store = temporaryStore();
  const people = createSqlitePeople(store);
  const units = createSqliteUnits(store, people);
  units.kept.load(unitsFile());
  for (const derivation of [people, units]) applyWorks(store, derivation, works.map(aWork));
  return { store, people, units };
}

const works: readonly WorkParts[] = [
  {
    id: 'aaaaaaaa',
    published: { year: 2020 },
    contributions: [signs('Aban', cardiology), signs('Dey', cardiology, partner)],
  },
  {
    id: 'bbbbbbbb',
    published: { year: 2024, month: 3 },
    contributions: [signs('Aban', botany), signs('Mehr', noUnit)],
  },
  { id: 'cccccccc', published: { year: 2024, month: 5 }, contributions: [signs('Mehr', cardiology, botany)] },
  { id: 'dddddddd', contributions: [signs('Tir', partner)] },
];

describe('units', () => {
  it('have the works of those below them, newest first, each once', async () => {
    const { units } = house(works);
    expect(
      (await units.list()).map(({ slug, works: count, children }) => [
        slug,
        count,
        children.map((one) => [one.slug, one.works]),
      ]),
    ).toEqual([
      [
        'medicine',
        2,
        [
          ['cardiology', 2],
          ['surgery', 0],
        ],
      ],
      ['science', 2, [['botany', 2]]],
      ['rheuma', 0, []],
      ['infirmary', 0, []],
    ]);
    expect(await units.worksOf('medicine')).toEqual(['cccccccc', 'aaaaaaaa']);
    expect(await units.yearsOf('medicine')).toEqual([
      { year: 2020, works: 1 },
      { year: 2024, works: 1 },
    ]);
    expect(await units.worksOf('nowhere')).toEqual([]);
    expect(await units.find('botany')).toMatchObject({
      works: 2,
      ancestors: [{ slug: 'science' }],
      names: { fa: 'گروه گیاه‌شناسی' },
    });
    expect(await units.find('nowhere')).toBeUndefined();
    expect((await units.unitsOf('cccccccc' as WorkId)).map(({ slug }) => slug)).toEqual([
      'cardiology',
      'botany',
    ]);
  });

  it('have people, and people have units through the years', async () => {
    const { units, people } = house(works);
    const { total, people: found } = await units.peopleOf('science', 10);
    expect(total).toBe(2);
    expect(found.map(({ name, together }) => [name, together])).toEqual([
      ['Sina Aban', 1],
      ['Sina Mehr', 1],
    ]);
    const [aban] = await people.contributorsOf('aaaaaaaa' as WorkId);
    expect(await units.unitsOfPerson(aban?.id ?? '')).toMatchObject([
      { slug: 'botany', firstYear: 2024, lastYear: 2024 },
      { slug: 'cardiology', firstYear: 2020, lastYear: 2020 },
    ]);
  });

  it('know who signs with them from elsewhere in the institution and from outside', async () => {
    const { units } = house([
      ...works,
      {
        id: 'eeeeeeee',
        contributions: [signs('Aban', cardiology), signs('Tir', partner), signs('Ordi', noUnit)],
      },
      { id: 'ffffffff', contributions: [signs('Aban', cardiology), signs('Tir', partner), signs('Nowhere')] },
    ]);
    const found = await units.collaboratorsOf('cardiology', 5);
    expect(found.map(({ name, together, side }) => [name, together, side])).toEqual([
      ['Sina Ordi', 1, 'inside'],
      ['Sina Tir', 2, 'outside'],
    ]);
    expect(await units.collaboratorsOf('nowhere', 5)).toEqual([]);
  });

  it('have partners: other units, not those above and below them, and institutions', async () => {
    const { units } = house(works);
    expect(await units.partnersOf('cardiology', 5)).toEqual({
      units: 1,
      institutions: 1,
      partners: [
        { kind: 'unit', slug: 'botany', names: expect.objectContaining({ fa: 'گروه گیاه‌شناسی' }), works: 1 },
        { kind: 'institution', name: 'Hallbruck University', country: 'AT', works: 1 },
      ],
      ties: [],
    });
    expect((await units.partnersOf('medicine', 5)).partners.map(({ works: count }) => count)).toEqual([1, 1]);
    const together = house([
      ...works,
      { id: 'eeeeeeee', contributions: [signs('Aban', cardiology), signs('Dey', botany, partner)] },
    ]);
    expect((await together.units.partnersOf('cardiology', 5)).ties).toEqual([{ from: 0, to: 1, works: 1 }]);
    expect(await units.partnersOf('nowhere', 5)).toMatchObject({ units: 0, institutions: 0, partners: [] });
  });

  it('tell of those who sign with a person whence they do, by most of their works', async () => {
    const { units, people, store } = house([
      ...works,
      { id: 'eeeeeeee', contributions: [signs('Aban', cardiology), signs('Tir', partner), signs('Nowhere')] },
      { id: 'ffffffff', contributions: [signs('Aban', cardiology), signs('Dey', cardiology)] },
    ]);
    const [aban] = await people.contributorsOf('aaaaaaaa' as WorkId);
    const named = async () => {
      const sides = await units.sidesOf(aban?.id ?? '');
      const known = await people.summaries([...sides.keys()]);
      return Object.fromEntries(known.map(({ id, name }) => [name, sides.get(id)]));
    };
    expect(await named()).toEqual({
      'Sina Aban': 'inside',
      'Sina Dey': 'inside',
      'Sina Mehr': 'inside',
      'Sina Tir': 'outside',
    });
    // Without a file of units nobody is inside, and so nobody outside.
    store.transaction(() => store.writer.exec('delete from kept_units'));
    expect(await named()).toEqual({});
  });

  it('are named by single affiliations, also while what is kept was read in the light of another file', async () => {
    const { units } = house(works);
    const slugs = async (text: string) => (await units.unitsIn([text]))[0]?.map(({ slug }) => slug);
    expect(await slugs(cardiology)).toEqual(['cardiology']);
    expect(await slugs('Department of Botany, School of Science, Northfield University, UK')).toEqual([
      'botany',
    ]);
    expect(await slugs(partner)).toEqual([]);
    const before = units.wordsVersion();
    units.kept.assign(cardiology, 'surgery', new Date(0));
    expect(units.wordsVersion()).not.toBe(before);
    expect(await slugs(cardiology)).toEqual(['surgery']);
    await units.rematch();
    expect(await slugs(cardiology)).toEqual(['surgery']);
  });

  it('leave what names none of them to curators, and tell partners and countries', async () => {
    const { units } = house(works);
    expect(await units.unmatched(5)).toEqual([{ affiliation: noUnit, works: 1 }]);
    expect(await units.countriesOf()).toEqual([{ country: 'AT', works: 2 }]);
    expect(await units.institutionsOf(5)).toEqual([
      { name: 'Hallbruck University', country: 'AT', works: 2 },
    ]);
  });

  it('follow another file and the words of curators, as if everything were read anew', async () => {
    const { store, units } = house(works);
    const revision = units.revision();
    expect(await units.rematch()).toEqual([]);
    units.kept.load(unitsFile([{ slug: 'hearts', name: 'Cardiology Department', parent: 'infirmary' }]));
    expect([...(await units.rematch())].sort()).toEqual(['aaaaaaaa', 'cccccccc']);
    // A name that two units bear says of neither that it is meant.
    expect(await units.worksOf('cardiology')).toEqual([]);
    units.kept.assign(`${cardiology}.`, 'hearts', new Date(0));
    await units.rematch();
    expect(await units.worksOf('infirmary')).toEqual(['cccccccc', 'aaaaaaaa']);
    expect(units.revision()).toBeGreaterThan(revision);
    const followed = unitsContents(store.reader);
    store.transaction(() => units.reset());
    applyWorks(store, units, works.map(aWork));
    expect(unitsContents(store.reader)).toEqual(followed);
  });

  it('hold what the works say now, however they came to say it', () => {
    const place = fc.constantFrom(cardiology, botany, noUnit, partner);
    const state = fc.option(fc.array(place, { maxLength: 3 }), { nil: undefined });
    const id = fc.constantFrom('aaaaaaaa', 'bbbbbbbb', 'cccccccc');
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.tuple(id, state), { minLength: 1, maxLength: 3 }), { maxLength: 6 }),
        (batches) => {
          const { store, units } = house([]);
          const now = new Map<string, readonly string[] | undefined>();
          const partsOf = (one: string, places: readonly string[]): WorkParts => ({
            id: one,
            published: { year: 2000 + places.length },
            contributions: [signs('Aban', ...places)],
          });
          for (const batch of batches) {
            const latest = new Map(batch);
            applyChanges(
              store,
              units,
              [...latest].map(([one, places]) => ({
                id: one as WorkId,
                work: places && aWork(partsOf(one, places)),
              })),
            );
            for (const [one, places] of latest) now.set(one, places);
          }
          const fresh = house(
            [...now].flatMap(([one, places]) => (places === undefined ? [] : [partsOf(one, places)])),
          );
          expect(new Map([...unitsContents(store.reader)].sort())).toEqual(
            new Map([...unitsContents(fresh.store.reader)].sort()),
          );
        },
      ),
      { numRuns: 15 },
    );
  });
});
