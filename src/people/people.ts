import type { Orcid, WorkId } from '../model/index.ts';

/** Who the contributors of the works are: one person behind many bylines. */
export interface People {
  find(id: string): Promise<PersonView | undefined>;
  /** Lasting ids of the contributors of a work, in the order of the byline; groups have none. */
  contributorsOf(id: WorkId): Promise<readonly (PersonRef | undefined)[]>;
  /** The same of many works at once, and only the ids; nobody of works that are not there. */
  signersOf(ids: readonly WorkId[]): Promise<readonly (readonly (string | undefined)[])[]>;
  /**
   * Who signs the works of a ranked list most, those at its head counting most; of bylines of more than twenty names the
   * first and the last alone.
   */
  foremostOf(ids: readonly WorkId[], limit: number): Promise<readonly Foremost[]>;
  /** By family name. */
  list(page: {
    readonly offset: number;
    readonly limit: number;
    readonly first?: FirstScript | undefined;
  }): Promise<{ total: number; people: readonly PersonSummary[] }>;
  /** The letters under which that list has names, in its order. */
  initials(first?: FirstScript): Promise<readonly Initial[]>;
  /** The same, from behind a place that stays right while people come and go. */
  listBehind(question: {
    readonly after?: PersonPlace | undefined;
    readonly limit: number;
  }): Promise<readonly (PersonSummary & { readonly place: PersonPlace })[]>;
  /** The person with an ORCID iD. */
  findByOrcid(orcid: Orcid): Promise<PersonView | undefined>;
  /** Short forms, in the order asked, each person once; unknown ones are left out. */
  summaries(ids: readonly string[]): Promise<readonly PersonSummary[]>;
  /** Every form of a name with the person it leads to, from behind a position (at first -1); for indexes of names. */
  names(after: number, limit: number): Promise<readonly PersonNamed[]>;
  /** The works of a person, newest first; none of an id that is nobody's. */
  worksOf(id: string): Promise<readonly WorkId[]>;
  /** With whom a person signs, the most works in common first. */
  coauthorsOf(id: string): Promise<readonly Coauthor[]>;
  /** Works per year, oldest first; those without a date are left out. */
  worksByYear(id: string): Promise<readonly { readonly year: number; readonly works: number }[]>;
  /** What speaks for these works being the person's, in the order asked; works that are not are left out. */
  evidenceFor(id: string, works: readonly WorkId[]): Promise<readonly Attribution[]>;
  /** How many persons there are. */
  count(): Promise<number>;
}

/** Names in Arabic script before all others; else they stand behind them. */
export type FirstScript = 'arabic-script';

/** A letter with which family names begin; `#` stands for everything that is no letter of an alphabet. */
export interface Initial {
  readonly letter: string;
  /** How many stand before the first of them. */
  readonly before: number;
}

export interface PersonRef {
  readonly id: string;
  readonly slug: string;
}

/** Somebody with works of a list, in its order; a short form comes by `summaries`. */
export interface Foremost {
  readonly id: string;
  readonly works: readonly WorkId[];
}

/** Where somebody stands in the list of people: what it is ordered by, and a number. */
export interface PersonPlace {
  readonly sort: string;
  readonly number: number;
}

export interface PersonSummary extends PersonRef {
  /** `Sina Aghajani`, the fullest form met. */
  readonly name: string;
  readonly orcid?: Orcid;
  readonly works: number;
}

/** Why a work is taken to be a person's. */
export interface Attribution {
  readonly workId: WorkId;
  /** As printed there. */
  readonly name: string;
  /**
   * `orcid`: the record names the ORCID iD; `curator`: somebody decided; `name`: by the name and what follows;
   * `alone`: nobody else's works come near; `unseen`: it has only just come.
   */
  readonly by: 'orcid' | 'curator' | 'name' | 'alone' | 'unseen';
  /** In percent, of what was found by name. */
  readonly sure?: number;
  /** How far the name agrees with the fullest of the person's other works. */
  readonly agreement?: 'full' | 'first' | 'variant' | 'initials' | 'initial' | 'family';
  /** How many who sign here sign other works of the person too, and some of them. */
  readonly coauthors: number;
  readonly someCoauthors: readonly string[];
  /** What else it has in common with other works of the person. */
  readonly shares: readonly ('mail' | 'place' | 'subject' | 'source')[];
}

/** Somebody with the number of works in common; a short form comes by `summaries`. */
export interface Coauthor {
  readonly id: string;
  readonly together: number;
}

export interface PersonNamed {
  /** Ascending. */
  readonly position: number;
  readonly id: string;
  readonly name: string;
  readonly works: number;
}

export interface PersonView extends PersonSummary {
  /** Other forms of the name met in bylines. */
  readonly variants: readonly string[];
  /** Affiliations as printed, the most recent first, each with the years in which it was stated. */
  readonly affiliations: readonly {
    readonly text: string;
    readonly firstYear?: number;
    readonly lastYear?: number;
  }[];
  /** Newest first. */
  readonly workIds: readonly WorkId[];
  /** Those who sign with this person most, with the number of works in common. */
  readonly coauthors: readonly (PersonSummary & { readonly together: number })[];
}
