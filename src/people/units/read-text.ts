import { type ParsedAffiliation, parseAffiliation } from '../affiliations/parse-affiliation.ts';
import { asKept } from './kept-units.ts';
import { createUnitMatcher, type Matched, type MatchedUnit } from './match-units.ts';
import { nameWords } from './name-words.ts';
import type { UnitsFile } from './units-file.ts';

/** What one printed string of affiliations says. */
export interface TextRead {
  /** Why it is held to be of our institution; absent where it is not. */
  readonly ours?: NonNullable<Matched['ours']> | 'curator';
  readonly units: readonly MatchedUnit[];
  /** Of affiliations that are not ours; ISO 3166-1. */
  readonly countries: readonly string[];
  readonly partners: readonly PartnerRead[];
}

export interface PartnerRead {
  /** The same for all spellings of a name. */
  readonly key: string;
  readonly name: string;
  readonly country?: string;
  readonly ror?: string;
}

/** What is known of institutions elsewhere by their names. */
export type RecogniseInstitution = (
  name: string,
  country: string | undefined,
) => { readonly name: string; readonly country: string; readonly ror: string } | undefined;

/** Reads strings in the light of a units file and of curators' words, which are final. */
export function createTextReader(
  file: UnitsFile | undefined,
  words: ReadonlyMap<string, string>,
  recognise: RecogniseInstitution = () => undefined,
): (text: string) => TextRead {
  const match = file === undefined ? () => ({ units: [] }) as Matched : createUnitMatcher(file);
  const nameOf = new Map(file?.units.map(({ slug, names }) => [slug, Object.values(names)[0] ?? slug]));
  return (text) => {
    const { affiliations } = parseAffiliation(text);
    const read = affiliations.map((affiliation) => ({ affiliation, matched: match(affiliation) }));
    const foreign = read.filter(({ matched }) => matched.ours === undefined);
    const placed = foreign.map(({ affiliation }) => {
      const partner = partnerIn(affiliation, recognise);
      return { partner, country: affiliation.country ?? partner?.country };
    });
    const partners = placed.flatMap(({ partner }) => partner ?? []);
    const abroad = {
      countries: [...new Set(placed.flatMap(({ country }) => country ?? []))],
      partners: [...new Map(partners.map((partner) => [partner.key, partner])).values()],
    };
    const word = words.get(asKept(text));
    if (word === '') return { units: [], ...abroad };
    const name = word === undefined ? undefined : nameOf.get(word);
    if (word !== undefined && name !== undefined)
      return {
        ours: 'curator',
        units: [{ slug: word, score: 1, part: text, name }],
        countries: [],
        partners: [],
      };
    const ours = read.find(({ matched }) => matched.ours !== undefined)?.matched.ours;
    const units = [
      ...new Map(read.flatMap(({ matched }) => matched.units).map((one) => [one.slug, one])).values(),
    ];
    return { ...(ours !== undefined && { ours }), units, ...abroad };
  };
}

/** The university where one is named, else the last institution. */
function partnerIn(
  { parts, country }: ParsedAffiliation,
  recognise: RecogniseInstitution,
): PartnerRead | undefined {
  const named = parts.filter(({ kind }) => kind === 'institution');
  const chosen = named.find(({ text }) => /universi/i.test(text)) ?? named.at(-1);
  if (chosen === undefined) return undefined;
  const name = chosen.text
    .replace(/\s*\([^()]*\)\s*$/, '')
    .replace(/^the\s+/i, '')
    .replace(/[.\s]+$/, '');
  const known = recognise(name, country);
  if (known !== undefined) return { key: known.ror, ...known };
  const key = nameWords(name)
    .map(({ word }) => word)
    .join(' ');
  return key === ''
    ? undefined
    : { key: `${key}|${country ?? ''}`, name, ...(country !== undefined && { country }) };
}
