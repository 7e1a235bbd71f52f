import { type Affiliation, type Contribution, parseOrcid } from '../../model/index.ts';
import { distinctBy } from '../fields/distinct.ts';
import { nameFromText } from '../fields/name-from-text.ts';
import { placesIn } from '../fields/places.ts';
import { rorAddress } from '../fields/ror.ts';
import { withoutCapitals } from '../fields/without-capitals.ts';
import type { Notify } from '../format.ts';
import { isYes, type JsonObject, objectIn, objectsIn, textIn, textsIn } from '../json/json-value.ts';
import { richPlain } from '../rich-text/rich-inline.ts';

/** The byline, from OpenAlex's authorships, which keep its order. */
export function contributionsOf(work: JsonObject, notify: Notify): readonly Contribution[] {
  return objectsIn(work, 'authorships').flatMap((authorship) => {
    const author = objectIn(authorship, 'author');
    // As the byline printed it; the author's own entry may have another form of the name.
    const raw = richPlain(textIn(authorship, 'raw_author_name'));
    const displayed = richPlain(textIn(author, 'display_name'));
    const name = raw !== undefined && /\p{Ll}/u.test(raw) ? raw : (displayed ?? raw);
    const contributor = name === undefined ? undefined : nameFromText(name, orderOf(name));
    if (contributor === undefined) {
      notify('A contributor without any name was left out.');
      return [];
    }
    const orcid = parseOrcid(textIn(author, 'orcid') ?? '');
    return [
      {
        contributor: withoutCapitals(withParticles(contributor)),
        role: 'author' as const,
        affiliations: affiliationsOf(authorship),
        ...(orcid !== undefined && { orcid }),
        ...(isYes(authorship, 'is_corresponding') && { corresponding: true }),
      },
    ];
  });
}

function orderOf(name: string): 'family-comma-given' | 'given-family' {
  return name.includes(',') ? 'family-comma-given' : 'given-family';
}

/** The strings as printed, each with the institution that OpenAlex knows it for, where it knows one. */
function affiliationsOf(authorship: JsonObject): readonly Affiliation[] {
  const institutions = objectsIn(authorship, 'institutions');
  const rorOf = new Map(institutions.map((one) => [textIn(one, 'id'), rorAddress(textIn(one, 'ror'))]));
  const stated = objectsIn(authorship, 'affiliations').flatMap((one) => {
    const text = cleaned(textIn(one, 'raw_affiliation_string'));
    const [id, ...more] = textsIn(one, 'institution_ids');
    return text === undefined ? [] : [affiliation(text, more.length === 0 ? rorOf.get(id) : undefined)];
  });
  if (stated.length > 0) return distinctAffiliations(stated);
  const raw = textsIn(authorship, 'raw_affiliation_strings').flatMap((text) => cleaned(text) ?? []);
  const older = cleaned(textIn(authorship, 'raw_affiliation_string'));
  const printed = raw.length > 0 ? raw : older === undefined ? [] : [older];
  const rors = institutions.flatMap((one) => rorAddress(textIn(one, 'ror')) ?? []);
  if (printed.length > 0)
    return distinctAffiliations(
      printed.map((text) =>
        affiliation(text, printed.length === 1 && rors.length === 1 ? rors[0] : undefined),
      ),
    );
  return distinctAffiliations(
    institutions.flatMap((one) => {
      const name = richPlain(textIn(one, 'display_name'));
      return name === undefined ? [] : [affiliation(name, rorAddress(textIn(one, 'ror')))];
    }),
  );
}

function affiliation(text: string, identifier: string | undefined): Affiliation {
  return identifier === undefined ? { text } : { text, identifier };
}

function distinctAffiliations(affiliations: readonly Affiliation[]): readonly Affiliation[] {
  return distinctBy(affiliations, ({ text }) => text);
}

const printedMark = /^(?:[a-z]|\d{1,2}) (?=\p{Lu}\p{Ll})/u;

/** OpenAlex's older records show tabs and line ends as `#TAB#`, and the letter that led from the byline to the place. */
function cleaned(text: string | undefined): string | undefined {
  const plain = richPlain(text?.replace(/#(?:TAB|R|N)#/g, ' '));
  if (plain === undefined || !/\p{L}/u.test(plain)) return undefined;
  return placesIn(plain.replace(printedMark, ''))
    .map((place) => place.text)
    .join('; ');
}

const capitalParticles =
  /^(.*\S) ((?:Van|Von|Den|Der|Ter|Ten|De|Del|Della|Di|Da|Dos|Du|La|Le)(?: (?:de|den|der|het|la|las|los|’t|'t))*)$/;
const vietnamese =
  /\b(?:Nguyen|Nguyễn|Tran|Trần|Pham|Phạm|Hoang|Hoàng|Phan|Vu|Vũ|Dang|Đặng|Bui|Bùi|Ngo|Ngô|Duong|Dương)\b/u;

/** OpenAlex writes particles with capitals (`I. E. M. Den Uijl`): they belong to the family name all the same. */
function withParticles(name: Contribution['contributor']): Contribution['contributor'] {
  if (name.kind === 'group' || name.given === undefined || vietnamese.test(name.given)) return name;
  const found = capitalParticles.exec(name.given);
  if (found === null) return name;
  const { initials: _, ...rest } = name;
  return { ...rest, given: found[1] ?? '', family: `${found[2]} ${name.family}` };
}
