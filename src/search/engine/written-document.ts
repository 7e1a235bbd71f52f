import type { IndexedDocument } from './document.ts';
import { fieldNames } from './layout.ts';

/**
 * A document as whoever has its description at hand writes it down, and whoever builds segments reads it: the numbers
 * as `heading` says, each least byte first; its texts, and its values, in UTF-8 with marks between.
 */
export interface WrittenDocument {
  /** The numbers of `heading`, then the hashes of what it cites. */
  readonly numbers: Uint8Array;
  /** The texts of all fields in their order. */
  readonly texts: Uint8Array;
  /** The values that hits are counted by, then all others. */
  readonly values: Uint8Array;
}

/** Stands between two texts of a field and between two values. */
export const endOfText = 1;
/** Stands between two fields and behind the values that hits are counted by. */
export const endOfPart = 2;

export const heading = { titleKey: 0, date: 8, year: 12, flags: 14, length: 16 } as const;

const longestValue = 200;
/** Longer texts are cut: no honest abstract is longer. */
const mostCharacters = 200_000;
const textMark = String.fromCharCode(endOfText);
const partMark = String.fromCharCode(endOfPart);
const marks = /[\u0001\u0002]/g;

/** The parts of a `WrittenDocument`, in its order. */
export function writeDocument(document: IndexedDocument): readonly [Uint8Array, string, string] {
  const { texts, facets, values } = document;
  return [
    numbersOf(document),
    fieldNames.map((name) => fieldOf(texts[name])).join(partMark),
    valuesOf(facets) + partMark + valuesOf(values),
  ];
}

/** Memory that serves one document after another: bytes of a digest stand until the next is made. */
let memory = new DataView(new ArrayBuffer(4096));

function numbersOf({ year, flags, date, titleKey, cites }: IndexedDocument): Uint8Array {
  const length = heading.length + 4 * cites.length;
  if (length > memory.byteLength) memory = new DataView(new ArrayBuffer(2 * length));
  const numbers = memory;
  numbers.setFloat64(heading.titleKey, titleKey, true);
  numbers.setUint32(heading.date, date, true);
  numbers.setUint16(heading.year, year, true);
  numbers.setUint16(heading.flags, flags, true);
  cites.forEach((hash, at) => {
    numbers.setUint32(heading.length + 4 * at, hash, true);
  });
  return new Uint8Array(numbers.buffer, 0, length);
}

/** A mark within a text parts it, which harms nothing; one between fields must not stand there. */
function fieldOf(texts: readonly string[]): string {
  const field = (texts.some(isLong) ? texts.map((text) => text.slice(0, mostCharacters)) : texts).join(
    textMark,
  );
  return field.includes(partMark) ? field.replaceAll(partMark, textMark) : field;
}

function isLong(text: string): boolean {
  return text.length > mostCharacters;
}

function valuesOf(values: readonly string[]): string {
  if (!values.some(isLongValue) && !isMarked(values.join(''))) return values.join(textMark);
  return [...new Set(values.map((value) => value.replaceAll(marks, ' ').slice(0, longestValue)))].join(
    textMark,
  );
}

function isLongValue(value: string): boolean {
  return value.length > longestValue;
}

function isMarked(text: string): boolean {
  return text.includes(textMark) || text.includes(partMark);
}
