import type { Catalogue, Collections } from '../catalogue/index.ts';
import type { Citer } from '../formats/index.ts';
import type { People, Units } from '../people/index.ts';
import type { Plain } from '../plain/index.ts';
import type { RelatedIndex } from '../related/index.ts';
import type { SearchIndex, Suggester } from '../search/index.ts';
import type { ApprovedSummaries } from '../summaries/index.ts';
import type { Addresses } from './answers/addresses.ts';

/** Whom the interface asks. */
export interface ApiPorts {
  readonly catalogue: Catalogue;
  readonly search: SearchIndex;
  readonly suggester: Suggester;
  readonly people: People;
  readonly units: Units;
  readonly collections: Pick<Collections, 'list' | 'find'>;
  readonly plain: Plain;
  readonly summaries: ApprovedSummaries;
  readonly related: RelatedIndex;
  readonly citer: Citer;
  readonly addresses: Addresses;
  /** The folder of the daily file of everything. */
  readonly dump: string;
  /** The name of the institution. */
  readonly institution: string;
}
