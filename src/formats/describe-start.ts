import { firstElementName } from './xml/first-element.ts';

/** What kinds of files begin with, decoded byte by byte or as UTF-8; the first that fits is named. */
const beginnings: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:\u00ff\u00d8\u00ff|\ufffd\ufffd\ufffd[\u0000\ufffd]\u0000\u0010JFIF|[^<]{0,12}(?:JFIF|Exif)\u0000)/,
    'a JPEG picture',
  ],
  [/^(?:\u0089|\ufffd)PNG\r?\n/, 'a PNG picture'],
  [/^GIF8[79]a/, 'a GIF picture'],
  [/^RIFF[\s\S]{4}WEBP/, 'a WebP picture'],
  [/^(?:II\*\u0000|MM\u0000\*)/, 'a TIFF picture'],
  [/^\s*%PDF-/, 'a PDF document'],
  [
    /^PK\u0003\u0004[\s\S]{0,80}opendocument\.spreadsheet/,
    'an OpenDocument spreadsheet (.ods); save it as .xlsx or .csv',
  ],
  [/^PK\u0003\u0004[\s\S]*(?:word\/|ppt\/)/, 'an Office document (Word or PowerPoint)'],
  [/^PK\u0003\u0004/, 'a ZIP archive; unpack it first'],
  [
    /^(?:\u00d0\u00cf\u0011\u00e0|\ufffd\ufffd\u0011\ufffd)/,
    'an old Office file (.xls, .doc) or one with a password; save it as .xlsx without one',
  ],
  [/^\u001f[\u008b\ufffd]/, 'compressed with gzip'],
  [/^(?:BZh\d|\u00fd7zXZ|7z[\u00bc\ufffd])/, 'a compressed archive; unpack it first'],
  [/^(?:\u007f|\ufffd)ELF|^MZ[\s\S]{0,80}\u0000\u0000/, 'a program'],
  [/^SQLite format 3\u0000/, 'an SQLite database'],
  [/^(?:%0 |%A )/m, 'an EndNote (Refer) file'],
  [/^\s*[[{]\s*(?:["{[\]}]|$)/, 'a JSON file of another kind'],
  [/^\s*\d{6,9}[ \t]*\r?\n\d{6,9}\s/, 'a list of PMIDs'],
];

/** A first line of several cells. */
const rows = /^(?:[^\n\t\u0000]{0,200}\t){2}|^(?:[^\n;\u0000]{0,80};){3}|^(?:[^\n,\u0000]{0,60},){4}/;

const roots: Readonly<Record<string, string>> = {
  html: 'a web page (HTML)',
  HTML: 'a web page (HTML)',
  eFetchResult: 'an error message of NCBI',
  eSearchResult: 'a list of search results of NCBI, not the records themselves',
  eSummaryResult: 'a list of summaries of NCBI, not the records themselves',
  ERROR: 'an error message',
  article: 'an article in XML of another kind than JATS',
  modsCollection: 'a MODS file',
  mods: 'a MODS file',
  records: 'an XML file of records',
  rss: 'a news feed (RSS)',
  feed: 'a news feed (Atom)',
  svg: 'a picture (SVG)',
};

/** What a file that no format recognises seems to be, for a message: `a JPEG picture`. Give it the decoded start. */
export function describeStart(start: string): string {
  const text = start.startsWith('\ufeff') ? start.slice(1) : start;
  if (text === '') return 'empty';
  if (text.trim() === '') return 'empty but for white space';
  const [, kind] = beginnings.find(([pattern]) => pattern.test(text)) ?? [];
  if (kind !== undefined) return kind;
  const root = firstElementName(text);
  if (root !== undefined)
    return Object.hasOwn(roots, root) ? (roots[root] ?? '') : `an XML file of another kind (<${root}>)`;
  if (/^\s*<(?:\?xml|!--|!DOCTYPE)/i.test(text)) return 'an XML file that is cut off';
  if (rows.test(text))
    return 'a table without headings that are known; --mapping FILE says what its columns are';
  const strange = text.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return strange > text.length / 50 ? 'a binary file' : 'plain text';
}
