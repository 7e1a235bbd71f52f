import { fullName, isoDate, type Work } from '../model/index.ts';
import { foldName, isPerson, orcidIdentity, personNumber } from './person-id.ts';

/** One work as this room keeps it. */
export interface Byline {
  /** In the order of the work's contributions; 0 for groups and for names of which nothing can be read. */
  readonly signed: readonly (Signature | 0)[];
  /** The distinct affiliations, as printed. */
  readonly affiliations: readonly string[];
}

export interface Signature {
  /** The person who signed, as far as this work tells: by ORCID iD, else by name. */
  readonly person: number;
  /** The person that the name alone would mean, where `person` rests on an ORCID iD. */
  readonly namesake?: number;
  readonly orcid?: string;
  readonly name: string;
  readonly sort: string;
  /** Which of the byline's affiliations. */
  readonly at: readonly number[];
}

export function bylineOf({ contributions }: Work): Byline {
  const places = new Map<string, number>();
  const signed = contributions.map((contribution): Signature | 0 => {
    if (!isPerson(contribution)) return 0;
    const { contributor, orcid, affiliations } = contribution;
    const { identity, sort } = foldName(contributor);
    if (identity === undefined) return 0;
    const at = affiliations.map(({ text }) => {
      const place = places.get(text) ?? places.size;
      places.set(text, place);
      return place;
    });
    const named = { name: fullName(contributor), sort, at };
    const byName = personNumber(identity);
    return orcid === undefined
      ? { person: byName, ...named }
      : { person: personNumber(orcidIdentity(orcid)), namesake: byName, orcid, ...named };
  });
  return { signed, affiliations: [...places.keys()] };
}

/** The day of publication as text that sorts; empty where it is not known. */
export function dateOf({ published }: Work): string {
  return published === undefined ? '' : isoDate(published);
}

/** Whether a form of a name is the one to show: the longer, and of two as long the one that is not in capitals and keeps its diacritics. */
export function isFuller(form: NameForm, other: NameForm | undefined): boolean {
  if (other === undefined) return true;
  if (form.name.length !== other.name.length) return form.name.length > other.name.length;
  return form.name === other.name ? form.sort > other.sort : form.name > other.name;
}

export type NameForm = Pick<Signature, 'name' | 'sort'>;
