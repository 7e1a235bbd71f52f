import type { Place, ProblemRead, ReaderLimits, Reading, RecordReader } from '../../format.ts';
import {
  blankFile,
  emptyFile,
  noRecords,
  notice,
  overlong,
  refusal,
} from '../../reading/problem-sentences.ts';
import { headingNotice, noHeadings } from '../heading-notices.ts';
import { type FoundHeadings, findHeadings, rowsSearched } from '../mapping/find-headings.ts';
import type { TableMapping } from '../mapping/table-mapping.ts';
import { payloadWriter, readRowPayload, titlesOf } from '../payload.ts';
import { readDateStyles } from './date-styles.ts';
import { inflatePart, PartProblem } from './inflate-part.ts';
import { readSharedStrings, type SharedStrings } from './shared-strings.ts';
import { type SheetContext, type SheetRow, sheetRows } from './sheet-rows.ts';
import { readWorkbook, type Workbook } from './workbook.ts';
import { readZipDirectory, type ZipPart } from './zip-directory.ts';

const defaultMaxRecordBytes = 32 * 2 ** 20;
/** The list of an archive's parts stands at its end, so the whole of it is held, compressed as it is. */
const mostBytes = 256 * 2 ** 20;

interface XlsxReaderOptions {
  readonly title: string;
  readonly mapping: TableMapping | undefined;
  readonly limits: ReaderLimits | undefined;
}

/** Reads the rows of works of an Excel workbook (ECMA-376): of the first sheet whose headings are understood. */
export class XlsxReader implements RecordReader {
  readonly #options: XlsxReaderOptions;
  readonly #max: number;
  #pieces: Uint8Array[] = [];
  #bytes = 0;
  #records = 0;
  #problems = 0;
  #ended = false;

  constructor(options: XlsxReaderOptions) {
    this.#options = options;
    this.#max = options.limits?.maxRecordBytes ?? defaultMaxRecordBytes;
  }

  // biome-ignore lint/correctness/useYield: nothing can be told before the end has come.
  *push(bytes: Uint8Array): Iterable<Reading> {
    this.#bytes += bytes.length;
    // The caller may write over what it handed in.
    if (this.#bytes <= mostBytes) this.#pieces.push(Buffer.from(bytes));
    else this.#pieces = [];
  }

  *end(): Iterable<Reading> {
    if (this.#ended) return;
    this.#ended = true;
    const archive = Buffer.concat(this.#pieces);
    this.#pieces = [];
    if (this.#bytes === 0) yield this.#refuse(emptyFile);
    else if (this.#bytes > mostBytes)
      yield this.#refuse(
        'A workbook of more than 256 MiB is not read. Save it as CSV, which is read row by row.',
      );
    else {
      try {
        yield* this.#read(archive);
      } catch (cause) {
        if (!(cause instanceof PartProblem)) throw cause;
        yield this.#refuse(
          `The workbook cannot be read${this.#records > 0 ? ' to its end' : ''}. ${cause.message}`,
        );
      }
    }
    if (this.#records === 0 && this.#problems === 0)
      yield this.#refuse(this.#bytes > 0 ? noRecords(this.#options.title) : blankFile);
  }

  *#read(archive: Buffer): Generator<Reading> {
    const directory = readZipDirectory(archive);
    if (directory.kind === 'damaged') {
      yield this.#refuse(`The workbook cannot be read. ${directory.reason}`);
      return;
    }
    const { parts } = directory;
    const workbook = readWorkbook(archive, parts);
    if (workbook === undefined) {
      yield this.#refuse('It is an archive, but no workbook is in it.');
      return;
    }
    const wanted = this.#options.mapping?.sheet;
    const sheets = workbook.sheets.filter(({ name, isHidden }) =>
      wanted === undefined ? !isHidden : name === wanted,
    );
    if (sheets.length === 0) {
      const names = workbook.sheets.map(({ name }) => `“${name}”`).join(', ');
      yield this.#refuse(
        wanted === undefined
          ? 'The workbook has no sheet that is shown.'
          : `There is no sheet “${wanted}”; there are: ${names}.`,
      );
      return;
    }
    const context = contextOf(archive, parts, workbook, this.#max);
    const left: string[] = [];
    let found = false;
    for (const { name, part } of sheets) {
      const entry = parts.get(part);
      if (entry === undefined || found) left.push(name);
      else {
        const isRead = yield* this.#readSheet(
          sheetRows(inflatePart(archive, entry), entry.name, context),
          name,
          sheets.length > 1,
        );
        found ||= isRead;
        if (!isRead) left.push(name);
      }
    }
    if (!found) yield this.#refuse(noHeadings);
    else if (left.length > 0)
      yield this.#notice(
        `Only one sheet is read; these were not: ${left.map((name) => `“${name}”`).join(', ')}. A mapping file can name another ("sheet").`,
      );
  }

  /** Answers whether the sheet has headings that are understood. */
  *#readSheet(rows: Generator<SheetRow>, sheet: string, isOneOfMany: boolean): Generator<Reading, boolean> {
    const { first, failure } = firstRows(rows);
    const found = findHeadings(
      first.map(({ cells }) => cells.map((cell) => cell.trim())),
      this.#options.mapping,
    );
    if (found === undefined) {
      if (failure !== undefined) throw failure;
      return false;
    }
    const where = first[Math.max(0, found.rows - 1)];
    const told = headingNotice(found, isOneOfMany ? ` of the sheet “${sheet}”` : '');
    if (told !== undefined) yield this.#notice(told, { record: 1, byte: 0, line: where?.number ?? 1 });
    const rest = function* (): Generator<SheetRow> {
      yield* first.slice(found.rows);
      if (failure !== undefined) throw failure;
      yield* rows;
    };
    yield* this.#readRows(rest(), found);
    return true;
  }

