import type { Delimiter } from './row-end.ts';

/** The cells of one row, by the rules of `rowEnd`; its line break is no part of any. */
export function splitRow(row: string, delimiter: Delimiter): readonly string[] {
  const text = withoutBreak(row);
  if (!text.includes('"')) return text.split(delimiter);
  const cells: string[] = [];
  let at = 0;
  let isPlain = false;
  for (;;) {
    let opening = at;
    while (text[opening] === ' ') opening += 1;
    const opens = text[opening] === '"' && !isPlain;
    const close = opens ? closing(text, opening, delimiter) : undefined;
    if (opens && close === undefined) isPlain = true;
    if (close !== undefined) {
      cells.push(text.slice(opening + 1, close).replaceAll('""', '"'));
      at = close + 1;
      while (text[at] === ' ') at += 1;
    } else {
      const end = text.indexOf(delimiter, at);
      cells.push(text.slice(at, end === -1 ? undefined : end));
      at = end === -1 ? text.length : end;
    }
    if (at >= text.length) return cells;
    at += 1;
  }
}

function closing(text: string, from: number, delimiter: Delimiter): number | undefined {
  let at = text.indexOf('"', from + 1);
  while (at !== -1) {
    let behind = at + 1;
    while (text[behind] === ' ') behind += 1;
    const next = text[behind];
    if (next === undefined || next === delimiter || next === '\n' || next === '\r') return at;
    at = text.indexOf('"', text[at + 1] === '"' ? at + 2 : at + 1);
  }
  return undefined;
}

function withoutBreak(row: string): string {
  if (row.endsWith('\r\n')) return row.slice(0, -2);
  return row.endsWith('\n') || row.endsWith('\r') ? row.slice(0, -1) : row;
}
