import type { Cut, Cutter, FileCutting } from '../../reading/cut-reader.ts';
import { headingNotice, noHeadings } from '../heading-notices.ts';
import type { TableMapping } from '../mapping/table-mapping.ts';
import { payloadWriter, readRowPayload, titlesOf } from '../payload.ts';
import { type CsvStart, csvStart } from './csv-start.ts';
import { rowEnd } from './row-end.ts';
import { splitRow } from './split-row.ts';

/** Headings are sought in so much of a file. */
const startBytes = 64 * 1024;

/** Cuts a file of rows; its headings are read first, and go with every row. */
export function csvCutting(mapping?: TableMapping): FileCutting {
  let start: CsvStart | undefined;
  let isWithout = false;
  let titles = '';
  let write: (cells: readonly string[]) => string = () => '';

  function begin(window: Buffer, atEnd: boolean): Cut | undefined {
    if (window.length < startBytes && !atEnd) return undefined;
    start = csvStart(window.subarray(0, startBytes), window.length <= startBytes && atEnd, mapping);
    if (start === undefined) {
      isWithout = true;
      return { kind: 'passage', end: window.length, refused: noHeadings };
    }
    write = payloadWriter(start.reading, 'tell');
    titles = titlesOf(start.reading);
    const noticed = headingNotice(start);
    return { kind: 'passage', end: start.bytes, ...(noticed && { noticed }) };
  }

  const cutter: Cutter = {
    next(window, atEnd) {
      if (isWithout) return { kind: 'passage', end: window.length };
      if (start === undefined) return begin(window, atEnd);
      const end = rowEnd(window, start.delimiter, atEnd);
      if (end === undefined) return undefined;
      const isBlank = end <= 2 && window.subarray(0, end).every((byte) => byte <= 0x20);
      return isBlank ? { kind: 'passage', end } : { kind: 'record', start: 0, end };
    },
    resume(window) {
      const feed = window.indexOf(0x0a);
      return feed === -1 ? undefined : feed + 1;
    },
  };
  return {
    cutter,
    payloadOf: (text) => write(splitRow(text, start?.delimiter ?? ',')),
    read: (payload) => readRowPayload(payload, titles),
  };
}
