import { type Affiliation, type Contribution, type Orcid, parseOrcid } from '../../../model/index.ts';
import type { EntryFields } from './entry-fields.ts';
import { findByName } from './same-name.ts';

const longestName = 200;

interface Found {
  readonly places: Affiliation[];
  orcid?: Orcid;
  isCorresponding?: boolean;
}

/** What Web of Science says in `Affiliation`, a place a line with the names before it, and in `ORCID-Numbers`. */
export function withWosAddresses(
  byline: readonly Contribution[],
  fields: EntryFields,
): readonly Contribution[] {
  const found = new Map<Contribution, Found>(byline.map((one) => [one, { places: [] }]));
  const lines = fields.lines('affiliation').map((line) => line.replace(/\.$/, ''));
  const ofCorresponding: (readonly [Found, string])[] = [];
  for (const line of lines) {
    const named = namesBefore(line, byline);
    const isCorresponding = /\((?:corresponding author|reprint author)\)/i.test(line);
    for (const one of named.contributions) {
      const about = found.get(one);
      if (about === undefined) continue;
      if (isCorresponding) {
        about.isCorresponding = true;
        ofCorresponding.push([about, named.place]);
      } else addPlace(about, named.place);
    }
  }
  // The line of the corresponding author repeats a place, in other words, that a later line gives.
  for (const [about, place] of ofCorresponding) if (about.places.length === 0) addPlace(about, place);
  giveLonePlace(byline, found, lines);
  for (const [one, orcid] of orcidsIn(byline, fields)) {
    const about = found.get(one);
    if (about) about.orcid ??= orcid;
  }
  return byline.map((one) => {
    const { places = [], orcid, isCorresponding } = found.get(one) ?? {};
    return {
      ...one,
      affiliations: places,
      ...(orcid !== undefined && { orcid }),
      ...(isCorresponding && { corresponding: true }),
    };
  });
}

function addPlace({ places }: Found, text: string): void {
  if (text !== '' && !places.some((place) => place.text === text)) places.push({ text });
}

/** `Chen, Ye; Hipel, Keith W., Univ Waterloo, …`: every name but the last ends with a semicolon. */
function namesBefore(
  line: string,
  byline: readonly Contribution[],
): { readonly contributions: readonly Contribution[]; readonly place: string } {
  const parts = line.split(/\s*;\s*/);
  const contributions: Contribution[] = [];
  for (const [at, part] of parts.entries()) {
    const pieces = part.split(', ');
    const name = pieces
      .slice(0, 2)
      .join(', ')
      .slice(0, longestName)
      .replace(/\s*\([^)]*\)$/, '');
    const one = findByName(byline, name);
    if (one !== undefined) contributions.push(one);
    const isWholeName = pieces.length <= 2 && at < parts.length - 1;
    if (isWholeName) continue;
    // From here on it is the place; without any name before it, all of it.
    const rest = contributions.length === 0 ? part : pieces.slice(one === undefined ? 0 : 2).join(', ');
    return { contributions, place: [rest, ...parts.slice(at + 1)].join('; ') };
  }
  return { contributions, place: '' };
}

/** A single line that names nobody is the place of a single author. */
function giveLonePlace(
  byline: readonly Contribution[],
  found: ReadonlyMap<Contribution, Found>,
  lines: readonly string[],
): void {
  const [line] = lines;
  const authors = byline.filter(({ role }) => role === 'author');
  const isNamed = [...found.values()].some(({ places }) => places.length > 0);
  if (line === undefined || lines.length > 1 || isNamed || authors.length !== 1) return;
  for (const author of authors) {
    const about = found.get(author);
    if (about) addPlace(about, line);
  }
}

function orcidsIn(
  byline: readonly Contribution[],
  fields: EntryFields,
): readonly (readonly [Contribution, Orcid])[] {
  return fields.lines('orcid-numbers').flatMap((line) =>
    line.split(/\s*;\s*/).flatMap((pair) => {
      const [name = '', number = ''] = pair.split('/', 2);
      const orcid = parseOrcid(number);
      const one = orcid && findByName(byline, name);
      return one && orcid ? [[one, orcid] as const] : [];
    }),
  );
}
