import type { Affiliation, Contribution } from '../../model/index.ts';
import { findNamedIn } from './named-contributors.ts';
import { placesIn } from './places.ts';

/**
 * Gives the addresses to those who work there: to those that are named before an address, as Web of Science and Embase
 * do; a single address without a name is the first author's, as PubMed had it until 2013.
 */
export function withAddresses(
  contributions: readonly Contribution[],
  lines: readonly string[],
  notify: (notice: string) => void,
): readonly Contribution[] {
  const findNamed = findNamedIn(contributions);
  const places = new Map<Contribution, Map<string, Affiliation>>();
  const give = (to: Contribution, text: string) => {
    const held = places.get(to) ?? new Map<string, Affiliation>();
    for (const place of placesIn(text)) if (!held.has(place.text)) held.set(place.text, place);
    places.set(to, held);
  };
  const loose: string[] = [];
  for (const { names, text } of lines.flatMap(namedAddresses)) {
    const named = names.flatMap(findNamed);
    for (const contribution of named) give(contribution, text);
    // A contributor's name without an address is none.
    if (named.length === 0 && findNamed(text).length === 0) loose.push(text);
  }
  const [first] = contributions;
  const [lone] = loose;
  if (lone !== undefined && loose.length > 1 && contributions.length > 1)
    notify(`Of ${loose.length} addresses the record does not say whose they are; they were left out.`);
  else if (first !== undefined && places.size === 0) for (const text of loose) give(first, text);
  return contributions.map((contribution) => ({
    ...contribution,
    affiliations: [...(places.get(contribution)?.values() ?? [])],
  }));
}

/** Marks the one contributor whom the name before a correspondence address can mean. */
export function withCorresponding(
  contributions: readonly Contribution[],
  name: string | undefined,
): readonly Contribution[] {
  const [found, ...more] = name === undefined ? [] : findNamedIn(contributions)(name);
  if (found === undefined || more.length > 0) return contributions;
  return contributions.map((one) => (one === found ? { ...one, corresponding: true } : one));
}

interface NamedAddress {
  readonly names: readonly string[];
  readonly text: string;
}

const initialsFirst = /^((?:\p{Lu}\p{Ll}?[.-][ ]?){1,4}\p{L}[\p{L}'’ -]{1,40}), (.+)$/u;
const ownerFirst = /^([\p{L}'’ -]{2,60}, [\p{L}.'’ -]{1,40}): (.+)$/u;

/**
 * `[Smith, J.; Doe, A.] Univ Example, City.`, `(Smith J.; Doe A.) University of Example`, `J. Smith, University of
 * Example` and `Smith, Jane: University of Example`; else an address without names.
 */
function namedAddresses(line: string): readonly NamedAddress[] {
  const enclosed = enclosedAddresses(line);
  if (enclosed.length > 0) return enclosed;
  const [, name, rest] = ownerFirst.exec(line) ?? initialsFirst.exec(line) ?? [];
  return name === undefined || rest === undefined
    ? [{ names: [], text: line }]
    : [{ names: [name], text: rest }];
}

/** Of a line that begins with names in brackets; there may be several such lists. */
function enclosedAddresses(line: string): readonly NamedAddress[] {
  const closing = { '[': ']', '(': ')' }[line.charAt(0)];
  if (closing === undefined) return [];
  const found: NamedAddress[] = [];
  for (let at = 0; at !== -1; ) {
    const end = line.indexOf(closing, at);
    if (end === -1) break;
    const next = closing === ']' ? line.indexOf('[', end) : -1;
    const text = line.slice(end + 1, next === -1 ? undefined : next).trim();
    if (text.length > 2) found.push({ names: namesIn(line.slice(at + 1, end)), text });
    at = next;
  }
  return found;
}

/** With the addresses of e-mail that Embase adds taken off. */
function namesIn(text: string): readonly string[] {
  return text.split(';').map((printed) => {
    const name = printed.trim();
    const words = name.split(' ');
    return words.at(-1)?.includes('@') ? words.slice(0, -1).join(' ').replace(/,$/, '') : name;
  });
}
