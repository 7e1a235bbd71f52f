import { foldSpaces } from '../../markup/index.ts';

/** An object as it came out of the parser: nothing is known of its members. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Text as a reader would see it, white space folded; numbers are text too; `undefined` for nothing and anything else. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return undefined;
  const text = foldSpaces(clean(value));
  return text === '' ? undefined : text;
}

const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const unprintables = new RegExp(unprintable, 'g');

/** Escapes of JSON can spell what no text may hold: control characters, halves of characters. */
function clean(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  return unprintable.test(whole) ? whole.replace(unprintables, ' ') : whole;
}

/** The text of a member; of a list, that of its first that has any. */
export function textIn(object: JsonObject | undefined, name: string): string | undefined {
  const value = memberOf(object, name);
  return Array.isArray(value) ? textsIn(object, name)[0] : textOf(value);
}

/** A text as it stands, with its line ends, for fields that hold markup. */
export function rawIn(object: JsonObject | undefined, name: string): string | undefined {
  const value = memberOf(object, name);
  const text = Array.isArray(value) ? value.find((one) => textOf(one) !== undefined) : value;
  return typeof text === 'string' && text.trim() !== '' ? clean(text) : undefined;
}

/** All texts of a list; one that stands alone counts as a list of one. */
export function textsIn(object: JsonObject | undefined, name: string): readonly string[] {
  return listIn(object, name).flatMap((value) => textOf(value) ?? []);
}

export function objectIn(object: JsonObject | undefined, name: string): JsonObject | undefined {
  const value = memberOf(object, name);
  return isObject(value) ? value : undefined;
}

/** All objects of a list; one that stands alone counts as a list of one. */
export function objectsIn(object: JsonObject | undefined, name: string): readonly JsonObject[] {
  return listIn(object, name).filter(isObject);
}

export function listIn(object: JsonObject | undefined, name: string): readonly unknown[] {
  const value = memberOf(object, name);
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

export function numberIn(object: JsonObject | undefined, name: string): number | undefined {
  const value = memberOf(object, name);
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^\d{1,15}$/.test(value.trim()) ? Number(value) : undefined;
}

/** A number of things: whole, not below zero, and not beyond what can be. */
export function countIn(object: JsonObject | undefined, name: string): number | undefined {
  const number = numberIn(object, name);
  return Number.isSafeInteger(number) && (number ?? -1) >= 0 && (number ?? 0) < 1e9 ? number : undefined;
}

/** `true` or one of the words that programs write for it. */
export function isYes(object: JsonObject | undefined, name: string): boolean {
  const value = memberOf(object, name);
  return value === true || value === 'Y' || value === 'true';
}

function memberOf(object: JsonObject | undefined, name: string): unknown {
  return object !== undefined && Object.hasOwn(object, name) ? object[name] : undefined;
}
