import type { WorkDescription } from '../../model/index.ts';

/** What one record says, and whose word it is. */
export interface Statement {
  readonly provider: string;
  readonly key: string;
  readonly rank: string;
  readonly description: WorkDescription;
}

/** Whose word goes first where records disagree; providers that are not named here come between these two lists. */
const first: readonly string[] = [
  'curator',
  'institution',
  'crossref',
  'pubmed',
  'europe-pmc',
  'openalex',
  'datacite',
];
const last: readonly string[] = ['file', 'unpaywall', 'entrez-links', 'retraction-watch'];

/** The most trusted first; of one provider the greater rank, so that the newest word of equals goes first. */
export function byTrust(a: Statement, b: Statement): number {
  return (
    placeOf(a.provider) - placeOf(b.provider) ||
    order(b.rank, a.rank) ||
    order(a.provider, b.provider) ||
    order(a.key, b.key)
  );
}

function placeOf(provider: string): number {
  const place = first.indexOf(provider);
  if (place !== -1) return place;
  return first.length + 1 + last.indexOf(provider);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
