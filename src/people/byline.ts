import type { Digester } from '../catalogue/index.ts';
import { fullName, isoDate, type PersonName, type WorkDescription } from '../model/index.ts';
import { cleanName, copyOf } from '../text/index.ts';
import { foldName, isPerson, orcidIdentity, personNumber } from './names/person-id.ts';

/** The byline as JSON text, and the date. */
export const peopleDigester: Digester = {
  name: 'people',
  digest: (description) => [JSON.stringify(bylineOf(description)), dateOf(description)],
};

/** One work as this room keeps it. */
export interface Byline {
  /** In the order of the work's contributions; 0 for groups and for names of which nothing can be read. */
  readonly signed: readonly (Signature | 0)[];
  /** The distinct affiliations, as printed. */
  readonly affiliations: readonly string[];
}

export interface Signature {
  /** The person whom this byline alone would mean: by ORCID iD, else by name. */
  readonly person: number;
  /** The number of the name, where `person` rests on an ORCID iD. */
  readonly namesake?: number;
  readonly orcid?: string;
  readonly name: string;
  readonly sort: string;
  /** Which of the byline's affiliations. */
  readonly at: readonly number[];
}

function bylineOf({ contributions }: WorkDescription): Byline {
  const places = new Map<string, number>();
  const signed = contributions.map((contribution): Signature | 0 => {
    if (!isPerson(contribution)) return 0;
    const { contributor, orcid, affiliations } = contribution;
    const named = nameOf(contributor);
    if (named === undefined) return 0;
    const at = affiliations.map(({ text }) => {
      const place = places.get(text) ?? places.size;
      places.set(text, place);
      return place;
    });
    const { person, name, sort } = named;
    return orcid === undefined
      ? { person, name, sort, at }
      : { person: personNumber(orcidIdentity(orcid)), namesake: person, orcid, name, sort, at };
  });
  return { signed, affiliations: [...places.keys()] };
}

interface Named extends NameForm {
  /** The number of the name. */
  readonly person: number;
}

/** The number of the name as printed, whoever is meant. */
export function nameOfSignature({ person, namesake }: Pick<Signature, 'person' | 'namesake'>): number {
  return namesake ?? person;
}

/** People publish again and again: what was made of a name is kept for the next time. */
const known = new Map<string, Named | undefined>();
const mostKnown = 50_000;

function nameOf(contributor: PersonName): Named | undefined {
  const { family, given = '', initials = '', suffix = '' } = contributor;
  const printed = `${family}\n${given}\n${initials}\n${suffix}`;
  let named = known.get(printed);
  if (named === undefined && !known.has(printed)) {
    const { identity, sort } = foldName(contributor);
    named =
      identity === undefined
        ? undefined
        : { person: personNumber(identity), name: copyOf(writtenName(contributor)), sort: copyOf(sort) };
    // A bound, so that a flood of names cannot fill the memory.
    if (known.size >= mostKnown) known.clear();
    known.set(copyOf(printed), named);
  }
  return named;
}

/** `Anna van der Berg`, without degrees and addresses. */
function writtenName(contributor: PersonName): string {
  const { family, given, suffix } = cleanName(contributor);
  return fullName({
    kind: 'person',
    family,
    ...(given !== '' && { given }),
    ...(suffix !== '' && { suffix }),
  });
}

/** The day of publication as text that sorts; empty where it is not known. */
function dateOf({ published }: WorkDescription): string {
  return published === undefined ? '' : isoDate(published);
}

/** Whether a form of a name is the one to show: the longer, and of two as long the one that is not in capitals and keeps its diacritics. */
export function isFuller(form: NameForm, other: NameForm | undefined): boolean {
  if (other === undefined) return true;
  if (form.name.length !== other.name.length) return form.name.length > other.name.length;
  return form.name === other.name ? form.sort > other.sort : form.name > other.name;
}

export type NameForm = Pick<Signature, 'name' | 'sort'>;
