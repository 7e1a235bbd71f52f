import { countryAtEnd, countryOf, countryOfRegion } from './countries.ts';
import { kindOfWords, type PartKind } from './kind-of-part.ts';
import { isDegrees, withoutContacts } from './set-aside.ts';
import { splitAffiliations, withoutMarks } from './split-affiliations.ts';

/** One affiliation of a printed string, taken apart. */
export interface ParsedAffiliation {
  /** What it says between commas, in order: together all its words. */
  readonly parts: readonly AffiliationPart[];
  readonly city?: string;
  readonly region?: string;
  /** ISO 3166-1. */
  readonly country?: string;
}

export interface AffiliationPart {
  readonly text: string;
  readonly kind: PartKind;
}

export interface ParsedAffiliations {
  readonly affiliations: readonly ParsedAffiliation[];
  /** Addresses of mail, degrees, numbers of lists: what is no affiliation, as printed. */
  readonly setAside: readonly string[];
}

/** Longer strings are no affiliations; what is beyond is set aside. */
const longest = 10_000;

/** Takes a printed string apart. Every letter and digit of it is in a part or set aside. */
export function parseAffiliation(printed: string): ParsedAffiliations {
  const beyond = printed.length > longest ? [printed.slice(longest)] : [];
  const contacts = withoutContacts(printed.slice(0, longest));
  const marked = withoutMarks(contacts.text.trim());
  const split = splitAffiliations(marked.text);
  const setAside = [...contacts.setAside, ...marked.setAside, ...split.setAside];
  const affiliations = split.texts.flatMap((text) => {
    const parts = partsOf(text, setAside);
    return grouped(parts).map(withPlace);
  });
  return { affiliations, setAside: [...setAside, ...beyond] };
}

interface Part {
  readonly text: string;
  kind: PartKind | 'centre';
}

function partsOf(text: string, setAside: string[]): readonly Part[] {
  const parts: Part[] = [];
  for (const piece of atCommas(text)) {
    const trimmed = piece.replace(/^[\s.:,،]+/, '').replace(/[\s:,،]+$/, '');
    if (!/[\p{L}\p{N}]/u.test(trimmed)) continue;
    // Behind an institution `MD` and `MA` are states.
    if (isDegrees(trimmed) && parts.every(({ kind }) => kind === 'other')) {
      setAside.push(trimmed);
      continue;
    }
    parts.push({ text: trimmed, kind: countryOf(trimmed) === undefined ? kindOfWords(trimmed) : 'country' });
  }
  return asPlaces(parts);
}

/** At commas outside parentheses. */
function atCommas(text: string): readonly string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '(') depth += 1;
    else if (letter === ')') depth = Math.max(0, depth - 1);
    else if ((letter === ',' || letter === '،') && depth === 0) {
      pieces.push(text.slice(start, at));
      start = at + 1;
    }
  }
  pieces.push(text.slice(start));
  // A parenthesis that nothing closes says nothing.
  return depth > 0 ? text.split(/[,،]/) : pieces;
}

/** What follows an institution and has no word of one is where it is; what precedes one continues a unit. */
function asPlaces(parts: readonly Part[]): readonly Part[] {
  const lastNamed = parts.findLastIndex(({ kind }) => kind !== 'other' && kind !== 'country');
  const firstInstitution = parts.findIndex(({ kind }) => kind === 'institution');
  return parts.map((part, at) => {
    if (part.kind !== 'other') return part;
    const isBehind = at > firstInstitution && firstInstitution !== -1;
    return at > lastNamed || isBehind || countryOfRegion(part.text) !== undefined
      ? { ...part, kind: 'place' }
      : part;
  });
}

/** A unit behind a place begins another affiliation, if one institution is named before it and one after. */
function grouped(parts: readonly Part[]): readonly (readonly Part[])[] {
  const groups: Part[][] = [];
  let group: Part[] = [];
  for (const part of parts) {
    const has = (kind: Part['kind']) => group.some((one) => one.kind === kind);
    const last = group.at(-1)?.kind;
    const isWhole = has('institution')
      ? last === 'place' || last === 'country'
      : has('centre') && last === 'country';
    if (isWhole && !['place', 'country', 'other'].includes(part.kind)) {
      groups.push(group);
      group = [];
    }
    group.push(part);
  }
  groups.push(group);
  // What has no institution of its own belongs to the one before.
  return groups.reduce<Part[][]>((all, one) => {
    const before = all.at(-1);
    const isOwn = one.some(({ kind }) => kind === 'institution' || kind === 'centre');
    if (before !== undefined && !isOwn) before.push(...one);
    else if (one.length > 0) all.push([...one]);
    return all;
  }, []);
}

function withPlace(parts: readonly Part[]): ParsedAffiliation {
  const named = promoted(parts);
  const places = named.filter(({ kind }) => kind === 'place').map(({ text }) => text);
  const country = countryIn(named, places);
  const region = places.findLast((place) => countryOfRegion(place) !== undefined);
  // The nearest to the country is the city; streets and campuses come before it.
  const city = places
    .filter((place) => place !== region)
    .map(withoutCodes)
    .findLast((place) => /\p{L}{2}/u.test(place));
  return {
    parts: named,
    ...(city !== undefined && { city }),
    ...(region !== undefined && { region: withoutCodes(region) }),
    ...(country !== undefined && { country }),
  };
}

/** Where there is no university or hospital, the greatest of what there is is the institution. */
function promoted(parts: readonly Part[]): readonly AffiliationPart[] {
  const isNamed = parts.some(({ kind }) => kind === 'institution');
  const last = (kind: Part['kind']) => parts.findLastIndex((part) => part.kind === kind);
  const chosen = isNamed ? -1 : last('centre') !== -1 ? last('centre') : last('faculty');
  return parts.map(({ text, kind }, at) => ({
    text,
    kind: at === chosen ? 'institution' : kind === 'centre' ? 'unit' : kind,
  }));
}

function countryIn(parts: readonly AffiliationPart[], places: readonly string[]): string | undefined {
  const regional = places.map(countryOfRegion).find((code) => code !== undefined);
  const stated = parts
    .filter(({ kind }) => kind === 'country')
    .map(({ text }) => countryOf(text))
    .at(-1);
  // `Atlanta, Georgia` is where most affiliations mean it to be.
  if (stated !== undefined) return stated === 'GE' && isGeorgiaOfAmerica(parts) ? 'US' : stated;
  const last = parts.at(-1);
  const atEnd = last?.kind === 'place' ? countryAtEnd(last.text) : undefined;
  return regional ?? atEnd ?? (last === undefined ? undefined : countryAtEnd(last.text));
}

const georgianCities = /tbilisi|batumi|kutaisi|rustavi/i;

function isGeorgiaOfAmerica(parts: readonly AffiliationPart[]): boolean {
  return !parts.some(({ text }) => georgianCities.test(text));
}

/** A place without what the post writes beside it: `Tehran 14155-6559`. */
function withoutCodes(place: string): string {
  return place
    .replace(/[\p{L}]{0,3}-?\d[\p{L}\d-]*/gu, ' ')
    .replace(/[\s.]+/g, ' ')
    .trim();
}
