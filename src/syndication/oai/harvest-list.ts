import type { ChangePlace } from '../../catalogue/index.ts';

/** What a harvester wants listed. */
export interface HarvestList {
  readonly prefix: string;
  /** Both ends belong to it. */
  readonly from?: Date | undefined;
  readonly until?: Date | undefined;
  readonly set?: string | undefined;
  /** Where to go on. */
  readonly token?: ResumptionToken | undefined;
}

/** Where a list goes on. All of it stands in the token, so that no server need remember anything and none expires. */
export interface ResumptionToken {
  readonly after: ChangePlace;
  /** How many were listed before, and how many there were in all when the list was begun. */
  readonly cursor: number;
  readonly total: number;
}
