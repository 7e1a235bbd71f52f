import type { ImportFormat } from '../format.ts';
import { CutReader, type Cutter, type FileCutting, type RecordText } from '../reading/cut-reader.ts';
import { decodeRecord } from '../reading/encoding.ts';
import { rowEnd } from '../tables/csv/row-end.ts';
import { splitRow } from '../tables/csv/split-row.ts';
import { describeNotice } from './describe-notice.ts';

const title = 'Retraction Watch (CSV)';

/** The database of Retraction Watch as Crossref gives it away: a notice in each row, and what it says of which work. */
export const retractionWatch: ImportFormat = {
  name: 'retraction-watch',
  title,
  provider: 'retraction-watch',
  completes: true,
  recognises(start) {
    const [first = ''] = start.split(/[\r\n]/, 1);
    return ['Record ID', 'RetractionNature', 'OriginalPaperDOI'].every((name) => first.includes(name));
  },
  createReader: (limits) => new CutReader({ title, cutting: noticeCutting(), limits }),
  describe(payload) {
    const read = readNotice(decodeRecord(payload, 'utf-8').text);
    return read.kind === 'record' ? read.description : undefined;
  },
};

/** A row is kept as JSON of its filled cells by their headings. */
function noticeCutting(): FileCutting {
  let headings: readonly string[] | undefined;
  const cutter: Cutter = {
    next(window, atEnd) {
      const end = rowEnd(window, ',', atEnd);
      if (end === undefined) return undefined;
      const isBlank = end <= 2 && window.subarray(0, end).every((byte) => byte <= 0x20);
      if (headings !== undefined)
        return isBlank ? { kind: 'passage', end } : { kind: 'record', start: 0, end };
      if (!isBlank)
        headings = splitRow(window.toString('utf8', 0, end).replace(/^\ufeff/, ''), ',').map((name) =>
          name.trim(),
        );
      return { kind: 'passage', end };
    },
    resume(window) {
      const feed = window.indexOf(0x0a);
      return feed === -1 ? undefined : feed + 1;
    },
  };
  return {
    cutter,
    payloadOf(row) {
      const cells = splitRow(row, ',').map((cell) => cell.trim());
      return JSON.stringify(
        Object.fromEntries((headings ?? []).flatMap((name, at) => (cells[at] ? [[name, cells[at]]] : []))),
      );
    },
    read: readNotice,
  };
}

function readNotice(payload: string): RecordText {
  const row = JSON.parse(payload) as Readonly<Record<string, string>>;
  const key = row['Record ID'] ?? '';
  if (!/^\d+$/.test(key))
    return {
      kind: 'refused',
      reason: 'The row has no number of Retraction Watch (“Record ID”). It was left out.',
    };
  const description = describeNotice(row);
  if (description === undefined)
    return {
      kind: 'refused',
      key,
      reason:
        'The row names the work by neither DOI nor PubMed number, or says nothing of it. It was left out.',
    };
  return { kind: 'record', key, rank: '', description };
}
