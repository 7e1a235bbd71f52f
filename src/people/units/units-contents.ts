import type { DatabaseSync } from 'node:sqlite';
import { unpackHolding } from './units-tables.ts';

/** What the tables of units say, in a form that is the same however they came to be. */
export function unitsContents(db: DatabaseSync): ReadonlyMap<string, string> {
  const contents = new Map<string, string>();
  for (const { text, works, read } of db.prepare('select text, works, read from unit_text').iterate())
    contents.set(`affiliation ${text}`, JSON.stringify([works, read]));
  for (const { kind, key, works } of db.prepare('select kind, key, works from unit_holding').iterate())
    contents.set(`${kind} ${key}`, unpackHolding(works).join(' '));
  return contents;
}