  *#readRows(rows: Iterable<SheetRow>, { reading }: FoundHeadings): Generator<Reading> {
    const write = payloadWriter(reading, 'ignore');
    const titles = titlesOf(reading);
    for (const { number, cells, isOverlong } of rows) {
      const kept = write(cells);
      if (kept === '' && !isOverlong) continue;
      this.#records += 1;
      const place: Place = { record: this.#records, byte: 0, line: number };
      if (isOverlong) {
        yield this.#refuse(overlong(this.#max + 1, this.#max), place);
        continue;
      }
      const payload = Buffer.from(kept, 'utf8');
      if (this.#options.limits?.isKnown?.(payload)) {
        yield { kind: 'passed', place, payload };
        continue;
      }
      const read = readRowPayload(kept, titles);
      if (read.kind === 'refused') yield this.#refuse(read.reason, place, read.key);
      else if (read.kind === 'record') yield { ...read, place, payload };
    }
  }

  #refuse(reason: string, place?: Place, key?: string): ProblemRead {
    this.#problems += 1;
    return { kind: 'problem', problem: refusal(reason, place, key) };
  }

  #notice(reason: string, place?: Place): ProblemRead {
    return { kind: 'problem', problem: notice(reason, place) };
  }
}

/** The rows among which headings are sought, and what kept them from being more. */
function firstRows(rows: Generator<SheetRow>): {
  readonly first: readonly SheetRow[];
  readonly failure?: PartProblem;
} {
  const first: SheetRow[] = [];
  try {
    for (let next = rows.next(); !next.done; next = rows.next()) {
      first.push(next.value);
      if (first.length >= rowsSearched) break;
    }
  } catch (cause) {
    if (cause instanceof PartProblem) return { first, failure: cause };
    throw cause;
  }
  return { first };
}

function contextOf(
  archive: Buffer,
  parts: ReadonlyMap<string, ZipPart>,
  { sharedStrings, styles, from1904 }: Workbook,
  maxRowLength: number,
): SheetContext {
  const stringsPart = sharedStrings === undefined ? undefined : parts.get(sharedStrings);
  const stylesPart = styles === undefined ? undefined : parts.get(styles);
  const strings: SharedStrings | undefined =
    stringsPart && readSharedStrings(inflatePart(archive, stringsPart));
  return {
    strings,
    styles: stylesPart === undefined ? [] : readDateStyles(inflatePart(archive, stylesPart)),
    from1904,
    maxRowLength,
  };
}
