import type { Cut, Cutter, FileCutting } from '../reading/cut-reader.ts';
import { lineAt } from '../tagged/line-cutter.ts';
import type { TaggedField } from '../tagged/tagged-record.ts';
import { readWosRecord } from './read-record.ts';

/** Cuts a table of Web of Science, whose first row has the tags, into rows; a row is kept with the tags above it. */
export function wosTableCutting(): FileCutting {
  let heading: string | undefined;
  const cutter: Cutter = {
    next(window, atEnd): Cut | undefined {
      const line = lineAt(window, 0, atEnd);
      if (line === undefined) return undefined;
      const isBlank = window.subarray(0, line.end).every((byte) => byte <= 0x20);
      if (isBlank) return { kind: 'passage', end: line.next };
      if (heading === undefined) {
        heading = window.toString('latin1', 0, line.end);
        return { kind: 'passage', end: line.next };
      }
      return { kind: 'record', start: 0, end: line.end };
    },
    resume: (window) => lineAt(window, 0, false)?.next,
  };
  return {
    cutter,
    payloadOf: (row) => `${heading ?? ''}\n${row}`,
    read: (payload) => readWosRecord(rowFields(payload)),
  };
}

/** Fields of which each value has a line of its own where they stand with tags. */
const lists = new Set('AU AF BA BF CA GP BE CR'.split(' '));

/** The fields of a payload: the row of tags, and the row itself. */
export function rowFields(payload: string): readonly TaggedField[] {
  const [heading = '', row = ''] = payload.split('\n');
  const cells = row.split('\t').map(unquoted);
  return heading.split('\t').flatMap((tag, at) => {
    const cell = cells[at]?.trim() ?? '';
    if (cell === '') return [];
    const name = tag.trim();
    return [
      {
        tag: name,
        lines: lists.has(name) ? cell.split(/; ?/) : name === 'C1' ? cell.split(/; ?(?=\[)/) : [cell],
      },
    ];
  });
}

/** A spreadsheet program that saved the table again puts some cells in quotes. */
function unquoted(cell: string): string {
  return cell.length > 1 && cell.startsWith('"') && cell.endsWith('"')
    ? cell.slice(1, -1).replaceAll('""', '"')
    : cell;
}
