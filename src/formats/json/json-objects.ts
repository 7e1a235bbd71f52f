import { JsonCutter } from './json-cutter.ts';
import { isObject, type JsonObject } from './json-value.ts';

/** An object may be as long as this; one that is longer ends the reading. */
const longest = 16 * 2 ** 20;

/** The objects of a long list in JSON, one after another, for files that are no records. Throws a sentence where it is no such list, or breaks off. */
export async function* jsonObjects(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<JsonObject> {
  const cutter = new JsonCutter(() => false);
  let window = Buffer.alloc(0);
  function* cut(atEnd: boolean): Generator<JsonObject> {
    let from = 0;
    for (let rest = window; rest.length > 0; rest = window.subarray(from)) {
      const next = cutter.next(rest, atEnd);
      if (next === undefined) break;
      if (next.kind === 'passage' && next.refused !== undefined) throw new Error(next.refused);
      if (next.kind === 'record') yield parsed(rest.toString('utf8', next.start, next.end));
      from += next.end;
    }
    window = window.subarray(from);
    if (window.length > longest) throw new Error('One of its entries has no end.');
  }
  for await (const piece of pieces) {
    window = Buffer.concat([window, piece]);
    yield* cut(false);
  }
  yield* cut(true);
  const missing = cutter.missing();
  if (missing !== undefined) throw new Error(missing);
}

function parsed(text: string): JsonObject {
  const value: unknown = JSON.parse(text);
  if (isObject(value)) return value;
  throw new Error('One of its entries is no object.');
}
