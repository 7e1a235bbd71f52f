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
    unmatched: async () => [],
    countriesOf: async () => [{ country: 'AT', works: 1 }],
    institutionsOf: async () => [{ name: 'Hallbruck University', country: 'AT', works: 1 }],
  };
}
