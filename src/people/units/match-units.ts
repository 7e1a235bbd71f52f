import type { ParsedAffiliation } from '../affiliations/parse-affiliation.ts';
import { createOwnFinder, type OwnPlace, type PartsInWords } from './find-own.ts';
import { type NameWord, nameWords } from './name-words.ts';
import { scoreName, weightsOf } from './score-name.ts';
import type { UnitEntry, UnitsFile } from './units-file.ts';

/** What an affiliation says of the institution's own units. */
export interface Matched {
  /** Why it is held to be the institution's own: it is named, a unit that stands alone is, or a unit and what it is part of are. */
  readonly ours?: 'named' | 'stands-alone' | 'unit-and-parent';
  /** The nearest units, those that they are part of left out. */
  readonly units: readonly MatchedUnit[];
}

export interface MatchedUnit {
  readonly slug: string;
  /** 0–1. */
  readonly score: number;
  /** The part of the affiliation, and the name it was held to say. */
  readonly part: string;
  readonly name: string;
}

/** A part says a unit's name from here on; measured in docs/decisions/0031-affiliations-and-units.md. */
const enough = 0.8;
/** Without the institution's name a unit must be named so well. */
const certain = 0.95;

interface KnownName {
  readonly unit: UnitEntry;
  readonly name: string;
  readonly words: readonly NameWord[];
}

export type MatchUnits = (affiliation: ParsedAffiliation) => Matched;

/** Matches affiliations to the units of a file. */
export function createUnitMatcher({ institution, units }: UnitsFile): MatchUnits {
  const names: readonly KnownName[] = units.flatMap((unit) =>
    [...new Set([...Object.values(unit.names), ...unit.alternativeNames])].map((name) => ({
      unit,
      name,
      words: nameWords(name),
    })),
  );
  const weightOf = weightsOf(names.map(({ words }) => words));
  const namesWith = byWord(names);
  const findOwn = createOwnFinder(institution);
  const ancestors = ancestorsOf(units);
  const cities = new Set(
    institution.cities.map((city) =>
      nameWords(city)
        .map(({ word }) => word)
        .join(' '),
    ),
  );

  function bestFor(stretch: readonly NameWord[], least: number, part: string): readonly MatchedUnit[] {
    const candidates = new Set(stretch.flatMap(({ word }) => namesWith.get(word) ?? []));
    let best: MatchedUnit[] = [];
    for (const { unit, name, words } of candidates) {
      const score = scoreName(stretch, words, weightOf);
      const top = best[0]?.score ?? least;
      if (score < top) continue;
      if (score > top) best = [];
      if (!best.some(({ slug }) => slug === unit.slug)) best.push({ slug: unit.slug, score, part, name });
    }
    return best;
  }

  /** Units named in the parts, the best of each stretch. */
  function namedIn(
    parts: PartsInWords,
    printed: ParsedAffiliation['parts'],
    range: readonly [number, number],
    least: number,
  ) {
    const found: (readonly MatchedUnit[])[] = [];
    for (let at = range[0]; at < range[1]; at += 1) {
      const stretches = stretchesAt(parts, at, range[1]);
      const all = stretches.map(({ words, count }) => ({
        matched: bestFor(
          words,
          least,
          printed
            .slice(at, at + count)
            .map(({ text }) => text)
            .join(', '),
        ),
      }));
      const top = Math.max(0, ...all.map(({ matched }) => matched[0]?.score ?? 0));
      for (const { matched } of all)
        if ((matched[0]?.score ?? 0) === top || stretchIsOwn(matched, top)) found.push(matched);
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

  return (affiliation) => {
    const printed = affiliation.parts;
    const parts = printed.map(({ text }) => nameWords(text));
    const own = findOwn(parts, affiliation);
    if (own !== undefined)
      return {
        ours: 'named',
        units: namedIn(withoutOwn(parts, own), printed, rangeOf(affiliation, own), enough),
      };
    const { country } = affiliation;
    if (country !== undefined && institution.country !== undefined && country !== institution.country)
      return { units: [] };
    if (printed.some(({ text }) => isUniversity(text))) return { units: [] };
    const named = namedIn(parts, printed, [0, parts.length], certain);
    const alone = named.filter(({ slug }) => standsAlone(slug));
    if (alone.length > 0)
      return { ours: 'stands-alone', units: named.filter(({ slug }) => standsAlone(slug)) };
    const isHere =
      affiliation.city !== undefined &&
      cities.has(
        nameWords(affiliation.city)
          .map(({ word }) => word)
          .join(' '),
      );
    const within = named.filter(({ slug }) => isHere && isParentNamed(slug, parts, printed));
    return within.length > 0 ? { ours: 'unit-and-parent', units: within } : { units: [] };
  };

  /** The unit or something that it is part of. */
  function standsAlone(slug: string): boolean {
    return units.some((unit) => unit.slug === slug && unit.standsAlone);
  }

  function isParentNamed(slug: string, parts: PartsInWords, printed: ParsedAffiliation['parts']): boolean {
    const above = ancestors(slug);
    return parts.some((words, at) =>
      bestFor(words, certain, printed[at]?.text ?? '').some((one) => above.includes(one.slug)),
    );
  }
}

function stretchIsOwn(matched: readonly MatchedUnit[], top: number): boolean {
  return (matched[0]?.score ?? 0) >= Math.max(certain, top);
}

/** The stretches of words that begin in a part: it whole, with the next ones, and from each kind of unit in it to the next. */
function stretchesAt(
  parts: PartsInWords,
  at: number,
  end: number,
): readonly { words: readonly NameWord[]; count: number }[] {
  const first = parts[at] ?? [];
  if (first.length === 0 || first.length > 60) return [];
  const stretches = [1, 2, 3, 4]
    .filter((count) => at + count <= end)
    .map((count) => ({ words: parts.slice(at, at + count).flat(), count }));
  const starts = first.flatMap(({ kind }, place) =>
    kind !== undefined && kind !== 'hospital' ? [place] : [],
  );
  if (starts.length > 0 && (starts.length > 1 || starts[0] !== 0))
    for (const [step, start] of [0, ...starts.filter((place) => place > 0)].entries())
      stretches.push({
        words: first.slice(start, starts.filter((place) => place > 0)[step] ?? first.length),
        count: 1,
      });
  return stretches;
}

/** The parts that may name units of ours: from behind the last other university before our name to before the next behind it. */
function rangeOf({ parts }: ParsedAffiliation, { firstPart, lastPart }: OwnPlace): readonly [number, number] {
  const isOther = (at: number) => (at < firstPart || at > lastPart) && isUniversity(parts[at]?.text ?? '');
  let from = firstPart;
  while (from > 0 && !isOther(from - 1)) from -= 1;
  let to = lastPart + 1;
  while (to < parts.length && !isOther(to)) to += 1;
  return [from, to];
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

function byWord(names: readonly KnownName[]): ReadonlyMap<string, readonly KnownName[]> {
  const found = new Map<string, KnownName[]>();
  for (const known of names)
    for (const word of new Set(known.words.map((one) => one.word))) {
      const those = found.get(word);
      if (those) those.push(known);
      else found.set(word, [known]);
    }
  return found;
}

/** The units that a unit is part of, the nearest first. */
function ancestorsOf(units: readonly UnitEntry[]): (slug: string) => readonly string[] {
  const above = new Map<string, readonly string[]>();
  for (const { slug, parent } of units)
    above.set(slug, parent === undefined ? [] : [parent, ...(above.get(parent) ?? [])]);
  return (slug) => above.get(slug) ?? [];
}
