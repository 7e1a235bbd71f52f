import { type Contribution, isoDate, type PersonName, type WorkDescription } from '../../model/index.ts';
import { fold, hash32 } from '../../text/index.ts';
import { blockOf, type NameForm, nameForm } from '../names/name-form.ts';
import { isPerson, nameNumber } from '../names/person-id.ts';
import type { ContributionRef } from './curators-words.ts';

/** What all contributions of a work share. Words are 32-bit hashes. */
export interface TeamTraits {
  /** ISO 8601 as far as it is known. */
  readonly date: string;
  /** Blocks of the names that signed; of a large team some, chosen alike for every work of that team. */
  readonly team: readonly number[];
  /** How many persons signed. */
  readonly size: number;
  readonly subjects: readonly number[];
  readonly source: number;
}

/** What tells one who signed from others of the name. */
export interface SignedTraits {
  readonly place: number;
  /** Of the name as printed (`nameNumber`). */
  readonly name: number;
  /** How often the same name stands before it in the work; absent for the first. */
  readonly again?: number;
  readonly block: number;
  readonly form: NameForm;
  readonly role: Contribution['role'];
  readonly orcid?: string;
  /** Words of the affiliations; addresses of e-mail are odd numbers, all other words even ones. */
  readonly at: readonly number[];
}

export interface WorkTraits {
  readonly team: TeamTraits;
  readonly signed: readonly SignedTraits[];
}

/** More names, subjects or words of affiliations than these add nothing but time. */
const mostNames = 48;
const mostSubjects = 24;
const mostWords = 24;

/** What of a work tells who its contributors are. */
export function traitsOf(description: WorkDescription): WorkTraits {
  const { contributions, published, subjects = [], keywords = [], source } = description;
  const words = new Map<string, readonly number[]>();
  const wordsOf = (text: string) => {
    let found = words.get(text);
    if (found === undefined) {
      found = affiliationWords(text);
      words.set(text, found);
    }
    return found;
  };
  const seen = new Map<number, number>();
  const signed = contributions.flatMap((contribution, place): SignedTraits[] => {
    if (!isPerson(contribution)) return [];
    const { contributor, orcid, role, affiliations } = contribution;
    const [name, form] = [nameNumber(contributor), formOf(contributor)];
    if (name === undefined || form === undefined) return [];
    const again = seen.get(name) ?? 0;
    seen.set(name, again + 1);
    const at =
      affiliations.length === 1
        ? wordsOf(affiliations[0]?.text ?? '')
        : affiliations.flatMap(({ text }) => wordsOf(text));
    return [
      {
        place,
        name,
        ...(again > 0 && { again }),
        block: blockOf(form),
        form,
        role,
        ...(orcid && { orcid }),
        at: fewest(at, mostWords),
      },
    ];
  });
  const headings = [...subjects.map(({ name }) => name), ...keywords.map(({ text }) => text)];
  return {
    team: {
      date: published === undefined ? '' : isoDate(published),
      team: fewest(
        signed.map(({ block }) => block),
        mostNames,
      ),
      size: signed.length,
      subjects: fewest(
        headings.map((text) => hash32(fold(text))),
        mostSubjects,
      ),
      source: source === undefined ? 0 : hash32(fold(source.name)),
    },
    signed,
  };
}

/** Distinct numbers; of too many those that are smallest once mixed, so that alike lists keep the same ones. */
function fewest(numbers: readonly number[], most: number): readonly number[] {
  const distinct = [...new Set(numbers)];
  if (distinct.length <= most) return distinct;
  const mixed = (number: number) => Math.imul(number ^ (number >>> 15), 0x2c1b3c6d) >>> 0;
  return distinct.sort((a, b) => mixed(a) - mixed(b) || a - b).slice(0, most);
}

/** Words that stand in every other affiliation tell nobody apart. */
const empty = new Set(
  'of the and for de la del do da di et und der von y e at in department dept university universita universite universidad universitat universidade institute school faculty college center centre hospital medical medicine sciences science research division laboratory lab unit section clinic national state address electronic author usa uk'.split(
    ' ',
  ),
);

function affiliationWords(text: string): readonly number[] {
  // An e-mail address is one person's: the surest word of all.
  const mails = text.match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g) ?? [];
  const bare = mails.reduce((rest, mail) => rest.replace(mail, ' '), text.slice(0, 1_000));
  const words = fold(bare).split(' ');
  return [
    ...mails.map((mail) => (hash32(mail.toLowerCase()) | 1) >>> 0),
    ...words
      .filter((word) => word.length > 2 && !empty.has(word) && !/^\d+$/.test(word))
      .map((word) => (hash32(word) & ~1) >>> 0),
  ];
}

/** People publish again and again: what was made of a name is kept for the next time. */
const forms = new Map<string, NameForm | undefined>();
const mostForms = 50_000;

function formOf(name: PersonName): NameForm | undefined {
  const printed = `${name.family}\n${name.given ?? ''}\n${name.initials ?? ''}\n${name.suffix ?? ''}`;
  let form = forms.get(printed);
  if (form === undefined && !forms.has(printed)) {
    form = nameForm(name);
    if (forms.size >= mostForms) forms.clear();
    forms.set(printed, form);
  }
  return form;
}

/** How curators' words and addresses name a contribution: the place in the byline may change. */
export function refOf({
  workId,
  name,
  again = 0,
}: Pick<SignedTraits, 'name' | 'again'> & { readonly workId: string }): ContributionRef {
  return [workId, name + again];
}
