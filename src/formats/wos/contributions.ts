import type { Contribution, GroupName, PersonName } from '../../model/index.ts';
import { withAddresses } from '../fields/addresses.ts';
import { nameFromText } from '../fields/name-from-text.ts';
import { findNamedIn } from '../fields/named-contributors.ts';
import { placesIn } from '../fields/places.ts';
import { inSmallLetters, isCapitals, withoutCapitals } from '../fields/without-capitals.ts';
import { withOrcids } from '../tagged/orcids.ts';
import type { TaggedRecord } from '../tagged/tagged-record.ts';

/** The byline with addresses, ORCID iDs and the mark of the corresponding author, then the editors. */
export function contributionsOf(
  record: TaggedRecord,
  notify: (notice: string) => void,
): readonly Contribution[] {
  const authors = authorNames(record).map(as('author'));
  // Of proceedings `GP` names who held the meeting.
  const groups = record
    .lines('CA', ...(authors.length === 0 ? ['GP'] : []))
    .map((name): Contribution => as('author')({ kind: 'group', name }));
  const byline = withOrcids([...authors, ...groups], record);
  const placed = withAddresses(byline, addressesOf(record), notify);
  const editors = record
    .lines('BE', 'ED')
    .flatMap((line) => personName(line, undefined) ?? [])
    .map(as('editor'));
  return [...withReprintAuthors(placed, record.values('RP').join('; ')), ...editors];
}

function as(role: Contribution['role']): (contributor: PersonName | GroupName) => Contribution {
  return (contributor) => ({ contributor, role, affiliations: [] });
}

/** The full names, with the initials of the short ones beside them; book authors where there are no others. */
function authorNames(record: TaggedRecord): readonly (PersonName | GroupName)[] {
  const [shortTag, fullTag] = record.has('AU') || record.has('AF') ? ['AU', 'AF'] : ['BA', 'BF'];
  const short = record.lines(shortTag).filter(isNamed);
  const full = record.lines(fullTag).filter(isNamed);
  const isPaired = full.length === short.length;
  const printed = full.length > 0 ? full : short;
  const names = printed.flatMap((name, at) => personName(name, isPaired ? short[at] : undefined) ?? []);
  // Records of the time of capitals.
  return names.every((name) => name.kind === 'person' && isCapitals(name.family))
    ? names.map((name) => (name.kind === 'person' ? { ...name, family: inSmallLetters(name.family) } : name))
    : names;
}

function isNamed(printed: string): boolean {
  return !/^\[?anon(?:ymous)?\]?$/i.test(printed);
}

/** Names are of persons, whatever they are made of: groups have a field of their own. */
function personName(printed: string, short: string | undefined): PersonName | GroupName | undefined {
  const family = short?.split(',', 1)[0] ?? '';
  const isBare = !printed.includes(',') && family !== '' && printed.startsWith(`${family} `);
  const name = nameFromText(
    isBare ? `${family}, ${printed.slice(family.length + 1)}` : printed,
    'family-comma-given',
  );
  if (name === undefined || name.kind === 'group') {
    const [first = '', ...given] = printed.split(',').map((part) => part.trim());
    return first === ''
      ? undefined
      : { kind: 'person', family: first, ...(given.length > 0 && { given: given.join(', ') }) };
  }
  const initials = /, ?(\p{Lu}[\p{Lu}-]{0,6})(?:,|$)/u.exec(short ?? '')?.[1];
  const isKnown = name.given === undefined || initials === undefined || name.initials !== undefined;
  return withoutCapitals(isKnown ? name : { ...name, initials });
}

/** Each address behind those who work there; before 2008 they stand alone. */
function addressesOf(record: TaggedRecord): readonly string[] {
  return record.lines('C1').map((line) => line.replace(/\.$/, ''));
}

const reprint = /(.{2,300}?) \((?:corresponding author|reprint author)\),? ?(.*?)(?=\.; |\.?$)/g;

/** `Smith, J; Doe, A (corresponding author), Univ Example, City.` also says where, if the byline does not. */
function withReprintAuthors(contributions: readonly Contribution[], text: string): readonly Contribution[] {
  const findNamed = findNamedIn(contributions);
  const marked = new Map<Contribution, string>();
  for (const [, names = '', place = ''] of text.slice(0, 20_000).matchAll(reprint)) {
    for (const name of names.split(';')) {
      const found = findNamed(name.trim());
      const [one] = found;
      if (one !== undefined && found.length === 1) marked.set(one, place);
    }
  }
  return contributions.map((one) => {
    const place = marked.get(one);
    if (place === undefined) return one;
    return {
      ...one,
      ...(one.affiliations.length === 0 && place !== '' && { affiliations: placesIn(place) }),
      corresponding: true,
    };
  });
}
