import type { Names, WorkId } from '../../model/index.ts';
import type { PersonSummary } from '../people.ts';
import type { Matched, MatchedUnit } from './matched.ts';
import type { Side } from './side.ts';

/** What the institution consists of, and which works, people and partners belong to each part. */
export interface Units {
  /** Differs when anything that is answered here may: units follow the works a moment later, and their file whenever it is loaded. */
  version(): string;
  /** Differs when what affiliations are held to say may: with the file and curators' words, whatever works come. */
  wordsVersion(): string;
  /** The units that are part of no other, each with those below it, in the order of the file. */
  list(): Promise<readonly UnitNode[]>;
  /** How many units are known. */
  count(): Promise<number>;
  /** All units, each with its names, in the order of the file. */
  refs(): Promise<readonly UnitRef[]>;
  /** A unit with its place in the tree. */
  find(slug: string): Promise<UnitView | undefined>;
  /** Works of a unit and of all below it, newest first. */
  worksOf(slug: string): Promise<readonly WorkId[]>;
  /** How many works of a unit appeared in each year, oldest first. */
  yearsOf(slug: string): Promise<readonly { readonly year: number; readonly works: number }[]>;
  /** The units that the affiliations of a work name, each without those that it is part of. */
  unitsOf(id: WorkId): Promise<readonly UnitRef[]>;
  /** What each affiliation of a work was held to say of the institution, and by which words. */
  affiliationsOf(id: WorkId): Promise<readonly AffiliationRead[]>;
  /** Where a person worked, the most recent first. */
  unitsOfPerson(personId: string): Promise<readonly UnitOfPerson[]>;
  /** Who signs with a unit or one below it, those with the most works first. */
  peopleOf(slug: string, limit: number): Promise<PeopleOfUnit>;
  /** Who signs works of a unit without signing with it, so many from elsewhere in the institution and so many from outside. */
  collaboratorsOf(slug: string, limit: number): Promise<readonly Collaborator[]>;
  /** Whence those sign who sign works of a unit, by their ids; in large units, who do so repeatedly. */
  sidesIn(slug: string): Promise<ReadonlyMap<string, Side>>;
  /** Which other units and which institutions the works of a unit name, so many of each, those with the most works first. */
  partnersOf(slug: string, limit: number): Promise<Partnerships>;
  /** Of those who sign with a person whence they do; left out where they never said. Nobody while no units are told. */
  sidesOf(personId: string): Promise<ReadonlyMap<string, Side>>;
  /** Of each affiliation as printed the units that it names, whether or not it stands in a work; without those that they are part of. */
  unitsIn(affiliations: readonly string[]): Promise<readonly (readonly UnitRef[])[]>;
  /** Affiliations of the institution's own that name none of its units, those first that the most works have. */
  unmatched(limit: number): Promise<readonly Unmatched[]>;
  /** Countries of affiliations that are not the institution's own, by ISO 3166-1 code, those with the most works first. */
  countriesOf(): Promise<readonly { readonly country: string; readonly works: number }[]>;
  /** Institutions beside the own one, those with the most works in common first. */
  institutionsOf(limit: number): Promise<readonly Partner[]>;
}

export interface UnitRef {
  readonly slug: string;
  readonly names: Names;
}

/** An affiliation as printed, with the units that it was held to name. */
export interface AffiliationRead {
  readonly text: string;
  /** Why it is held to be the institution's own; absent where it is not. */
  readonly ours?: NonNullable<Matched['ours']> | 'curator';
  readonly units: readonly MatchedUnit[];
}

export interface UnitNode extends UnitRef {
  /** Those of the units below it included. */
  readonly works: number;
  readonly children: readonly UnitNode[];
}

export interface UnitView extends UnitNode {
  /** What it is part of, the nearest last. */
  readonly ancestors: readonly UnitRef[];
  readonly ror?: string;
}

export interface UnitOfPerson extends UnitRef {
  readonly firstYear?: number;
  readonly lastYear?: number;
}

export interface PeopleOfUnit {
  readonly total: number;
  /** `together`: how many works they signed with the unit. */
  readonly people: readonly (PersonSummary & { readonly together: number })[];
}

/** Somebody who signs with others. */
export interface Collaborator extends PersonSummary {
  readonly together: number;
  readonly side: Side;
}

/** With what a unit has works in common. */
export interface Partnerships {
  /** How many other units and institutions there are, also those not told. */
  readonly units: number;
  readonly institutions: number;
  readonly partners: readonly (
    | ({ readonly kind: 'unit'; readonly works: number } & UnitRef)
    | ({ readonly kind: 'institution' } & Partner)
  )[];
  /** Between those told, by their places in the list: in how many of these works both are named. */
  readonly ties: readonly { readonly from: number; readonly to: number; readonly works: number }[];
}

export interface Unmatched {
  /** As printed. */
  readonly affiliation: string;
  readonly works: number;
}

export interface Partner {
  readonly name: string;
  /** ISO 3166-1. */
  readonly country?: string;
  readonly ror?: string;
  readonly works: number;
}
