import type { Contribution, GroupName, PersonName } from '../../model/index.ts';
import { withAddresses } from '../fields/addresses.ts';
import { endnoteName } from '../fields/endnote-name.ts';
import { nameFromText } from '../fields/name-from-text.ts';
import type { Notify } from '../format.ts';
import { childOf, childrenOf, type Element } from '../xml/element.ts';
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
    linesOf(author).flatMap((line) => (/^et\.? al\b/i.test(line) ? [] : (endnoteName(line) ?? []))),
  );
}

/** Given names in full, if the notes name the same families in the same order. */
export function withFullNames(
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
