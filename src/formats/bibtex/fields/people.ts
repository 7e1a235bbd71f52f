import type { Contribution } from '../../../model/index.ts';
import { type Name, parseNames } from '../names.ts';
import { withScopusAddresses } from './addresses-of-scopus.ts';
import { withWosAddresses } from './addresses-of-wos.ts';
import type { EntryFields } from './entry-fields.ts';

const roles: readonly (readonly [Contribution['role'], readonly string[]])[] = [
  ['author', ['author', 'authors']],
  ['editor', ['editor', 'editors']],
  ['translator', ['translator']],
];

/** Everyone an entry names, authors first, with what exports say of where they work. */
export function contributionsIn(fields: EntryFields): readonly Contribution[] {
  const named = roles.flatMap(([role, names]) => {
    const { names: people, isCut } = parseNames(fields.all(...names));
    if (isCut)
      fields.notice(`The list of ${role}s ends in “and others”; whoever is meant is not in the file.`);
    return people.map((contributor): Contribution => ({ contributor, role, affiliations: [] }));
  });
  const groups = parseNames(fields.all('collaboration', 'group-author')).names.map(
    (name): Contribution => ({ contributor: asGroup(name), role: 'author', affiliations: [] }),
  );
  const byline = [
    ...named.filter(({ role }) => role === 'author'),
    ...groups,
    ...named.filter(({ role }) => role !== 'author'),
  ];
  if (fields.raw('unique-id', 'author-email', 'orcid-numbers') !== undefined)
    return withWosAddresses(byline, fields);
  return withScopusAddresses(byline, fields);
}

function asGroup(name: Name): Name {
  if (name.kind === 'group') return name;
  return { kind: 'group', name: [name.given ?? name.initials, name.family].filter(Boolean).join(' ') };
}
