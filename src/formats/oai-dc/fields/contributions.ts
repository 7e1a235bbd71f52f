import { type Contribution, type GroupName, type PersonName, parseOrcid } from '../../../model/index.ts';
import { nameFromText } from '../../fields/name-from-text.ts';
import { placesIn } from '../../fields/places.ts';
import { withoutCapitals } from '../../fields/without-capitals.ts';
import type { Notify } from '../../format.ts';
import type { Statement, Statements } from '../statements.ts';

const orcid = /(?:(?:id[_-]?)?orcid\s*[:=]?\s*)?(?:https?:\/\/orcid\.org\/)?(\d{4}-\d{4}-\d{4}-\d{3}[\dX])/i;
/** `, 1966-`, `(1802-1885)`: library catalogues add the years of a life to a name. */
const years = /[,;]?\s*\(?\b(?:b\. ?)?1[5-9]\d\d\??\s*[-–]\s*(?:(?:1[5-9]|20)\d\d\??)?\)?\.?\s*$/;
const role =
  /\s*[([](ed(?:itor|itora|s|\.)?s?|hrsg\.?|herausgeber|advisor|supervisor|sponsor|director|translator|trans\.?|übersetzer)[)\]]\.?\s*$|,\s*(editor|sponsor|advisor|supervisor|translator)\.?\s*$/i;

/** The creators as authors, in order; of the contributors only those whose role the record states. */
export function contributionsOf(statements: Statements, notify: Notify): readonly Contribution[] {
  const authors = statements('creator')
    .flatMap(apart)
    .flatMap((statement) => contributionOf(statement, 'author') ?? []);
  const others = statements('contributor');
  const stated = others.flatMap((statement) => contributionOf(statement, undefined) ?? []);
  if (authors.length === 0 && others.length > stated.length)
    notify(
      `The record names ${others.length - stated.length} contributors without saying what they did, and no creator; they were left out.`,
    );
  return [...authors, ...stated];
}

/** Several in one element, with line ends of HTML between them. */
function apart(statement: Statement): readonly Statement[] {
  if (!statement.text.includes('<br')) return [statement];
  return statement.text.split(/\s*<br\s*\/?>\s*/i).map((text) => ({ ...statement, text }));
}

/** `undefined` where nothing is left of the name, or its role is none of ours, or not stated and not known. */
function contributionOf(
  { text, id }: Statement,
  known: Contribution['role'] | undefined,
): Contribution | undefined {
  const iD = parseOrcid(orcid.exec(text)?.[1] ?? '') ?? parseOrcid(id ?? '');
  const bare = text.replace(
    /[<([]?\s*(?:https?:\/\/orcid\.org\/|(?:id[_-]?)?orcid\b)[^\s<>()[\];]*(?:\s*[:=]?\s*[\d-]{15,19}[\dX]?)?[>)\]]?/i,
    '',
  );
  const word = role.exec(bare);
  const ofWord = word === null ? undefined : roleNamed(word[1] ?? word[2] ?? '');
  const wanted = word === null ? known : ofWord;
  if (wanted === undefined) return undefined;
  // Open Journal Systems writes `Family, Given; Affiliation`.
  const [name = '', ...places] = (word === null ? bare : bare.slice(0, word.index)).split(/\s*;\s*/);
  const contributor =
    familyAlone(name) ?? nameFromText(name.replace(years, '').replace(/\s*\([^()]{1,60}\)\s*$/, ''));
  if (contributor === undefined) return undefined;
  const place = places.join('; ').replace(/^\W+/, '');
  return {
    contributor: isAcronym(contributor)
      ? { kind: 'group', name: contributor.family }
      : withoutCapitals(contributor),
    role: wanted,
    affiliations: place === '' ? [] : placesIn(place),
    ...(iD !== undefined && { orcid: iD }),
  };
}

/** `Sukarno,`: a comma behind a name says that it is all family name. */
function familyAlone(name: string): PersonName | undefined {
  const family = /^([^,;]{1,100}),$/.exec(name.trim())?.[1];
  return family === undefined ? undefined : { kind: 'person', family };
}

/** `WHO` */
function isAcronym(contributor: PersonName | GroupName): contributor is PersonName {
  return (
    contributor.kind === 'person' &&
    contributor.given === undefined &&
    /^\p{Lu}{2,8}$/u.test(contributor.family)
  );
}

function roleNamed(word: string): Contribution['role'] | undefined {
  if (/^(?:ed|hrsg|herausgeber)/i.test(word)) return 'editor';
  return /^(?:trans|übersetzer)/i.test(word) ? 'translator' : undefined;
}
