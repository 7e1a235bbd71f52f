import type { Store } from '../../catalogue/index.ts';
import { idOfNumber, numberOfId, type WorkId } from '../../model/index.ts';
import type { People } from '../people.ts';
import type { KeptUnits } from './kept-units.ts';
import { createCompanyReader, institutionOf } from './read-company.ts';
import type { TextRead } from './read-text.ts';
import type { UnitNode, UnitOfPerson, UnitRef, Units } from './units.ts';
import type { UnitEntry } from './units-file.ts';
import { mergeHoldings, unpackHolding, worksIn } from './units-tables.ts';

export interface UnitsReaderParts {
  readonly store: Pick<Store, 'reader'>;
  readonly kept: KeptUnits;
  readonly people: Pick<People, 'find' | 'signersOf' | 'summaries'>;
  /** Reads affiliations in the light of the words kept now, as `version` tells these apart. */
  readonly words: () => { readonly version: string; readonly read: (text: string) => TextRead };
}

/** Works of each unit, those of the units below it included, for those who count by units. */
export interface UnitHoldings {
  /** Differs when anything else does. */
  revision(): number;
  /** By slug the numbers of the works (`numberOfId`), ascending. */
  holdings(): ReadonlyMap<string, Float64Array>;
  /** By slug all names of a unit, and how many works it has. */
  searchedNames(): ReadonlyMap<string, { readonly names: readonly string[]; readonly works: number }>;
}

