import { type IssnOf, parseIssn, type Source, type WorkDescription } from '../../../model/index.ts';
import { escapedList } from './escaped-list.ts';
import type { OwnColumn, OwnDraft } from './own-column.ts';
import { dateOfText, dateToText } from './own-dates.ts';

const list = escapedList(';');

/** Where the work appeared. `Source` stands first: without it there is none. */
export const sourceColumns: readonly OwnColumn[] = [
  {
    heading: 'Source',
    says: 'the journal, book, repository or conference',
    write: ({ source }) => source?.name ?? '',
    read(cell, draft) {
      draft.source = { name: cell };
      return undefined;
    },
  },
  {
    heading: 'Source type',
    says: '`journal`, `book`, `repository` or `conference`',
    write: ({ source }) => source?.kind ?? '',
    read(cell, draft) {
      const kind = (['journal', 'book', 'repository', 'conference'] as const).find((word) => word === cell);
      return kind === undefined ? 'is no type of source; it was left out.' : add(draft, { kind });
    },
  },
  sourceText('Abbreviated source', 'abbreviation'),
  {
    heading: 'ISSN',
    says: 'with `(print)` or `(electronic)` where that is known',
    write: ({ source }) =>
      list.join(
        (source?.issns ?? []).map(({ issn, medium }) =>
          medium === 'unknown' ? issn : `${issn} (${medium})`,
        ),
      ),
    read: (cell, draft) => add(draft, { issns: list.split(cell).flatMap(issnOf) }),
  },
  {
    heading: 'Source ISBNs',
    says: 'of the book',
    write: ({ source }) => list.join(source?.isbns ?? []),
    read: (cell, draft) => add(draft, { isbns: list.split(cell) }),
  },
  sourceText('Publisher', 'publisher'),
  sourceText('Place', 'place'),
  part(
    'Series',
    ({ series }) => series?.name,
    (cell, draft) => {
      draft.series = { name: cell };
    },
  ),
  part(
    'Series number',
    ({ series }) => series?.number,
    (cell, draft) => {
      if (draft.series !== undefined) draft.series = { ...draft.series, number: cell };
    },
  ),
  part(
    'Event',
    ({ event }) => event?.name,
    (cell, draft) => {
      draft.event = { name: cell };
    },
  ),
  part(
    'Event place',
    ({ event }) => event?.place,
    (cell, draft) => {
      if (draft.event !== undefined) draft.event = { ...draft.event, place: cell };
    },
  ),
  part(
    'Event date',
    ({ event }) => dateToText(event?.held),
    (cell, draft) => {
      const held = dateOfText(cell);
      if (draft.event !== undefined && held !== undefined) draft.event = { ...draft.event, held };
    },
  ),
];

function sourceText(heading: string, field: 'abbreviation' | 'publisher' | 'place'): OwnColumn {
  return {
    heading,
    says: 'of the source',
    write: ({ source }) => source?.[field] ?? '',
    read: (cell, draft) => add(draft, { [field]: cell }),
  };
}

function part(
  heading: string,
  write: (work: WorkDescription) => string | undefined,
  read: (cell: string, draft: OwnDraft) => void,
): OwnColumn {
  return {
    heading,
    says: heading.endsWith('date') ? 'as `Published`' : 'as printed',
    write: (work) => write(work) ?? '',
    read(cell, draft) {
      read(cell, draft);
      return undefined;
    },
  };
}

function add(draft: OwnDraft, more: Partial<Source>): string | undefined {
  if (draft.source === undefined)
    return 'belongs to a source, but there is none (column “Source”); it was left out.';
  draft.source = { ...draft.source, ...more };
  return undefined;
}

function issnOf(text: string): readonly IssnOf[] {
  const [, number = '', medium] = /^(\S+)(?: \((print|electronic)\))?$/.exec(text) ?? [];
  const issn = parseIssn(number);
  return issn === undefined
    ? []
    : [{ issn, medium: (medium as 'print' | 'electronic' | undefined) ?? 'unknown' }];
}
