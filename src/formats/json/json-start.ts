import { scanObject } from './scan-object.ts';

/** The beginning of a JSON file: what its first record has, and what the envelopes around it say. */
export interface JsonStart {
  /** Members of the first record, each with the first characters of its value as they stand. */
  readonly record: ReadonlyMap<string, string>;
  readonly envelope: ReadonlyMap<string, string>;
}

const deepestEnvelope = 8;
/** So much of a value is shown. */
const shownBytes = 300;

/** Looks into the decoded start of a file; `undefined` where it is no JSON. */
export function jsonStart(start: string): JsonStart | undefined {
  const bytes = Buffer.from(start);
  const envelope = new Map<string, string>();
  let at = 0;
  for (let depth = 0; depth < deepestEnvelope; depth += 1) {
    at = skipSpace(bytes, at);
    if (bytes[at] === 0x5b) {
      at += 1;
      continue;
    }
    if (bytes[at] !== 0x7b) break;
    const scan = scanObject(bytes, at);
    const members = new Map(
      scan.names.map((name, index) => {
        const value = scan.values[index] ?? 0;
        return [name, bytes.toString('utf8', value, value + shownBytes)];
      }),
    );
    if (scan.kind !== 'envelope') return { record: members, envelope };
    for (const [name, value] of members) envelope.set(name, value);
    at = scan.value;
  }
  return envelope.size === 0 ? undefined : { record: new Map(), envelope };
}

/** White space, byte order mark, and the mark that begins each text of a JSON text sequence (RFC 7464). */
function skipSpace(bytes: Buffer, start: number): number {
  let at = start;
  if (bytes.indexOf('\ufeff', at, 'utf8') === at) at += 3;
  while (at < bytes.length && (bytes[at] ?? 0) <= 0x20) at += 1;
  return at;
}
