import type { WorkId } from '../../model/index.ts';
import type { RelatedTie, RelatedWork } from '../related-index.ts';

/** A list as its row keeps it: the works in the order in which they are shown, each as JSON. */
export interface ShownList {
  readonly entries: readonly string[];
  /** So many of them stand before what repeats others. */
  readonly ahead: number;
}

/** `["k3v9x2m1",0.4312,["exosomes","IL-10"],["cites"]]` */
export function writeEntry({ id, score, shares, ties }: RelatedWork): string {
  return JSON.stringify([id, score, shares, ties]);
}

export function writeShown({ entries }: ShownList): string {
  return `[${entries.join(',')}]`;
}

export function readShown(text: string): readonly RelatedWork[] {
  const entries = JSON.parse(text) as [WorkId, number, string[], RelatedTie[]][];
  return entries.map(([id, score, shares, ties]) => ({ id, score, shares, ties }));
}

/** Between two entries. Within one it cannot stand: quotation marks in words have a backslash before them. */
const border = ']],["';

/** The entries of a list as they are written, by work, in their order. */
export function readEntries(text: string): Map<WorkId, string> {
  const entries = new Map<WorkId, string>();
  // `[["` before the first, `]]]` behind the last.
  for (const inner of text.slice(3, -3).split(border)) {
    if (inner !== '') entries.set(inner.slice(0, inner.indexOf('"')) as WorkId, `["${inner}]]`);
  }
  return entries;
}
