import type { Store } from '../../catalogue/index.ts';
import { numberOfId, type WorkId } from '../../model/index.ts';
import type { People, PersonSummary } from '../people.ts';
import { type Company, companyOfUnit, type UnitTree } from './company-of-unit.ts';
import { createRememberedCounts } from './remembered-counts.ts';
import { type Side, type SideTally, sideOf, sideOfTally, tally } from './side.ts';
import { signedPlaces } from './signed-places.ts';
import type { Partner, Partnerships, UnitRef, Units } from './units.ts';

export interface CompanyReaderParts {
  readonly reader: Store['reader'];
  readonly people: Pick<People, 'find' | 'signersOf' | 'summaries'>;
  readonly treeOf: (slug: string) => UnitTree;
  /** Its works by number. */
  readonly worksOf: (slug: string) => readonly number[];
  readonly refOf: (slug: string) => UnitRef | undefined;
  /** Differs when any count may. */
  readonly version: () => string;
}

/** Of somebody's works so many, the newest, tell from where others sign with them. */
const lookedAt = 500;
const mostSides = 200;
/** A work that names more places says little of who works with whom. */
const mostPlaces = 20;

/** Who works with whom: in a unit, beside it, and with a person. */
export function createCompanyReader(parts: CompanyReaderParts): Pick<
  Units,
  'peopleOf' | 'collaboratorsOf' | 'partnersOf' | 'sidesIn' | 'sidesOf'
> & {
  readonly revision: () => number;
} {
  const { reader, people, refOf } = parts;
  const counted = createRememberedCounts<Company>(
    (slug) => companyOfUnit(slug, parts.treeOf(slug), signedPlaces(parts.worksOf(slug), parts)),
    parts.version,
  );
  const label = reader.prepare("select label from unit_holding where kind = 'institution' and key = ?");
  const sides = new Map<string, ReadonlyMap<string, Side>>();
  let seen = '';

  async function named<T extends { readonly id: string }>(
    found: readonly T[],
  ): Promise<(PersonSummary & T)[]> {
    const summaries = await people.summaries(found.map(({ id }) => id));
    const byId = new Map(summaries.map((one) => [one.id, one]));
    return found.flatMap((one) => {
      const summary = byId.get(one.id);
      return summary === undefined ? [] : [{ ...summary, ...one }];
    });
  }

  return {
    revision: counted.revision,

    async peopleOf(slug, limit) {
      if (refOf(slug) === undefined) return { total: 0, people: [] };
      const { people: counts } = await counted.of(slug);
      const most = [...counts]
        .sort(([a, often], [b, oftenB]) => oftenB - often || (a < b ? -1 : 1))
        .slice(0, limit)
        .map(([id, together]) => ({ id, together }));
      return { total: counts.size, people: await named(most) };
    },

    async collaboratorsOf(slug, limit) {
      if (refOf(slug) === undefined) return [];
      const { others } = await counted.of(slug);
      const of = (side: Side) => others.filter((one) => one.side === side).slice(0, limit);
      const first = [...of('inside'), ...of('outside')];
      return named(first.map(({ id, works, side }) => ({ id, together: works, side })));
    },

    sidesIn: async (slug) => (refOf(slug) === undefined ? new Map() : (await counted.of(slug)).sides),

    async partnersOf(slug, limit) {
      if (refOf(slug) === undefined) return { units: 0, institutions: 0, partners: [], ties: [] };
      const { units, institutions } = await counted.of(slug);
      const chosen = [
        ...units.first.slice(0, limit).flatMap(({ key, works }) => {
          const unit = refOf(key);
          return unit === undefined ? [] : [{ partner: { kind: 'unit' as const, ...unit }, works }];
        }),
        ...institutions.first.slice(0, limit).map(({ key, works }) => ({
          partner: { kind: 'institution' as const, ...institutionOf(label.get(key)?.label) },
          works,
        })),
      ].sort((a, b) => b.works.length - a.works.length);
      return {
        units: units.total,
        institutions: institutions.total,
        partners: chosen.map(({ partner, works }) => ({ ...partner, works: works.length })),
        ties: tiesAmong(chosen.map(({ works }) => works)),
      };
    },

    async sidesOf(personId) {
      const now = parts.version();
      if (now !== seen || sides.size >= mostSides) sides.clear();
      seen = now;
      const known = sides.get(personId);
      if (known !== undefined) return known;
      const person = await people.find(personId);
      const found = await sidesAmong(person?.workIds ?? []);
      sides.set(personId, found);
      return found;
    },
  };

  async function sidesAmong(ids: readonly WorkId[]): Promise<ReadonlyMap<string, Side>> {
    const tallies = new Map<string, SideTally>();
    for await (const { signers } of signedPlaces(ids.slice(0, lookedAt).map(numberOfId), parts)) {
      const here = new Map<string, Side | undefined>();
      for (const { id, at } of signers) here.set(id, sideOf(at) ?? here.get(id));
      for (const [id, side] of here) tally(tallies, id, side);
    }
    return new Map(
      [...tallies].flatMap(([id, one]) => {
        const side = sideOfTally(one);
        return side === undefined ? [] : [[id, side] as const];
      }),
    );
  }
}

/** As the table of holdings labels it. */
export function institutionOf(label: unknown): Omit<Partner, 'works'> {
  const [name = '', country, ror] = JSON.parse(String(label ?? '[]')) as readonly string[];
  return { name, ...(country && { country }), ...(ror && { ror }) };
}

/** How many works two partners have in common beside the unit, the most first. */
function tiesAmong(partners: readonly (readonly number[])[]): Partnerships['ties'] {
  const places = new Map<number, number[]>();
  for (const [at, works] of partners.entries())
    for (const work of works) places.set(work, [...(places.get(work) ?? []), at]);
  const ties = new Map<number, number>();
  for (const named of places.values()) {
    if (named.length > mostPlaces) continue;
    for (const [at, from] of named.entries())
      for (const to of named.slice(at + 1)) {
        const pair = from * partners.length + to;
        ties.set(pair, (ties.get(pair) ?? 0) + 1);
      }
  }
  return [...ties]
    .sort(([a, often], [b, oftenB]) => oftenB - often || a - b)
    .map(([pair, works]) => ({
      from: Math.floor(pair / partners.length),
      to: pair % partners.length,
      works,
    }));
}
