import { flags } from './document-of-work.ts';
import type { Segment } from './segment.ts';

/** What a document has one of. */
export interface Cell {
  readonly year: number;
  /** Its flags, as far as hits are counted by them. */
  readonly facts: number;
}

const countedFlags = flags['open-access'] | flags['lay-summary'] | (0xffff << 11);

/** Years, types and facts that documents have together, numbered: few, so that hits are counted in one small array. */
const cells: Cell[] = [];
const numbers = new Map<number, number>();
const ofSegments = new WeakMap<Segment, Uint32Array>();

/** All cells that were met, by number. */
export function allCells(): readonly Cell[] {
  return cells;
}

/** Of each document of a segment the number of its cell. */
export function cellsOf(segment: Segment): Uint32Array {
  const known = ofSegments.get(segment);
  if (known !== undefined) return known;
  const own = new Uint32Array(segment.documents);
  for (let document = 0; document < own.length; document += 1)
    own[document] = numberOf(segment.years[document] ?? 0, (segment.flags[document] ?? 0) & countedFlags);
  ofSegments.set(segment, own);
  return own;
}

/** To be told where flags of a segment changed. */
export function forgetCells(segment: Segment): void {
  ofSegments.delete(segment);
}

function numberOf(year: number, facts: number): number {
  const key = year * 0x10000 + facts;
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const number = cells.length;
  cells.push({ year, facts });
  numbers.set(key, number);
  return number;
}
