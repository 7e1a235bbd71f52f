import type { ParsedAffiliation } from '../affiliations/parse-affiliation.ts';
import { createOwnFinder, type OwnPlace, type PartsInWords } from './find-own.ts';
import { createKnownNames } from './known-names.ts';
import type { Matched, MatchedUnit } from './matched.ts';
import { nameWords } from './name-words.ts';
import { stretchesAt } from './stretches.ts';
import type { UnitEntry, UnitsFile } from './units-file.ts';

/** A part says a unit's name from here on; measured in docs/decisions/0031-affiliations-and-units.md. */
const enough = 0.8;
/** Without the institution's name a unit must be named so well. */
const certain = 0.95;

export type MatchUnits = (affiliation: ParsedAffiliation) => Matched;

/** Matches affiliations to the units of a file. */
export function createUnitMatcher(file: UnitsFile): MatchUnits {
  const { institution, units } = file;
  const bestFor = createKnownNames(file);
  const findOwn = createOwnFinder(institution);
  const ancestors = ancestorsOf(units);
  const alone = new Set(units.flatMap(({ slug, standsAlone }) => (standsAlone ? slug : [])));
  const inWords = (text: string) =>
    nameWords(text)
      .map(({ word }) => word)
      .join(' ');
  const cities = new Set(institution.cities.map(inWords));

  /** Units named in some of the parts: of each part what it says whole, or what is said in it. */
  function namedIn(
    parts: PartsInWords,
    printed: ParsedAffiliation['parts'],
    [from, to]: readonly [number, number],
    least: number,
    own?: { readonly at: number; readonly words: PartsInWords[number] },
  ): readonly MatchedUnit[] {
    const found: (readonly MatchedUnit[])[] = [];
    for (let at = from; at < to; at += 1) {
      const isPlace = printed[at]?.kind === 'place' || printed[at]?.kind === 'country';
      // A city that a unit is called after is not that unit.
      if (isPlace && (parts[at]?.length ?? 0) < 2) continue;
      const { wholes, pieces } = stretchesAt(parts, printed, at, to);
      // `Somewhere Hospital` is called after the institution.
      const named = own?.at === at ? [{ words: own.words, text: printed[at]?.text ?? '' }] : [];
      const whole = [...wholes, ...named].map((one) => bestFor(one, least)).reduce(better, []);
      const apart = pieces.map((one) => bestFor(one, least)).filter((one) => one.length > 0);
      const isWhole = whole.length > 0 && apart.every((one) => scoreOf(one) <= scoreOf(whole));
      found.push(...(isWhole ? [whole, ...apart.filter((one) => scoreOf(one) >= certain)] : apart));
    }
    return settled(found.filter((one) => one.length > 0));
  }

  /** Of units that share a name the one whose parent is named too; the nearest, without what they are part of. */
  function settled(found: readonly (readonly MatchedUnit[])[]): readonly MatchedUnit[] {
    const sure = found.flatMap((one) => (one.length === 1 ? one : []));
    const isNamed = (slug: string) => sure.some((one) => one.slug === slug);
    const chosen = found.flatMap((one) => {
      if (one.length === 1) return one;
      const within = one.filter(({ slug }) => ancestors(slug).some(isNamed));
      return within.length === 1 ? within : [];
    });
    const distinct = chosen.filter(({ slug }, at) => chosen.findIndex((one) => one.slug === slug) === at);
    return distinct.filter(({ slug }) => !distinct.some((other) => ancestors(other.slug).includes(slug)));
  }

  /** Whether a part names another university; `University Health Network` may be a unit of ours. */
  function isForeign(parts: PartsInWords, printed: ParsedAffiliation['parts'], at: number): boolean {
    const text = printed[at]?.text ?? '';
    return isUniversity(text) && bestFor({ words: parts[at] ?? [], text }, certain).length === 0;
  }

  /** The parts that may name units of ours: from behind the last other university before our name to before the next behind it. */
  function rangeOf(
    parts: PartsInWords,
    printed: ParsedAffiliation['parts'],
    { firstPart, lastPart }: OwnPlace,
  ): readonly [number, number] {
    let from = firstPart;
    while (from > 0 && !isForeign(parts, printed, from - 1)) from -= 1;
    let to = lastPart + 1;
    while (to < parts.length && !isForeign(parts, printed, to)) to += 1;
    return [from, to];
  }

  /** Without the institution's name: by what stands alone, or by a unit and what it is part of in the institution's own city. */
  function matchUnnamed(parts: PartsInWords, affiliation: ParsedAffiliation): Matched {
    const { parts: printed, country, city } = affiliation;
    const isElsewhere =
      country !== undefined && institution.country !== undefined && country !== institution.country;
    if (isElsewhere || printed.some((_, at) => isForeign(parts, printed, at))) return { units: [] };
    const named = namedIn(parts, printed, [0, parts.length], certain);
    const isSaid = (slug: string) =>
      parts.some((words, at) =>
        bestFor({ words, text: printed[at]?.text ?? '' }, certain).some((one) => one.slug === slug),
      );
    const standing = named.filter(
      ({ slug }) => alone.has(slug) || ancestors(slug).some((above) => alone.has(above) && isSaid(above)),
    );
    if (standing.length > 0) return { ours: 'stands-alone', units: standing };
    const isHere = city !== undefined && cities.has(inWords(city));
    const within = named.filter(({ slug }) => isHere && ancestors(slug).some(isSaid));
    return within.length > 0 ? { ours: 'unit-and-parent', units: within } : { units: [] };
  }

  return (affiliation) => {
    const { parts: printed } = affiliation;
    const bare = printed.map(({ text }) => nameWords(withoutAsides(text)));
    const full = printed.map(({ text }) => nameWords(text));
    const isInBare = findOwn(bare, affiliation);
    const own = isInBare ?? findOwn(full, affiliation);
    if (own === undefined) return matchUnnamed(bare, affiliation);
    const parts = isInBare ? bare : full;
    const range = rangeOf(parts, printed, own);
    const first = { at: own.firstPart, words: parts[own.firstPart] ?? [] };
    let others: PartsInWords = parts;
    for (let place: OwnPlace | undefined = own; place !== undefined; place = findOwn(others, affiliation))
      others = withoutOwn(others, place);
    return { ours: 'named', units: namedIn(others, printed, range, enough, first) };
  };
}

