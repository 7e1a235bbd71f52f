import type { Doi, Pmid } from '../../model/index.ts';

/** What a work may lack. */
export const gaps = [
  'doi',
  'pmid',
  'pmcid',
  'orcid',
  'openAccess',
  'locations',
  'license',
  'references',
  'citationCount',
] as const;
export type Gap = (typeof gaps)[number];

/** How a provider is asked about works that are here. */
export interface Enriching {
  /** By which identifiers, the surest first; none where it is not asked work by work. */
  readonly by: readonly ('doi' | 'pmid')[];
  /** What it can fill in: works that lack more of it are asked about first. */
  readonly gives: readonly Gap[];
  /** Works that one request asks about, at least. */
  readonly worksInRequest: number;
  /** Requests a day unless the operator says otherwise. */
  readonly budget: number;
}

/** What an operator says of an enrichment, beside what all harvests have. */
export interface EnrichmentSettings {
  /** Requests a day. */
  readonly budget?: number | undefined;
  /** Days after which a work is asked about again. */
  readonly again?: number | undefined;
}

export interface WorkInNeed {
  /** By which it is remembered that it was asked about: `doi:10.5555/12345678`. */
  readonly identifier: string;
  readonly doi?: Doi | undefined;
  readonly pmid?: Pmid | undefined;
}

/** The works that are here, for a provider that is asked about them. */
export interface WorksHere {
  /** Those to be asked about now: what nobody asked about yet, what lacks most, what was asked about longest ago. */
  inNeed(): readonly WorkInNeed[];
  /** Whether a public work carries an identifier. */
  has(scheme: 'doi' | 'pmid', value: string): boolean;
  /** Requests that may still be sent today. */
  left(): number;
  /** Remembers that the provider has nothing about them. */
  unknown(works: readonly WorkInNeed[]): void;
}
