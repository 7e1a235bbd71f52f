import type { Affiliation, Contribution, PersonName } from '../../model/index.ts';
import { fold } from '../../text/index.ts';
import type { FieldRule, Picked, Stated } from './field-rule.ts';

type Byline = readonly Contribution[];

const roles: readonly Contribution['role'][] = ['author', 'editor', 'translator', 'investigator'];

/**
 * Bylines merge as bylines: for each role one record's list is taken whole, the most trusted one's, unless that is
 * only the beginning of another's. Others then complete what it leaves out about those whose names and places agree.
 */
export const contributionsRule: FieldRule<Byline> = {
  pick(stated): Picked<Byline> {
    const by = new Set<number>();
    const value = roles.flatMap((role) => {
      const [first, ...others] = stated.flatMap(({ value: all, by: whose }): Stated<Byline>[] => {
        const list = all.filter((one) => one.role === role);
        return list.length > 0 ? [{ value: list, by: whose }] : [];
      });
      if (first === undefined) return [];
      const picked = pickWhole([first, ...others]);
      by.add(picked.by);
      let list = picked.value;
      for (const other of [first, ...others]) {
        if (other === picked) continue;
        const completed = completeByline(list, other.value);
        if (completed === list) continue;
        list = completed;
        by.add(other.by);
      }
      return list;
    });
    return { value, by: [...by] };
  },
  agrees(picked, stated) {
    return roles.every((role) => {
      const [mine, theirs] = [picked, stated].map((all) => all.filter((one) => one.role === role));
      if (mine === undefined || theirs === undefined || theirs.length === 0) return true;
      return mine.length === theirs.length && mine.every((one, at) => areAlike(one, theirs[at]));
    });
  },
};

function pickWhole([first, ...others]: readonly [Stated<Byline>, ...Stated<Byline>[]]): Stated<Byline> {
  let best = first;
  for (const other of others) {
    const isBeginning = best.value.every((one, at) => areAlike(one, other.value[at]));
    if (other.value.length > best.value.length && isBeginning) best = other;
  }
  return best;
}

/** The same object where the other byline adds nothing. */
function completeByline(byline: Byline, other: Byline): Byline {
  const places = sameLength(byline, other) ? undefined : uniqueNames(other);
  const own = places === undefined ? undefined : uniqueNames(byline);
  let changed = false;
  const completed = byline.map((one, at) => {
    let match = other[at];
    // Where the lists differ in length, a place says nothing: then a name must be the only one of its kind in both.
    if (places !== undefined) {
      const name = shortName(one);
      match = own?.get(name) === one ? places.get(name) : undefined;
    }
    if (match === undefined || !areAlike(one, match)) return one;
    const fuller = complete(one, match);
    changed ||= fuller !== one;
    return fuller;
  });
  return changed ? completed : byline;
}

function sameLength(a: Byline, b: Byline): boolean {
  return a.length === b.length;
}

/** Contributions by their short names; names that several bear are left out. */
function uniqueNames(byline: Byline): ReadonlyMap<string, Contribution> {
  const found = new Map<string, Contribution>();
  const several = new Set<string>();
  for (const one of byline) {
    const name = shortName(one);
    if (found.has(name)) several.add(name);
    found.set(name, one);
  }
  for (const name of several) found.delete(name);
  return found;
}

function shortName({ contributor }: Contribution): string {
  return contributor.kind === 'group'
    ? nameFolded(contributor.name)
    : `${nameFolded(contributor.family)} ${initialsOf(contributor).slice(0, 1)}`;
}

/** Whether two may be one person, as far as family name and initials tell. */
function areAlike(a: Contribution, b: Contribution | undefined): boolean {
  if (b === undefined) return false;
  if (a.orcid !== undefined && a.orcid === b.orcid) return true;
  const [one, other] = [a.contributor, b.contributor];
  if (one.kind === 'group' || other.kind === 'group')
    return one.kind === other.kind && shortName(a) === shortName(b);
  if (nameFolded(one.family) !== nameFolded(other.family)) return false;
  const [mine, theirs] = [initialsOf(one), initialsOf(other)];
  return mine.startsWith(theirs) || theirs.startsWith(mine);
}

function initialsOf({ given, initials }: PersonName): string {
  if (initials !== undefined) return fold(initials).replaceAll(/[^\p{L}]/gu, '');
  return fold(given ?? '')
    .split(/[^\p{L}]+/u)
    .map((part) => part.slice(0, 1))
    .join('');
}

function nameFolded(name: string): string {
  return fold(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The same object where the other says nothing more. */
function complete(one: Contribution, other: Contribution): Contribution {
  const contributor =
    one.contributor.kind === 'person' && other.contributor.kind === 'person'
      ? completeName(one.contributor, other.contributor)
      : one.contributor;
  const affiliations = completeAffiliations(one.affiliations, other.affiliations);
  const more = {
    ...(one.orcid === undefined && other.orcid !== undefined && { orcid: other.orcid }),
    ...(one.equal === undefined && other.equal !== undefined && { equal: other.equal }),
    ...(one.corresponding === undefined &&
      other.corresponding !== undefined && { corresponding: other.corresponding }),
    ...(one.credit === undefined && other.credit !== undefined && { credit: other.credit }),
  };
  const isWhole = Object.keys(more).length === 0;
  if (isWhole && contributor === one.contributor && affiliations === one.affiliations) return one;
  return { ...one, ...more, contributor, affiliations };
}

function completeName(one: PersonName, other: PersonName): PersonName {
  const fuller = givenLength(other) > givenLength(one) && other.given !== undefined;
  const more = {
    ...(fuller && { given: other.given }),
    ...(one.initials === undefined && other.initials !== undefined && { initials: other.initials }),
    ...(one.suffix === undefined && other.suffix !== undefined && { suffix: other.suffix }),
  };
  return Object.keys(more).length === 0 ? one : ({ ...one, ...more } as PersonName);
}

/** In letters of names written out: initials are none. */
function givenLength({ given = '' }: PersonName): number {
  return given
    .split(/[\s.-]+/)
    .filter((part) => [...part].length > 1 && part !== part.toUpperCase())
    .join('').length;
}

function completeAffiliations(
  own: readonly Affiliation[],
  other: readonly Affiliation[],
): readonly Affiliation[] {
  if (own.length === 0) return other.length === 0 ? own : other;
  let changed = false;
  const completed = own.map((one) => {
    if (one.identifier !== undefined) return one;
    const same = other.find(({ text }) => nameFolded(text) === nameFolded(one.text));
    if (same?.identifier === undefined) return one;
    changed = true;
    return { ...one, identifier: same.identifier };
  });
  return changed ? completed : own;
}
