import { type Contribution, parseOrcid, type WorkDescription } from '../../../model/index.ts';
import { escapedList } from './escaped-list.ts';
import type { OwnColumn, OwnDraft, Writable } from './own-column.ts';
import { nameOfText, nameToText } from './own-names.ts';

const list = escapedList(';');
const places = escapedList('|');

/** Who made the work; the columns of authors lie side by side, entry by entry. */
export const peopleColumns: readonly OwnColumn[] = [
  {
    heading: 'Authors',
    says: '`Family, Given, Suffix`; a body that signs as one: `Name [group]`',
    write: (work) => namesIn(work, 'author'),
    read(cell, { authors }) {
      for (const text of list.split(cell))
        authors.push({ contributor: nameOfText(text), role: 'author', affiliations: [] });
      return undefined;
    },
  },
  beside('Author affiliations', 'for each author, several divided by `|`', {
    write: ({ affiliations }) => places.join(affiliations.map(({ text }) => text)),
    read(text, author) {
      author.affiliations = places.split(text).map((place) => ({ text: place }));
      return undefined;
    },
  }),
  beside('Author ORCIDs', 'for each author, empty where there is none', {
    write: ({ orcid }) => orcid ?? '',
    read(text, author) {
      const orcid = parseOrcid(text);
      if (orcid === undefined) return 'holds what is no ORCID iD; it was left out.';
      author.orcid = orcid;
      return undefined;
    },
  }),
  marked('Corresponding authors', 'corresponding'),
  marked('Equal contributors', 'equal'),
  inRole('Editors', 'editor'),
  inRole('Translators', 'translator'),
  inRole('Investigators', 'investigator'),
];

function authorsOf({ contributions }: WorkDescription): readonly Contribution[] {
  return contributions.filter(({ role }) => role === 'author');
}

function namesIn({ contributions }: WorkDescription, role: Contribution['role']): string {
  return list.join(contributions.flatMap((one) => (one.role === role ? nameToText(one.contributor) : [])));
}

function inRole(heading: string, role: Exclude<Contribution['role'], 'author'>): OwnColumn {
  return {
    heading,
    says: 'names, as those of the authors',
    write: (work) => namesIn(work, role),
    read(cell, { others }) {
      for (const text of list.split(cell))
        others.push({ contributor: nameOfText(text), role, affiliations: [] });
      return undefined;
    },
  };
}

interface Beside {
  readonly write: (author: Contribution) => string;
  readonly read: (text: string, author: Writable<Contribution>) => string | undefined;
}

function beside(heading: string, says: string, { write, read }: Beside): OwnColumn {
  return {
    heading,
    says,
    write(work) {
      const entries = authorsOf(work).map(write);
      return entries.every((entry) => entry === '') ? '' : list.join(entries);
    },
    read(cell, { authors }) {
      const entries = list.split(cell);
      if (entries.length > authors.length)
        return `has ${entries.length} entries for ${authors.length} authors; it was left out.`;
      const complaints = entries.map((text, at) => {
        const author = authors[at];
        return text === '' || author === undefined ? undefined : read(text, author);
      });
      return complaints.find((complaint) => complaint !== undefined);
    },
  };
}

/** The numbers of those authors that carry a mark. */
function marked(heading: string, mark: 'corresponding' | 'equal'): OwnColumn {
  return {
    heading,
    says: 'their numbers in the list of authors',
    write: (work) => list.join(authorsOf(work).flatMap((author, at) => (author[mark] ? String(at + 1) : []))),
    read: (cell, draft) => readMarks(cell, draft, mark),
  };
}

function readMarks(cell: string, { authors }: OwnDraft, mark: 'corresponding' | 'equal'): string | undefined {
  let complaint: string | undefined;
  for (const number of list.split(cell)) {
    const author = authors[Number(number) - 1];
    if (author === undefined) complaint = `names an author ${number}, of ${authors.length}; it was left out.`;
    else author[mark] = true;
  }
  return complaint;
}
