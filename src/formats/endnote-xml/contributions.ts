import type { Affiliation, Contribution, GroupName, PersonName } from '../../model/index.ts';
import { nameFromText } from '../fields/name-from-text.ts';
import { placesIn } from '../fields/places.ts';
import { childOf, childrenOf, type Element } from '../xml/element.ts';
import type { Notify } from './describe-record.ts';
import { linesOf } from './field-text.ts';
import type { ReferenceKind } from './reference-types.ts';

/** Everyone whom a record names in a role that we know, in order. `fullNames` are the names that PubMed left in the notes. */
export function contributionsOf(
  record: Element,
  kind: ReferenceKind,
  fullNames: readonly string[],
  notify: Notify,
): readonly Contribution[] {
  const holder = childOf(record, 'contributors');
  const list = (name: string, role: Contribution['role']) =>
    namesIn(childOf(holder, name)).map(
      (contributor): Contribution => ({ contributor, role, affiliations: [] }),
    );
  const first = list('authors', kind === 'edited-book' ? 'editor' : 'author');
  const hasEditors = kind === 'section' || kind === 'conference';
  const byline = withAddresses(
    withFullNames(first, fullNames),
    linesOf(childOf(record, 'auth-address')),
    notify,
  );
  return [
    ...byline,
    ...(hasEditors ? list('secondary-authors', 'editor') : []),
    ...(kind === 'book' || kind === 'section' ? list('subsidiary-authors', 'translator') : []),
  ];
}

function namesIn(list: Element | undefined): readonly (PersonName | GroupName)[] {
  return childrenOf(list, 'author').flatMap((author) =>
    linesOf(author).flatMap((line) => nameOf(line) ?? []),
  );
}

/** A comma at its end says that a name is not a person's. */
function nameOf(line: string): PersonName | GroupName | undefined {
  if (!line.endsWith(',')) return nameFromText(line);
  const name = line.slice(0, -1).trim();
  return name === '' ? undefined : { kind: 'group', name };
}

/** Given names in full, if the notes name the same families in the same order. */
function withFullNames(
  contributions: readonly Contribution[],
  fullNames: readonly string[],
): readonly Contribution[] {
  const full = fullNames.flatMap((name) => nameFromText(name, 'family-comma-given') ?? []);
  const persons = contributions.filter(({ contributor }) => contributor.kind === 'person');
  if (full.length !== persons.length) return contributions;
  const better = new Map(persons.map((person, at) => [person, full[at]]));
  const fits = persons.every((person) => isFuller(better.get(person), person.contributor));
  if (!fits) return contributions;
  return contributions.map((contribution) => {
    const contributor = better.get(contribution);
    return contributor?.kind === 'person'
      ? { ...contribution, contributor: withSuffixOf(contributor, contribution.contributor) }
      : contribution;
  });
}

/** PubMed writes the suffix behind the given names: `O'Neill, James Jr`. */
function withSuffixOf(full: PersonName, short: PersonName | GroupName): PersonName {
  const suffix = full.suffix ?? (short.kind === 'person' ? short.suffix : undefined);
  if (suffix === undefined) return full;
  const words = full.given?.split(' ') ?? [];
  const isDoubled = words.length > 1 && words.at(-1)?.replace('.', '') === suffix.replace('.', '');
  return { ...full, ...(isDoubled && { given: words.slice(0, -1).join(' ') }), suffix };
}

function isFuller(full: PersonName | GroupName | undefined, short: PersonName | GroupName): boolean {
  return (
    full?.kind === 'person' &&
    short.kind === 'person' &&
    full.family.toLowerCase() === short.family.toLowerCase() &&
    (full.given ?? full.initials ?? '').charAt(0).toLowerCase() ===
      (short.given ?? short.initials ?? '').charAt(0).toLowerCase()
  );
}

/**
 * Gives the addresses to those who work there: to those that are named before an address, as Web of Science and Embase
 * do; a single address without a name is the first author's, as PubMed had it until 2013.
 */
function withAddresses(
  contributions: readonly Contribution[],
  lines: readonly string[],
  notify: Notify,
): readonly Contribution[] {
  const places = new Map<Contribution, Affiliation[]>();
  const give = (to: Contribution, text: string) => {
    const held = places.get(to) ?? [];
    const more = placesIn(text).filter((place) => !held.some((other) => other.text === place.text));
    places.set(to, [...held, ...more]);
  };
  const loose: string[] = [];
  for (const { names, text } of lines.flatMap(namedAddresses)) {
    const named = contributions.filter(({ contributor }) => names.some((name) => isOf(name, contributor)));
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
  const groups = [...line.matchAll(bracketed)];
  if (groups.length > 0)
    return groups.map(([, names = '', text = '']) => ({ names: names.split(/\s*;\s*/), text }));
  const [, name, rest] = initialsFirst.exec(line) ?? [];
  if (name === undefined || rest === undefined) return [{ names: [], text: line }];
  return [{ names: [name], text: rest }];
}

/** Whether a name before an address is that of a contributor: the same family, and the same first letter. */
function isOf(printed: string, contributor: PersonName | GroupName): boolean {
  const name = nameFromText(printed, printed.includes(',') ? 'family-comma-given' : 'given-family');
  return (
    name?.kind === 'person' &&
    contributor.kind === 'person' &&
    name.family.toLowerCase() === contributor.family.toLowerCase() &&
    (name.given ?? name.initials ?? '').charAt(0).toLowerCase() ===
      (contributor.given ?? contributor.initials ?? '').charAt(0).toLowerCase()
  );
}
