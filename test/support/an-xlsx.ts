import { strToU8, type Zippable, zipSync } from 'fflate';

export interface XlsxSheet {
  readonly name: string;
  /** The rows as XML: `<row r="1">…</row>`. */
  readonly rows: string;
  readonly isHidden?: boolean;
}

export interface XlsxOptions {
  readonly sheets: readonly XlsxSheet[];
  /** Shared strings as XML: `<si><t>…</t></si>`. */
  readonly strings?: string;
  /** Codes of number formats; the cells of style 1 have the first, and so on. */
  readonly formats?: readonly string[];
  readonly from1904?: boolean;
  readonly more?: Zippable;
  /** Default true. */
  readonly isCompressed?: boolean;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A workbook as spreadsheet programs write it, the sheets before the strings. */
export function anXlsx({
  sheets,
  strings,
  formats = [],
  from1904 = false,
  more = {},
  isCompressed = true,
}: XlsxOptions): Buffer {
  const files: Record<string, string> = {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relationsXml([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name, isHidden }, at) =>
          `<sheet name="${name}" sheetId="${at + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsXml([
      ...sheets.map((_, at) => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['rIdS', 'styles', 'styles.xml'],
      ['rIdT', 'sharedStrings', '/xl/sharedStrings.xml'],
    ]),
    'xl/styles.xml': `${declaration}<styleSheet xmlns="${main}"><numFmts>${formats
      .map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`)
      .join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
      .map((_, at) => `<xf numFmtId="${164 + at}"/>`)
      .join('')}<xf numFmtId="14"/></cellXfs></styleSheet>`,
  };
  sheets.forEach(({ rows }, at) => {
    files[`xl/worksheets/sheet${at + 1}.xml`] =
      `${declaration}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`;
  });
  if (strings !== undefined)
    files['xl/sharedStrings.xml'] = `${declaration}<sst xmlns="${main}">${strings}</sst>`;
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return Buffer.from(
    zipSync(
      { ...Object.fromEntries(entries), ...more },
      { mtime: '2026-01-15T09:00:00', level: isCompressed ? 6 : 0 },
    ),
  );
}

/** Rows of cells that hold their text themselves. */
export function inlineRows(rows: readonly (readonly string[])[]): string {
  return rows
    .map(
      (cells, at) =>
        `<row r="${at + 1}">${cells.map((cell, column) => `<c r="${letter(column)}${at + 1}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`).join('')}</row>`,
    )
    .join('');
}

function relationsXml(all: readonly (readonly [string, string, string])[]): string {
  const inner = all.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner.join('')}</Relationships>`;
}

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
