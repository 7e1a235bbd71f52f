import type { WorkDescription } from '../model/index.ts';
import { utf8Text } from '../text/index.ts';
import type { Described } from './described.ts';
import type { Digester } from './digest.ts';
import { type Claim, claimsOf } from './grouping/claims.ts';
import { blockingKeysOf } from './matching/blocking-keys.ts';
import { keyTraitsOf } from './matching/match-traits.ts';
import { columnsOf, type WorkColumns } from './work-columns.ts';

/** What the catalogue itself must know of a description to keep it. */
export interface WorkDigest {
  readonly claims: readonly Claim[];
  /** Under these it may meet others that are like it. */
  readonly keys: readonly string[];
  readonly columns: Omit<WorkColumns, 'summary'>;
  /** JSON text in UTF-8. */
  readonly summary: Uint8Array;
}

/** Stand between items and between lists: no sound text has them, and both are written and read quicker than JSON. */
const itemMark = '\u0001';
const listMark = '\u0002';
const marks = /[\u0001\u0002]/g;

export const workDigester: Digester = {
  name: 'work',
  digest(description: WorkDescription) {
    const { summary, slug, type, sortDate, titleSort, source } = columnsOf(description);
    const facts = [
      written([slug, type, sortDate, titleSort]),
      written(source === undefined ? [] : [source.id, source.slug, source.name, ...source.issns]),
      written([...new Set(blockingKeysOf(keyTraitsOf(description)))]),
      written(claimsOf(description.identifiers).flatMap(({ scheme, value }) => [scheme, value])),
    ].join(listMark);
    return [facts, JSON.stringify(summary)];
  },
};

/** Read last: several ask for the same one after another. */
let latest: { readonly described: Described; readonly digest: WorkDigest } | undefined;

export function workDigestOf(described: Described): WorkDigest {
  if (latest?.described === described) return latest.digest;
  const [facts, summary] = described.digest(workDigester);
  if (facts === undefined || summary === undefined) throw new Error('A digest of a work is not whole.');
  const digest = { ...factsIn(utf8Text(facts)), summary };
  latest = { described, digest };
  return digest;
}

function factsIn(facts: string): Omit<WorkDigest, 'summary'> {
  const [columns = [], venue = [], keys = [], claimed = []] = facts.split(listMark).map(read);
  const [slug = '', type = '', sortDate = '', titleSort = ''] = columns;
  const [id, sourceSlug = '', name = '', ...issns] = venue;
  const source = id === undefined ? undefined : { id, slug: sourceSlug, name, issns };
  const claims: Claim[] = [];
  for (let at = 0; at < claimed.length; at += 2)
    claims.push({ scheme: claimed[at] ?? '', value: claimed[at + 1] ?? '' });
  return { claims, keys, columns: { slug, type, sortDate, titleSort, source } };
}

function written(items: readonly string[]): string {
  // A text that is not sound after all must not be taken apart wrongly.
  return items.some(isMarked)
    ? items.map((item) => item.replaceAll(marks, ' ')).join(itemMark)
    : items.join(itemMark);
}

function isMarked(text: string): boolean {
  return text.includes(itemMark) || text.includes(listMark);
}

function read(list: string): readonly string[] {
  return list === '' ? [] : list.split(itemMark);
}
