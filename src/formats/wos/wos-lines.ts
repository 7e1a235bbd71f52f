import type { LineKind, LineTeller } from '../tagged/line-cutter.ts';
import type { TaggedField } from '../tagged/tagged-record.ts';

/** `TI Title`, `ER`; further lines of a field begin with three spaces (Web of Science, "Field Tags"). */
const tagged = /^([A-Z][A-Z0-9])(?: (.*))?$/;

export const tellWosLine: LineTeller = (window, start, end): LineKind => {
  const head = window.toString('latin1', start, Math.min(end, start + 3));
  if (head === 'PT ') return 'first';
  if (/^(?:ER|EF)\s?$/.test(head)) return 'last';
  return /^[A-Z][A-Z0-9] ?$/.test(head) && !/^(?:FN|VR)/.test(head) ? 'tagged' : 'other';
};

/** The fields of one record in order. */
export function wosFields(text: string): readonly TaggedField[] {
  const fields: { readonly tag: string; readonly lines: string[] }[] = [];
  for (const line of text.split(/[\r\n]+/)) {
    const [, tag, value = ''] = tagged.exec(line) ?? [];
    if (tag !== undefined) fields.push({ tag, lines: [value.trim()] });
    else if (line.trim() !== '') fields.at(-1)?.lines.push(line.trim());
  }
  return fields;
}
