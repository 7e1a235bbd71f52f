import { said } from '../../said.ts';
import { foldHeading } from '../mapping/heading-words.ts';
import type { RowDescription } from '../row/describe-row.ts';
import { asWritten } from './defuse.ts';
import type { OwnColumn, OwnDraft } from './own-column.ts';
import { peopleColumns } from './people-columns.ts';
import { sourceColumns } from './source-columns.ts';
import { issueColumns, subjectColumns, titleColumns } from './work-columns.ts';

/** The columns of our own table, in order; each is read after those before it. */
export const ownColumns: readonly OwnColumn[] = [
  ...titleColumns,
  ...peopleColumns,
  ...issueColumns,
  ...sourceColumns,
  ...subjectColumns,
];

/** Reads back one row of a table that we wrote; columns may have been moved, taken out, and others put in. */
export function describeOwnRow(headings: readonly string[], cells: readonly string[]): RowDescription {
  const places = new Map(headings.map((heading, at) => [foldHeading(heading), at]));
  const draft: OwnDraft = { authors: [], others: [] };
  const notices: string[] = [];
  for (const { heading, read } of ownColumns) {
    const cell = asWritten((cells[places.get(foldHeading(heading)) ?? -1] ?? '').trim());
    if (cell === '' || read === undefined) continue;
    const complaint = read(cell, draft);
    if (complaint !== undefined) notices.push(`Column “${heading}”: “${cell.slice(0, 80)}” ${complaint}`);
  }
  const { authors, others, title, type = 'article', identifiers = {}, ...rest } = draft;
  if (title === undefined) return { kind: 'untitled', ...(identifiers.doi && { key: identifiers.doi }) };
  const description = said({ ...rest, title, type, identifiers, contributions: [...authors, ...others] });
  return { kind: 'work', description, notices };
}