/** Without what stands in parentheses: abbreviations, initials of authors. */
function withoutAsides(text: string): string {
  const bare = text.replace(/\([^()]{0,200}\)/g, ' ');
  return /\p{L}/u.test(bare) ? bare : text;
}

function better(one: readonly MatchedUnit[], other: readonly MatchedUnit[]): readonly MatchedUnit[] {
  return scoreOf(other) > scoreOf(one) ? other : one;
}

function scoreOf(matched: readonly MatchedUnit[]): number {
  return matched[0]?.score ?? 0;
}

function isUniversity(text: string): boolean {
  return /universi|universid|uniwers|polytech|politec|دانشگاه|大学/iu.test(text);
}

function withoutOwn(parts: PartsInWords, { firstPart, lastPart, from, to }: OwnPlace): PartsInWords {
  return parts.map((words, at) => {
    if (at < firstPart || at > lastPart) return words;
    return at === firstPart ? [...words.slice(0, from), ...words.slice(to)] : [];
  });
}

/** The units that a unit is part of, the nearest first. */
function ancestorsOf(units: readonly UnitEntry[]): (slug: string) => readonly string[] {
  const above = new Map<string, readonly string[]>();
  for (const { slug, parent } of units)
    above.set(slug, parent === undefined ? [] : [parent, ...(above.get(parent) ?? [])]);
  return (slug) => above.get(slug) ?? [];
}
