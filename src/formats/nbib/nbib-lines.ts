import type { LineKind, LineTeller } from '../tagged/line-cutter.ts';
import { linesOf, type TaggedField } from '../tagged/tagged-record.ts';

/** `PMID- 123`, `AB  - text`: the tag fills four places (NLM, "MEDLINE/PubMed Data Element Descriptions"). */
const tagged = /^([A-Z][A-Z0-9]{1,3}) {0,2}- ?(.*)$/;

/** A record begins with its PMID; where that is missing, with the owner or status behind an empty line. */
export const tellNbibLine: LineTeller = (window, start, end, { isAfterBlank, linesBefore }): LineKind => {
  const head = window.toString('latin1', start, Math.min(end, start + 6));
  if (!tagged.test(head)) return 'other';
  if (head.startsWith('PMID')) return 'first';
  return isAfterBlank && linesBefore > 2 && /^(?:OWN|STAT|UI) {0,2}-/.test(head) ? 'first' : 'tagged';
};

/** The fields of one record in order; a line without a tag continues the one before. */
export function nbibFields(text: string): readonly TaggedField[] {
  const fields: { readonly tag: string; readonly lines: string[] }[] = [];
  for (const line of linesOf(text)) {
    const [, tag, value = ''] = tagged.exec(line) ?? [];
    if (tag !== undefined) fields.push({ tag, lines: [value.trim()] });
    else fields.at(-1)?.lines.push(line.trim());
  }
  return fields;
}
