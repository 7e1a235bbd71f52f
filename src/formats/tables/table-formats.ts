import type { ImportFormat } from '../format.ts';
import { CutReader } from '../reading/cut-reader.ts';
import { decodeRecord } from '../reading/encoding.ts';
import { csvCutting } from './csv/csv-cutting.ts';
import { type CsvStart, csvStart } from './csv/csv-start.ts';
import type { TableMapping } from './mapping/table-mapping.ts';
import { readRowPayload } from './payload.ts';
import { isWorkbook } from './xlsx/is-workbook.ts';
import { XlsxReader } from './xlsx/xlsx-reader.ts';

/** Every format of tables; with a mapping, tables that it fits are read by it. */
export function tableFormats(mapping?: TableMapping): readonly ImportFormat[] {
  return [
    textTable({
      name: 'scopus-csv',
      title: 'Scopus CSV',
      mapping,
      isMine: ({ reading }) => reading.known?.name === 'scopus',
    }),
    textTable({
      name: 'csv',
      title: 'tables (CSV, TSV)',
      mapping,
      isMine: ({ reading }) => reading.known?.name !== 'scopus',
    }),
    {
      name: 'xlsx',
      title: 'Excel workbooks (.xlsx)',
      provider: 'file',
      recognises: isWorkbook,
      createReader: (limits) => new XlsxReader({ title: 'an Excel workbook', mapping, limits }),
      describe: describeRowPayload,
    },
  ];
}

interface TextTable {
  readonly name: string;
  readonly title: string;
  readonly mapping: TableMapping | undefined;
  readonly isMine: (start: CsvStart) => boolean;
}

function textTable({ name, title, mapping, isMine }: TextTable): ImportFormat {
  return {
    name,
    title,
    provider: 'file',
    recognises(text) {
      const start = couldBeRows(text)
        ? csvStart(Buffer.from(text.slice(0, 65_536)), true, mapping)
        : undefined;
      return start !== undefined && isMine(start);
    },
    createReader: (limits) => new CutReader({ title, cutting: csvCutting(mapping), limits }),
    describe: describeRowPayload,
  };
}

function describeRowPayload(payload: Uint8Array): ReturnType<ImportFormat['describe']> {
  const read = readRowPayload(decodeRecord(payload, 'utf-8').text);
  return read.kind === 'record' ? read.description : undefined;
}

/** No XML, no JSON, nothing with zero bytes; Web of Science and Retraction Watch have formats of their own. */
function couldBeRows(start: string): boolean {
  return (
    !/^\ufeff?\s*[<{[@]/.test(start) &&
    !start.slice(0, 4096).includes('\0') &&
    !/^\ufeff?PT\tA[UB]/.test(start) &&
    !/^\ufeff?"?Record ID"?,.*\bRetractionNature\b/.test(start)
  );
}
