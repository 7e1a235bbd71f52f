import { hash } from 'node:crypto';
import * as z from 'zod';

const written = z.tuple([z.string().max(12), z.json()]);

/** A place in the answer to one question, opaque to clients; what it holds is checked again when it comes back. */
export function writeCursor(question: unknown, place: unknown): string {
  return Buffer.from(JSON.stringify([seal(question), place])).toString('base64url');
}

/** `undefined` where it is none, or belongs to another question. */
export function readCursor<Place>(
  cursor: string,
  question: unknown,
  place: z.ZodType<Place>,
): Place | undefined {
  if (!/^[\w-]{1,2000}$/.test(cursor)) return undefined;
  try {
    const read = written.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return read[0] === seal(question) ? place.safeParse(read[1]).data : undefined;
  } catch {
    return undefined;
  }
}

/** What is told of a list of which one more than `limit` was fetched, and the cursor behind it where there is more. */
export function cutAt<One>(
  limit: number,
  listed: readonly One[],
  question: unknown,
  placeOf: (one: One) => unknown,
): { readonly told: readonly One[]; readonly next: string | undefined } {
  const told = listed.slice(0, limit);
  const last = told.at(-1);
  const next =
    listed.length > told.length && last !== undefined ? writeCursor(question, placeOf(last)) : undefined;
  return { told, next };
}

/** Tells one question from another. */
function seal(question: unknown): string {
  return hash('sha1', JSON.stringify(question), 'base64url').slice(0, 8);
}
