import type { WorkDescription } from '../model/index.ts';
import { utf8Text } from '../text/index.ts';
import type { Described } from './described.ts';
import type { Digest, Digester } from './digest.ts';
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

export const workDigester: Digester = {
  name: 'work',
  digest(description: WorkDescription) {
    const { summary, ...columns } = columnsOf(description);
    const claims = claimsOf(description.identifiers);
    const keys = [...new Set(blockingKeysOf(keyTraitsOf(description)))];
    return [JSON.stringify({ claims, keys, columns }), JSON.stringify(summary)];
  },
};

export function workDigestOf(described: Described): WorkDigest {
  return described.readDigest(workDigester, readWorkDigest);
}

function readWorkDigest([facts, summary]: Digest): WorkDigest {
  if (facts === undefined || summary === undefined) throw new Error('A digest of a work is not whole.');
  return { ...(JSON.parse(utf8Text(facts)) as Omit<WorkDigest, 'summary'>), summary };
}
