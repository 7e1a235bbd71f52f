import type { Html } from '../../markup/index.ts';

/** A picture of figures, as it is drawn on a page, taken along as a file, and told in a table. */
export interface Picture {
  /** Names its files and its parts on a page: lower case, no spaces. */
  readonly name: string;
  readonly title: string;
  /** What it shows, in a sentence: for whoever does not see it. */
  readonly description: string;
  /** Of its text; the years go from left to right in either. */
  readonly direction: 'ltr' | 'rtl';
  readonly width: number;
  readonly height: number;
  /** SVG without text; its classes are those of `pictureColours`. */
  readonly shapes: Html;
  /** Over the shapes. */
  readonly labels: readonly Label[];
  /** The same figures. */
  readonly table: FigureTable;
}

export interface Label {
  readonly x: number;
  /** Of the line on which the text stands. */
  readonly y: number;
  readonly text: string;
  /** Whether the text begins, ends or is centred at `x`; by the picture's own direction, left to right. */
  readonly anchor: 'start' | 'middle' | 'end';
  readonly strong?: boolean;
}

export interface FigureTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Numbers are printed in the reader's digits, and as they are in files. */
export type Cell = string | number | { readonly text: string; readonly href: string };

/** Of labels, in units of the picture. */
export const labelSize = 14;

/** Whether any of its letters run from right to left. */
export function hasRightToLeft(text: string): boolean {
  return /[\u0590-\u08ff]/.test(text);
}

/** To a tenth: finer is not seen. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
