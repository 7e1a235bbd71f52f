import type { LineKind, LineTeller } from '../tagged/line-cutter.ts';
import { linesOf, type TaggedField } from '../tagged/tagged-record.ts';

const begins = /^[ \t]{0,4}(?:TY|ty)[ \t]{0,4}-[ \t]*[A-Za-z]{2,8}/;
const ends = /^[ \t]{0,4}(?:ER(?:[ \t]{2}-|[ \t]{0,4}-?[ \t]*$)|er[ \t]{1,4}-[ \t]*$)/;
/** Two letters, or a letter and a digit, two spaces, a hyphen (RIS Format Specifications, Research Information Systems). */
const tagged = /^[ \t]{0,4}([A-Z][A-Z0-9])(?: {2}| ?\t)-[ \t]?(.*)$/;
/** As some programs write it: `AU - `, `AU- `, `au  - `. */
const loosely = /^[ \t]{0,4}([A-Za-z][A-Za-z0-9])[ \t]{0,4}-[ \t]?(.*)$/;
const headBytes = 24;

export const tellRisLine: LineTeller = (window, start, end): LineKind => {
  const head = window.toString('latin1', start, Math.min(end, start + headBytes));
  if (begins.test(head)) return 'first';
  if (ends.test(head)) return 'last';
  // Web of Science ends its files so.
  return tagged.test(head) && !head.startsWith('EF') ? 'tagged' : 'other';
};

/** Whether a text has a line that begins a RIS record, or looks like the middle of one. */
export function looksLikeRis(started: string): boolean {
  const start = started.replace(/^\ufeff/, '');
  if (/^PMID {0,2}- /m.test(start)) return false;
  if (/^[ \t]{0,4}(?:TY|ty)[ \t]{0,4}-[ \t]*[A-Za-z]{3,8}[ \t]*\r?$/m.test(start.replaceAll('\r', '\n')))
    return true;
  const lines = linesOf(start);
  const has = (tags: RegExp) => lines.some((line) => tags.test(line));
  return has(/^(?:TI|T1) {2}- /) && has(/^(?:AU|A1) {2}- /) && has(/^ER {2}-/);
}

const known = new Set(
  'TY A1 A2 A3 A4 AB AD AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CN CP CR CT CY DA DB DI DO DP DS ED EP ER ET ID IS J1 J2 JA JF JO KW L1 L2 L3 L4 LA LB LK M1 M2 M3 N1 N2 NO NV OP PB PM PP PY RD RI RN RP SE SN SP ST SV T1 T2 T3 TA TI TT U1 U2 U3 U4 U5 UR VL VO WT WV Y1 Y2'.split(
    ' ',
  ),
);

/** The fields of one record in order; a line without a tag continues the one before. */
export function risFields(text: string): readonly TaggedField[] {
  const lines = linesOf(text);
  // A record whose first line is written loosely is written so throughout.
  const isLoose = lines.length > 0 && !tagged.test(lines[0] ?? '');
  const isLower = isLoose && /^\s*ty/.test(lines[0] ?? '');
  const fields: { readonly tag: string; readonly lines: string[] }[] = [];
  for (const line of lines) {
    const [, tag, value = ''] = tagged.exec(line) ?? looseTag(line, isLoose, isLower) ?? [];
    if (tag !== undefined) fields.push({ tag: tag.toUpperCase(), lines: [value.trim()] });
    else if (!ends.test(line)) fields.at(-1)?.lines.push(line.trim());
  }
  return fields;
}

/** `AU - ` may stand in any record; other looseness only in one that is loose itself, since texts have hyphens too. */
function looseTag(line: string, isLoose: boolean, isLower: boolean): RegExpExecArray | undefined {
  const found = loosely.exec(line);
  if (found === null || !known.has((found[1] ?? '').toUpperCase())) return undefined;
  const isCapital = /^[A-Z]/.test(found[1] ?? '');
  if (!isCapital && !isLower) return undefined;
  return isLoose || /^[A-Z][A-Z0-9] - /.test(line) ? found : undefined;
}
