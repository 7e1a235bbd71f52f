import type { Affiliation, GroupName, PersonName } from '../../../model/index.ts';
import { fold } from '../../../text/index.ts';
import { nameFromText } from '../../fields/name-from-text.ts';
import { withoutTail } from '../../fields/trim.ts';
import type { AffiliationStyle } from '../mapping/column-use.ts';

type Name = PersonName | GroupName;

/** For each author, in order, the places that a text of authors and places together gives. `known` are whole places. */
export function placesOfAuthors(
  text: string,
  style: AffiliationStyle,
  authors: readonly Name[],
  known: readonly string[],
): readonly (readonly Affiliation[])[] {
  switch (style) {
    case 'scopus':
      return ofScopus(text, authors, known);
    case 'brackets':
      return ofBrackets(text, authors);
    case 'parentheses':
      return ofParentheses(text, authors);
  }
}

/** The names at the start of each entry, where a table has no other column of authors. */
export function namesAmongPlaces(text: string): readonly Name[] {
  if (text === '' || text.startsWith('[')) return [];
  return text.split(/;\s+/).flatMap((entry) => {
    const [first = '', second = ''] = entry.split(/\s*,\s*/, 2);
    return nameFromText(/\s(?:\p{Lu}\.?[-‐]?)+$/u.test(first) ? first : `${first}, ${second}`) ?? [];
  });
}

/** More places than this in one cell are not told apart, nor more authors matched out of order. */
const mostPlaces = 1000;

/** `Smith J.A., Place, City, Country, Place 2, City; Doe A., …`, one entry for each author, in order. */
function ofScopus(
  text: string,
  authors: readonly Name[],
  known: readonly string[],
): readonly (readonly Affiliation[])[] {
  const entries = text.split(/;\s+/);
  const inOrder = entries.length === authors.length;
  if (!inOrder && entries.length + authors.length > mostPlaces) return [];
  const longestFirst = [...new Set(known.slice(0, mostPlaces))]
    .filter((place) => place !== '')
    .sort((a, b) => b.length - a.length);
  const places: (readonly Affiliation[])[] = [];
  let next = 0;
  for (const entry of entries) {
    const at = inOrder
      ? next
      : authors.findIndex((author, number) => number >= next && headOf(entry, author) !== undefined);
    const author = authors[at];
    if (author === undefined) continue;
    next = at + 1;
    const head = headOf(entry, author);
    if (head === undefined) continue;
    places[at] = dividedPlaces(entry.slice(head), longestFirst).map((place) => ({ text: place }));
  }
  return authors.map((_, at) => places[at] ?? []);
}

/** How long the name at the start of an entry is, with the comma behind it: `Smith J.A., `, `Smith, J.A., `, `Smith, Jane, `. */
function headOf(entry: string, author: Name): number | undefined {
  const wanted = fold(author.kind === 'person' ? author.family : author.name);
  const [first = '', second = ''] = entry.split(', ', 2);
  const folded = fold(first);
  if (folded === wanted) {
    const isGiven = author.kind === 'person' && isGivenOf(second, author);
    return isGiven ? first.length + second.length + 4 : first.length + 2;
  }
  return folded.startsWith(`${wanted} `) && folded.length <= wanted.length + 12
    ? first.length + 2
    : undefined;
}

/** `Jane` of Jane, or letters that begin as her names do. */
function isGivenOf(text: string, { given, initials }: PersonName): boolean {
  const folded = fold(text);
  const own = fold(given ?? initials ?? '');
  if (folded === '' || own === '') return false;
  return folded === own || (folded[0] === own[0] && /^(?:\p{Lu}\.?[-\s]?){1,8}$/u.test(text.trim()));
}

/** The places of one author, one behind the other with commas; they come apart where whole ones are known. */
function dividedPlaces(text: string, known: readonly string[]): readonly string[] {
  const places: string[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const place = known.find((candidate) => rest === candidate || rest.startsWith(`${candidate}, `));
    if (place === undefined) {
      places.push(rest);
      break;
    }
    places.push(place);
    rest = rest.slice(place.length + 2);
  }
  return places;
}

/** `[Smith, Jane; Doe, Ann] Univ X, City, Country; [Doe, Ann] Univ Y, …` */
function ofBrackets(text: string, authors: readonly Name[]): readonly (readonly Affiliation[])[] {
  const places: Affiliation[][] = authors.map(() => []);
  if (!text.includes('[')) {
    const [first] = places;
    for (const place of text.split(/;\s*/))
      if (place.trim() !== '') first?.push({ text: withoutStop(place) });
    return places;
  }
  const placesOf = new Map(authors.map((author, at) => [foldName(author), places[at]] as const));
  for (const [, names = '', place = ''] of text.matchAll(/\[([^\][]{1,20000})\]\s?([^[]{1,5000})/g)) {
    for (const name of names.split(';')) placesOf.get(fold(name))?.push({ text: withoutStop(place) });
  }
  return places;
}

function withoutStop(place: string): string {
  return withoutTail(place.trim(), ' ;.');
}

/** `Smith, Jane (Univ X, City; Univ Y); Doe, Ann (Univ Y)` */
function ofParentheses(text: string, authors: readonly Name[]): readonly (readonly Affiliation[])[] {
  const entries: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    else if (text[at] === ')') depth = Math.max(0, depth - 1);
    else if (text[at] === ';' && depth === 0) {
      entries.push(text.slice(from, at));
      from = at + 1;
    }
  }
  entries.push(text.slice(from));
  const ofName = new Map<string, readonly string[]>();
  for (const entry of entries) {
    const open = entry.indexOf('(');
    const name = nameFromText(open === -1 ? entry : entry.slice(0, open));
    const inner =
      open === -1
        ? ''
        : entry.slice(open + 1, entry.lastIndexOf(')') === -1 ? undefined : entry.lastIndexOf(')'));
    if (name !== undefined)
      ofName.set(
        foldName(name),
        inner.split(/;\s*/).filter((place) => place.trim() !== ''),
      );
  }
  return authors.map((author) =>
    (ofName.get(foldName(author)) ?? []).map((place) => ({ text: place.trim() })),
  );
}

function foldName(name: Name): string {
  return fold(name.kind === 'group' ? name.name : `${name.family} ${name.given ?? name.initials ?? ''}`);
}