/** Answers questions about units from their tables and the units file. */
export function createUnitsReader({
  store: { reader },
  kept,
  people,
  words,
}: UnitsReaderParts): Units & UnitHoldings {
  const sql = {
    dataVersion: reader.prepare('pragma data_version'),
    revision: reader.prepare('select revision from unit_state'),
    holding: reader.prepare('select works from unit_holding where kind = ? and key = ?'),
    counted: reader.prepare(
      'select key, label, length(works) / 16 as works from unit_holding where kind = ? order by works desc, key limit ?',
    ),
    work: reader.prepare('select texts from unit_work where number = ?'),
    textById: reader.prepare('select text, read from unit_text where id = ?'),
    text: reader.prepare('select read from unit_text where text = ?'),
    texts: reader.prepare(
      'select asked.key, t.read from json_each(?) asked cross join unit_text t on t.text = asked.value',
    ),
    version: reader.prepare('select version from unit_state'),
    unmatched: reader.prepare(
      `select text, works from unit_text
       where read ->> '$.ours' is not null and read ->> '$.units[0]' is null order by works desc, text limit ?`,
    ),
  };
  const worksOfUnit = new Map<string, Float64Array>();
  let seen = -1;

  const revision = () => Number(sql.revision.get()?.revision ?? 0);
  const units = () => kept.file()?.units ?? [];
  const refOf = ({ slug, names }: UnitEntry): UnitRef => ({ slug, names });
  const childrenOf = (slug: string | undefined) => units().filter(({ parent }) => parent === slug);

  /** Works of a unit and of those below it, kept in memory for as long as nothing changes. */
  function holdingOf(slug: string): Float64Array {
    const now = revision();
    if (now !== seen) worksOfUnit.clear();
    seen = now;
    const known = worksOfUnit.get(slug);
    if (known !== undefined) return known;
    const all = childrenOf(slug).reduce(
      (sum, child) => mergeHoldings(sum, holdingOf(child.slug)),
      unpackHolding(sql.holding.get('unit', slug)?.works),
    );
    worksOfUnit.set(slug, all);
    return all;
  }

  function nodeOf(unit: UnitEntry): UnitNode {
    const children = childrenOf(unit.slug).map(nodeOf);
    return { ...refOf(unit), works: holdingOf(unit.slug).length / 2, children };
  }

  function bySlug(slug: string): UnitEntry | undefined {
    return units().find((unit) => unit.slug === slug);
  }

  function ancestorsOf({ parent }: UnitEntry): readonly UnitRef[] {
    const above = parent === undefined ? undefined : bySlug(parent);
    return above === undefined ? [] : [...ancestorsOf(above), refOf(above)];
  }

  function belowOrSame(slug: string): ReadonlySet<string> {
    return new Set([slug, ...childrenOf(slug).flatMap((child) => [...belowOrSame(child.slug)])]);
  }

  /** Units in the order named, each once, without those that another of them is part of. */
  function nearest(reads: readonly TextRead[]): readonly UnitRef[] {
    const slugs = new Set(reads.flatMap((one) => one.units.map((unit) => unit.slug)));
    const above = new Set(
      [...slugs].flatMap((slug) => {
        const unit = bySlug(slug);
        return unit === undefined ? [] : ancestorsOf(unit).map((ref) => ref.slug);
      }),
    );
    return [...slugs].flatMap((slug) => {
      const unit = above.has(slug) ? undefined : bySlug(slug);
      return unit === undefined ? [] : [refOf(unit)];
    });
  }

  const { revision: companyRevision, ...company } = createCompanyReader({
    reader,
    people,
    treeOf: (slug) => ({
      belowOrSame: belowOrSame(slug),
      above: (unit) => {
        const known = bySlug(unit);
        return known === undefined ? [] : ancestorsOf(known).map((one) => one.slug);
      },
    }),
    worksOf: (slug) => worksIn(holdingOf(slug)).map(({ number }) => number),
    refOf: (slug) => {
      const unit = bySlug(slug);
      return unit && refOf(unit);
    },
    version: () => `${sql.dataVersion.get()?.data_version} ${kept.version()}`,
  });

  const asRead = (value: unknown) => JSON.parse(String(value)) as TextRead;
  const textsOf = (number: number) =>
    JSON.parse(String(sql.work.get(number)?.texts ?? '[]')) as readonly number[];

  return {
    revision,
    holdings() {
      return new Map(
        units().map(({ slug }) => [slug, holdingOf(slug).filter((_, at) => at % 2 === 0)] as const),
      );
    },
    searchedNames() {
      return new Map(
        units().map(({ slug, names, alternativeNames }) => {
          const all = [...new Set([...Object.values(names), ...alternativeNames])];
          return [slug, { names: all, works: holdingOf(slug).length / 2 }] as const;
        }),
      );
    },
    version: () => `${revision()} ${kept.version()} ${companyRevision()}`,
    wordsVersion: () => words().version,
    count: async () => units().length,
    refs: async () => units().map(refOf),
    list: async () => childrenOf(undefined).map(nodeOf),
    async find(slug) {
      const unit = bySlug(slug);
      return unit && { ...nodeOf(unit), ancestors: ancestorsOf(unit), ...(unit.ror && { ror: unit.ror }) };
    },
    async worksOf(slug) {
      if (bySlug(slug) === undefined) return [];
      return worksIn(holdingOf(slug))
        .sort((a, b) => b.day - a.day || a.number - b.number)
        .map(({ number }) => idOfNumber(number));
    },
    async yearsOf(slug) {
      const years = new Map<number, number>();
      for (const { day } of worksIn(holdingOf(slug))) {
        const year = Math.floor(day / 10_000);
        if (year > 0) years.set(year, (years.get(year) ?? 0) + 1);
      }
      return [...years].map(([year, works]) => ({ year, works })).sort((a, b) => a.year - b.year);
    },
    async unitsOf(id: WorkId) {
      return nearest(textsOf(numberOfId(id)).flatMap((text) => asRead(sql.textById.get(text)?.read)));
    },
    async affiliationsOf(id) {
      return textsOf(numberOfId(id)).flatMap((number) => {
        const row = sql.textById.get(number);
        if (row === undefined) return [];
        const { ours, units: named } = asRead(row.read);
        return [{ text: String(row.text), ...(ours !== undefined && { ours }), units: named }];
      });
    },
    async unitsOfPerson(personId) {
      const person = await people.find(personId);
      const spans = new Map<string, UnitOfPerson>();
      for (const { text, firstYear, lastYear = firstYear } of person?.affiliations ?? []) {
        const row = sql.text.get(text);
        for (const unit of nearest([row === undefined ? words().read(text) : asRead(row.read)])) {
          const before = spans.get(unit.slug);
          const first = Math.min(
            before?.firstYear ?? Number.POSITIVE_INFINITY,
            firstYear ?? Number.POSITIVE_INFINITY,
          );
          const last = Math.max(before?.lastYear ?? 0, lastYear ?? 0);
          spans.set(unit.slug, {
            ...unit,
            ...(Number.isFinite(first) && { firstYear: first }),
            ...(last > 0 && { lastYear: last }),
          });
        }
      }
      return [...spans.values()].sort(
        (a, b) =>
          (b.lastYear ?? 0) - (a.lastYear ?? 0) ||
          (b.firstYear ?? 0) - (a.firstYear ?? 0) ||
          compare(a.slug, b.slug),
      );
    },
    async unitsIn(affiliations) {
      if (units().length === 0) return affiliations.map(() => []);
      // What is kept was read in the light of other words for a moment after these changed.
      const isCurrent = sql.version.get()?.version === words().version;
      const rows = isCurrent ? sql.texts.all(JSON.stringify(affiliations)) : [];
      const kept = new Map(rows.map(({ key, read: told }) => [Number(key), asRead(told)]));
      return affiliations.map((text, at) => nearest([kept.get(at) ?? words().read(text)]));
    },
    ...company,
    async sidesOf(personId) {
      return units().length === 0 ? new Map() : company.sidesOf(personId);
    },
    async unmatched(limit) {
      return sql.unmatched
        .all(limit)
        .map(({ text, works }) => ({ affiliation: String(text), works: Number(works) }));
    },
    async countriesOf() {
      return sql.counted
        .all('country', 1000)
        .map(({ key, works }) => ({ country: String(key), works: Number(works) }));
    },
    async institutionsOf(limit) {
      return sql.counted
        .all('institution', limit)
        .map(({ label, works }) => ({ ...institutionOf(label), works: Number(works) }));
    },
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
