import type { Identifiers } from '../../model/index.ts';

/** An identifier by which a record claims to be of a work. */
export interface Claim {
  readonly scheme: string;
  readonly value: string;
}

/** Of `identifiers.other`: schemes that name one work, not the book, journal or file it is in. */
const strongSchemes = [
  'ads',
  'arxiv',
  'bookaccession',
  'dblp',
  'europe-pmc',
  'hal',
  'handle',
  'ieee',
  'inspire',
  'mag',
  'openalex',
  'scopus',
  'semantic-scholar',
  'wos',
  'zbmath',
];
const strongest = ['pmid', 'doi', 'pmcid'];

/** The identifiers that make two records one work, the strongest first. */
export function claimsOf({ doi, pmid, pmcid, other }: Identifiers): readonly Claim[] {
  const claims: Claim[] = [];
  if (pmid !== undefined) claims.push({ scheme: 'pmid', value: pmid });
  if (doi !== undefined) claims.push({ scheme: 'doi', value: doi });
  if (pmcid !== undefined) claims.push({ scheme: 'pmcid', value: pmcid });
  if (other !== undefined)
    for (const scheme of strongSchemes) {
      const value = other[scheme];
      if (value !== undefined) claims.push({ scheme, value: canonical(value) });
    }
  return claims;
}

/** Providers write one identifier with and without its scheme and the number of a version: `arXiv:2401.00001v2`, `WOS:…`. */
function canonical(value: string): string {
  return value
    .trim()
    .toLowerCase()
    .replace(/^(?:https:\/\/openalex\.org\/|arxiv:|wos:|isi:)/, '')
    .replace(/^(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})v\d+$/, '$1');
}

/** Lower is stronger. */
export function strengthOf(scheme: string): number {
  const place = strongest.indexOf(scheme);
  return place === -1 ? strongest.length : place;
}
