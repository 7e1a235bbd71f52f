import { type JsonScan, scanJson } from './scan-json.ts';

/** Names under which the answers of programs hold their records: one, or a list of them. */
const envelopeNames: ReadonlySet<string> = new Set([
  'message',
  'items',
  'results',
  'resultList',
  'result',
  'data',
]);

/** An object read to its end or to where it holds records; `names` are those of its members so far. */
export type ObjectScan = { readonly names: readonly string[]; readonly values: readonly number[] } & (
  | JsonScan
  /** It is an envelope: `value` is the list or object in it. */
  | { readonly kind: 'envelope'; readonly value: number }
);

/** Reads past the object at an offset, or past the members that are left of one that was gone into. */
export function scanObject(bytes: Uint8Array, start: number, from?: 'members'): ObjectScan {
  const names: string[] = [];
  const values: number[] = [];
  let envelope: number | undefined;
  const scan = scanJson(
    bytes,
    start,
    (name, value) => {
      names.push(name);
      values.push(value);
      const opens = bytes[value] === 0x7b || bytes[value] === 0x5b;
      if (opens && envelopeNames.has(name)) envelope = value;
      return envelope !== undefined;
    },
    from,
  );
  return envelope === undefined
    ? { ...scan, names, values }
    : { kind: 'envelope', value: envelope, names, values };
}
