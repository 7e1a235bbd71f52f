import type { Orcid, WorkId } from '../model/index.ts';

/** What curators say of who is who: final, kept for ever, and taken back only by a curator. */
export interface PeopleCuration {
  /** These are one person. */
  join(ids: readonly string[], because: string, at: Date): Promise<PeopleOutcome>;
  /** These works are not the person's: they are the other's, or somebody else's. */
  split(
    id: string,
    works: readonly WorkId[],
    to: string | undefined,
    because: string,
    at: Date,
  ): Promise<PeopleOutcome>;
  /** This person has this ORCID iD. */
  claimOrcid(id: string, orcid: Orcid, because: string, at: Date): Promise<PeopleOutcome>;
  /** A contribution to this work is the person's: the one at a place of the byline (from 1), or the one of a like name. */
  claimWork(
    id: string,
    work: WorkId,
    place: number | undefined,
    because: string,
    at: Date,
  ): Promise<PeopleOutcome>;
  /** Takes a word back. */
  takeBack(number: number, because: string, at: Date): Promise<PeopleOutcome>;
  /** Everything that curators said, the oldest first. */
  words(): Promise<readonly PeopleWord[]>;
}

/** Followers still have to catch up with what was kept. */
export type PeopleOutcome =
  | { readonly kind: 'kept'; readonly number: number }
  | { readonly kind: 'refused'; readonly reason: string };

export interface PeopleWord {
  readonly number: number;
  readonly kind: 'join' | 'split' | 'claim' | 'undo';
  /** The number of the word that was taken back. */
  readonly undoes: number | undefined;
  readonly because: string;
  readonly at: Date;
  /** The works that it is about. */
  readonly works: readonly WorkId[];
}
