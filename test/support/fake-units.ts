import type { Work } from '../../src/model/index.ts';
import type { People, UnitNode, UnitRef, Units } from '../../src/people/index.ts';

const department = {
  slug: 'cell-sciences',
  names: { en: 'Department of Applied Cell Sciences', fa: 'گروه علوم سلولی کاربردی' },
};
const school = {
  slug: 'advanced-technologies',
  names: {
    en: 'School of Advanced Technologies in Medicine',
    fa: 'دانشکدهٔ فناوری‌های نوین پزشکی',
  },
};

/** A school with one department, to which all works belong. */
export function fakeUnits(works: readonly Work[], people: People): Units {
  const node = (ref: UnitRef, children: readonly UnitNode[]): UnitNode => ({
    ...ref,
    works: works.length,
    children,
  });
  const below = node(department, []);
  const tree = node(school, [below]);
  const isKnown = (slug: string) => slug === school.slug || slug === department.slug;
  return {
    version: () => '1',
    wordsVersion: () => '1',
    count: async () => 2,
    refs: async () => [school, department],
    list: async () => [tree],
    async find(slug) {
      if (slug === school.slug) return { ...tree, ancestors: [] };
      return slug === department.slug ? { ...below, ancestors: [school] } : undefined;
    },
    worksOf: async (slug) => (isKnown(slug) ? works.map(({ id }) => id) : []),
    yearsOf: async (slug) =>
      isKnown(slug)
        ? [
            { year: 2019, works: 2 },
            { year: 2024, works: works.length - 2 },
          ]
        : [],
    unitsOf: async () => [department],
    affiliationsOf: async () => [
      {
        text: 'Dept. of Applied Cell Sciences, Our University',
        ours: 'named',
        units: [
          {
            slug: department.slug,
            score: 1,
            part: 'Dept. of Applied Cell Sciences',
            name: department.names.en,
          },
        ],
      },
    ],
    unitsOfPerson: async () => [{ ...department, firstYear: 2019, lastYear: 2024 }],
    async peopleOf(slug, limit) {
      if (!isKnown(slug)) return { total: 0, people: [] };
      const { total, people: found } = await people.list({ offset: 0, limit });
      return { total, people: found.map((person) => ({ ...person, together: person.works })) };
    },
    async collaboratorsOf(slug, limit) {
      if (!isKnown(slug)) return [];
      const { people: found } = await people.list({ offset: 4, limit });
      return found.map((person, at) => ({
        ...person,
        together: person.works,
        side: at % 2 === 0 ? ('inside' as const) : ('outside' as const),
      }));
    },
    partnersOf: async (slug) =>
      isKnown(slug)
        ? {
            units: 1,
            institutions: 3,
            partners: [
              { kind: 'unit', ...school, works: 3 },
              { kind: 'institution', name: 'Hallbruck University', country: 'AT', works: 2 },
              { kind: 'institution', name: 'Institute of Vesicles of the Far Western Provinces', works: 1 },
              { kind: 'institution', name: 'Kelmet Hospital', country: 'TR', works: 1 },
            ],
            ties: [{ from: 0, to: 1, works: 2 }],
          }
        : { units: 0, institutions: 0, partners: [], ties: [] },
    async sidesIn() {
      const { people: found } = await people.list({ offset: 0, limit: 100 });
      return new Map(found.map(({ id }, at) => [id, at % 3 === 1 ? 'outside' : 'inside']));
    },
    async sidesOf(id) {
      const person = await people.find(id);
      return new Map(
        person?.coauthors.map(({ id: other }, at) => [other, at % 3 === 1 ? 'outside' : 'inside']),
      );
    },
    unitsIn: async (affiliations) =>
      affiliations.map((text) => (/cell sciences/i.test(text) ? [department] : [])),
    unmatched: async () => [],
    countriesOf: async () => [{ country: 'AT', works: 1 }],
    institutionsOf: async () => [{ name: 'Hallbruck University', country: 'AT', works: 1 }],
  };
}
