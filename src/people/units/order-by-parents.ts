import { wordsOf } from '../../text/index.ts';
import type { UnitEntry } from './units-file.ts';

/** A unit as it was given: its parent by slug or by name. */
export interface GivenUnit extends Omit<UnitEntry, 'parent'> {
  /** Where it stands in the file, for messages. */
  readonly where: string;
  readonly parentGiven: string | undefined;
}

/** Units with the slugs of their parents, parents first; double slugs and names, missing parents and circles are added to the problems. */
export function orderByParents(given: readonly GivenUnit[], problems: string[]): readonly UnitEntry[] {
  const bySlug = new Map<string, GivenUnit>();
  for (const unit of given) {
    const twin = bySlug.get(unit.slug);
    if (twin)
      problems.push(
        `${unit.where}: its slug "${unit.slug}" is that of ${twin.where}. Give one of them another "slug".`,
      );
    else bySlug.set(unit.slug, unit);
  }
  const byName = Map.groupBy(
    given.flatMap((unit) => keysOf(unit).map((key) => ({ key, unit }))),
    ({ key }) => key,
  );
  const parentOf = new Map<string, string>();
  for (const unit of given) {
    const { parentGiven } = unit;
    if (parentGiven === undefined) continue;
    const named = [...new Set(byName.get(keyOf(parentGiven))?.map((one) => one.unit))];
    const [parent, other] = bySlug.has(parentGiven) ? [bySlug.get(parentGiven)] : named;
    if (parent === undefined)
      problems.push(
        `${unit.where}: its parent "${parentGiven}" is no unit of this file. Add a unit of this slug or name, or take "parent" out.`,
      );
    else if (other !== undefined)
      problems.push(
        `${unit.where}: its parent "${parentGiven}" may be ${parent.where} or ${other.where}. Name it by its slug.`,
      );
    else parentOf.set(unit.slug, parent.slug);
  }
  const circle = circleIn(parentOf);
  if (circle !== undefined)
    problems.push(
      `${bySlug.get(circle[0] ?? '')?.where}: it is part of itself (${circle.join(' → ')}). Take "parent" out of one of these.`,
    );
  for (const twins of byName.values())
    sayTwins(
      twins.map(({ unit }) => unit),
      parentOf,
      problems,
    );
  if (problems.length > 0) return [];
  const ordered: UnitEntry[] = [];
  const placed = new Set<string>();
  const place = ({ where: _, parentGiven: __, ...unit }: GivenUnit): void => {
    if (placed.has(unit.slug)) return;
    const parent = parentOf.get(unit.slug);
    const above = parent === undefined ? undefined : bySlug.get(parent);
    if (above) place(above);
    placed.add(unit.slug);
    ordered.push({ ...unit, ...(parent !== undefined && { parent }) });
  };
  for (const unit of given) place(unit);
  return ordered;
}

/** Two units of one name are two only if they are parts of two others. */
function sayTwins(
  units: readonly GivenUnit[],
  parentOf: ReadonlyMap<string, string>,
  problems: string[],
): void {
  for (const [at, unit] of units.entries()) {
    const twin = units
      .slice(0, at)
      .find((one) => one.slug !== unit.slug && parentOf.get(one.slug) === parentOf.get(unit.slug));
    if (twin) {
      problems.push(
        `${unit.where}: it has a name of ${twin.where}, under the same parent. Take one of them out, or give them names that differ.`,
      );
      return;
    }
  }
}

/** The slugs of a circle, the first again at the end. */
function circleIn(parentOf: ReadonlyMap<string, string>): readonly string[] | undefined {
  const sound = new Set<string>();
  for (const start of parentOf.keys()) {
    const path: string[] = [];
    const onPath = new Set<string>();
    for (let at: string | undefined = start; at !== undefined && !sound.has(at); at = parentOf.get(at)) {
      if (onPath.has(at)) return [...path.slice(path.indexOf(at)), at];
      onPath.add(at);
      path.push(at);
    }
    for (const one of path) sound.add(one);
  }
  return undefined;
}

function keysOf({ names, alternativeNames }: GivenUnit): readonly string[] {
  return [...new Set([...Object.values(names), ...alternativeNames].map(keyOf))];
}

function keyOf(name: string): string {
  return wordsOf(name).join(' ');
}
