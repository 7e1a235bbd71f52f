import { type Side, type SideTally, sideOf, sideOfTally, tally } from './side.ts';
import type { SignedWork } from './signed-places.ts';

/** Of a unit with whom more sign than this, those who did so once are nobody whose side is kept. */
const mostKept = 5_000;
/** So many of each kind are told by name; a page shows fewer. */
const mostNamed = 24;

/** Whom and what the works of a unit name. */
export interface Company {
  /** Of those who sign with the unit in how many works they do, by their ids. */
  readonly people: ReadonlyMap<string, number>;
  /** Those who sign its works with others of the institution, or from elsewhere; the most works first. */
  readonly others: readonly { readonly id: string; readonly works: number; readonly side: Side }[];
  /** Whence those sign who sign its works; in large units, those who sign with it or more than one of its works. */
  readonly sides: ReadonlyMap<string, Side>;
  /** Other units by their slugs, and other institutions by their keys. */
  readonly units: Beside;
  readonly institutions: Beside;
}

export interface Beside {
  readonly total: number;
  /** Those that the most works name, each with these works by number. */
  readonly first: readonly { readonly key: string; readonly works: readonly number[] }[];
}

export interface UnitTree {
  readonly belowOrSame: ReadonlySet<string>;
  /** Of any unit those that it is part of. */
  readonly above: (slug: string) => readonly string[];
}

/** Who signs the works of a unit with whom, and which units and institutions stand beside it in them. */
export async function companyOfUnit(
  slug: string,
  { belowOrSame, above }: UnitTree,
  works: AsyncIterable<SignedWork>,
): Promise<Company> {
  const people = new Map<string, number>();
  const tallies = new Map<string, SideTally>();
  const units = new Map<string, number[]>();
  const institutions = new Map<string, number[]>();
  const own = new Set([...above(slug), ...belowOrSame]);
  for await (const { number, reads, signers } of works) {
    const here = new Set<string>();
    const beside = new Map<string, Side | undefined>();
    for (const { id, at } of signers) {
      if (at.some((one) => one.units.some((unit) => belowOrSame.has(unit.slug)))) here.add(id);
      else beside.set(id, sideOf(at) ?? beside.get(id));
    }
    for (const id of here) people.set(id, (people.get(id) ?? 0) + 1);
    for (const [id, side] of beside) if (!here.has(id)) tally(tallies, id, side);
    const named = new Set(reads.flatMap((one) => one.units.map((unit) => unit.slug)));
    const covered = new Set([...named].flatMap(above));
    for (const unit of named) if (!own.has(unit) && !covered.has(unit)) note(units, unit, number);
    for (const key of new Set(reads.flatMap((one) => one.partners.map((partner) => partner.key))))
      note(institutions, key, number);
  }
  for (const id of people.keys()) tallies.delete(id);
  const others = [...tallies].flatMap(([id, one]) => {
    const side = sideOfTally(one);
    return side === undefined ? [] : [{ id, works: one.works, side }];
  });
  return {
    people,
    others: mostOf(others),
    sides: new Map([
      ...others
        .filter(({ works: signed }) => signed > 1 || others.length <= mostKept)
        .map(({ id, side }) => [id, side] as const),
      ...[...people.keys()].map((id) => [id, 'inside'] as const),
    ]),
    units: besideOf(units),
    institutions: besideOf(institutions),
  };
}

function note(counts: Map<string, number[]>, key: string, work: number): void {
  const works = counts.get(key);
  if (works === undefined) counts.set(key, [work]);
  else works.push(work);
}

function besideOf(counts: ReadonlyMap<string, readonly number[]>): Beside {
  const ordered = [...counts].sort(([a, of], [b, ofB]) => ofB.length - of.length || (a < b ? -1 : 1));
  return {
    total: counts.size,
    first: ordered.slice(0, mostNamed).map(([key, works]) => ({ key, works })),
  };
}

function mostOf(others: Company['others']): Company['others'] {
  const ordered = others.toSorted((a, b) => b.works - a.works || (a.id < b.id ? -1 : 1));
  return (['inside', 'outside'] as const).flatMap((side) =>
    ordered.filter((one) => one.side === side).slice(0, mostNamed),
  );
}
