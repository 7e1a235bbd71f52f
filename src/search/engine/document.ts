import type { FieldName } from './layout.ts';

/** A work as the index takes it in. */
export interface IndexedDocument {
  /** The texts of each field; no phrase goes from one text into the next. */
  readonly texts: Readonly<Record<FieldName, readonly string[]>>;
  /** Exact terms that hits are counted by: `=L:fa`. */
  readonly facets: readonly string[];
  /** Exact terms beside those, such as identifiers: `=i:pmid:…`. */
  readonly values: readonly string[];
  /** Year of publication; 0 where none is known. */
  readonly year: number;
  /** Year, month and day in one number, what is not known as 0. */
  readonly date: number;
  /** The first letters of the title, in order, packed in one number. */
  readonly titleKey: number;
  /** Small facts, a bit each. */
  readonly flags: number;
  /** Hashes of the identifiers of the works it cites. */
  readonly cites: readonly number[];
}

const digits = '0123456789abcdefghjkmnpqrstvwxyz';
const digitValues = new Map([...digits].map((digit, value) => [digit, value]));

/** The number that an id of a work writes in base 32: 40 bits, exact. */
export function numberOfId(id: string): number {
  let number = 0;
  for (const digit of id) number = number * 32 + (digitValues.get(digit) ?? 0);
  return number;
}

export function idOfNumber(number: number): string {
  let rest = number;
  let id = '';
  for (let at = 0; at < 8; at += 1) {
    id = `${digits[rest % 32]}${id}`;
    rest = Math.floor(rest / 32);
  }
  return id;
}
