import { hash } from 'node:crypto';
import type { Describe, IncomingRecord } from '../../src/catalogue/index.ts';
import {
  type Identifiers,
  parseDoi,
  parsePmcid,
  parsePmid,
  type WorkDescription,
} from '../../src/model/index.ts';

/** A description; only what a test is about needs to be said. */
export function aDescription(changes: Partial<WorkDescription> & { title?: string } = {}): WorkDescription {
  return {
    identifiers: {},
    type: 'article',
    title: 'Vesicles of tired cells' as WorkDescription['title'],
    contributions: [],
    ...changes,
  } as WorkDescription;
}

/** A record whose payload is its own description, as JSON. */
export function aRecord(
  changes: Partial<Pick<IncomingRecord, 'provider' | 'key' | 'rank'>> & {
    description?: WorkDescription;
  } = {},
): IncomingRecord {
  const { provider = 'pubmed', key = '1', rank = '1', description = aDescription() } = changes;
  const text = JSON.stringify(description);
  const payload = new TextEncoder().encode(text);
  return {
    provider,
    key,
    rank,
    format: 'json',
    hash: hash('sha256', `${rank} ${text}`, 'buffer'),
    payload,
    encoding: 'identity',
    description: text,
  };
}

/** The word of a provider that takes a record back; `file` tells one such word from another. */
export function aDeletion({ provider = 'pubmed', key = '1', file = 'one' } = {}): IncomingRecord {
  return {
    ...aRecord({ provider, key }),
    rank: '',
    hash: hash('sha256', `deletion in ${file}`, 'buffer'),
    payload: new Uint8Array(),
    description: undefined,
  };
}

/** Reads what `aRecord` wrote. */
export const describeJson: Describe = (_format, payload) =>
  JSON.parse(new TextDecoder().decode(payload)) as WorkDescription;

export function identifiers({
  doi,
  pmid,
  pmcid,
}: {
  doi?: string;
  pmid?: string;
  pmcid?: string;
}): Identifiers {
  const parsed = {
    doi: doi === undefined ? undefined : parseDoi(doi),
    pmid: pmid === undefined ? undefined : parsePmid(pmid),
    pmcid: pmcid === undefined ? undefined : parsePmcid(pmcid),
  };
  return Object.fromEntries(Object.entries(parsed).filter(([, value]) => value !== undefined));
}
