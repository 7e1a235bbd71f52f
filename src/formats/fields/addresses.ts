import type { Affiliation, Contribution, GroupName, PersonName } from '../../model/index.ts';
import { endnoteName } from './endnote-name.ts';
import { placesIn } from './places.ts';

/**
 * Gives the addresses to those who work there: to those that are named before an address, as Web of Science and Embase
 * do; a single address without a name is the first author's, as PubMed had it until 2013.
 */
export function withAddresses(
  contributions: readonly Contribution[],
  lines: readonly string[],
  notify: (notice: string) => void,
): readonly Contribution[] {
  const places = new Map<Contribution, Affiliation[]>();
  const give = (to: Contribution, text: string) => {
    const held = places.get(to) ?? [];
    const more = placesIn(text).filter((place) => !held.some((other) => other.text === place.text));
    places.set(to, [...held, ...more]);
  };
  const loose: string[] = [];
  for (const { names, text } of lines.flatMap(namedAddresses)) {
    const named = names.flatMap((name) => namedBy(name, contributions));
    for (const contribution of named) give(contribution, text);
    if (named.length === 0) loose.push(text);
  }
  const [first] = contributions;
  const [lone] = loose;
  if (lone !== undefined && loose.length > 1 && contributions.length > 1)
    notify(`Of ${loose.length} addresses the record does not say whose they are; they were left out.`);
  else if (first !== undefined && places.size === 0) for (const text of loose) give(first, text);
  return contributions.map((contribution) => ({
    ...contribution,
    affiliations: places.get(contribution) ?? [],
  }));
}

const bracketed = /\[([^[\]]{1,2000})\]\s*([^[\]]{3,600}?)(?=[.;]?\s*(?:\[|$))/g;
const initialsFirst = /^((?:\p{Lu}\p{Ll}?[.-][ ]?){1,4}\p{L}[\p{L}'’ -]{1,40}), (.+)$/u;

/** `[Smith, J.; Doe, A.] Univ Example, City.` and `J. Smith, University of Example`; else an address without names. */
function namedAddresses(
  line: string,
): readonly { readonly names: readonly string[]; readonly text: string }[] {
  const [, people, place] = /^\(([^()]{2,2000})\) ?(.{3,})$/.exec(line) ?? [];
  if (people !== undefined && place !== undefined)
    return [
      { names: people.split(/\s*;\s*/).map((printed) => printed.replace(/,? \S+@\S+$/, '')), text: place },
    ];
  const [, owner, ownPlace] = /^([\p{L}'’ -]{2,60}, [\p{L}.'’ -]{1,40}): (.+)$/u.exec(line) ?? [];
  if (owner !== undefined && ownPlace !== undefined) return [{ names: [owner], text: ownPlace }];
  const groups = [...line.matchAll(bracketed)];
  if (groups.length > 0)
    return groups.map(([, names = '', text = '']) => ({ names: names.split(/\s*;\s*/), text }));
  const [, name, rest] = initialsFirst.exec(line) ?? [];
  if (name === undefined || rest === undefined) return [{ names: [], text: line }];
  return [{ names: [name], text: rest }];
}

/** Whom a name beside the byline means: those of just this name, else those of the same family and first letter. */
export function namedBy(printed: string, contributions: readonly Contribution[]): readonly Contribution[] {
  const bare = bareWords(printed);
  const sameWords = contributions.filter(({ contributor }) => bareWords(allWords(contributor)) === bare);
  if (sameWords.length > 0) return sameWords;
  const name = endnoteName(printed);
  if (name === undefined) return [];
  const same = contributions.filter(({ contributor }) => isSame(name, contributor));
  return same.length > 0 ? same : contributions.filter(({ contributor }) => isLike(name, contributor));
}

function isSame(one: PersonName | GroupName, other: PersonName | GroupName): boolean {
  if (one.kind === 'group' || other.kind === 'group')
    return isWhole(one) && isWhole(other) && wordsOf(one) === wordsOf(other);
  return (
    one.family === other.family &&
    (one.given ?? one.initials) === (other.given ?? other.initials) &&
    one.suffix === other.suffix
  );
}

/** A name as it stands in a list, and `Lu Weiyan` without the comma. */
function allWords(name: PersonName | GroupName): string {
  return name.kind === 'group'
    ? name.name
    : `${name.family} ${name.given ?? name.initials ?? ''} ${name.suffix ?? ''}`;
}

function bareWords(text: string): string {
  return text.replace(/[\s,]+/g, ' ').trim();
}

/** A single name, which may be a group's or that of a person who has no other. */
function isWhole(name: PersonName | GroupName): boolean {
  return name.kind === 'group' || (name.given ?? name.initials) === undefined;
}

function wordsOf(name: PersonName | GroupName): string {
  return (name.kind === 'group' ? name.name : name.family).toLowerCase();
}

function isLike(one: PersonName | GroupName, other: PersonName | GroupName): boolean {
  return (
    one.kind === 'person' &&
    other.kind === 'person' &&
    wordsOf(one) === wordsOf(other) &&
    firstLetter(one) === firstLetter(other)
  );
}

function firstLetter({ given, initials }: PersonName): string {
  return (given ?? initials ?? '').charAt(0).toLowerCase();
}

/** Marks the one contributor whom the name before a correspondence address can mean. */
export function withCorresponding(
  contributions: readonly Contribution[],
  name: string | undefined,
): readonly Contribution[] {
  const [found, ...more] = name === undefined ? [] : namedBy(name, contributions);
  if (found === undefined || more.length > 0) return contributions;
  return contributions.map((one) => (one === found ? { ...one, corresponding: true } : one));
}
