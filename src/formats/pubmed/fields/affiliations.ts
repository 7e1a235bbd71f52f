import type { Affiliation } from '../../../model/index.ts';
import { withoutHead, withoutTail } from '../../fields/trim.ts';
import { copyOf } from '../../xml/copy-of.ts';
import { childOf, childrenOf, type Element, textIn, textOf } from '../../xml/element.ts';

const addressStart =
  /[\s,;(]*(?:\b(?:and|or)\s+)?(?:\b(?:Electronic address|E-?mails?(?: address(?:es)?)?|Correspondence)\s*:?\s*)?[^\s<>(),;:]+$/i;
const addressEnd = /^@ ?[^\s<>(),;]+\.[a-z]{2,}[^\s<>(),;]*\)?/i;
/** Signs that led from a name of the byline to the place. */
const printedMark = /^[*†‡§¶⊥#∞×‖]{1,9} ?(?=\p{Lu})/u;
const looseMark = / [,.;]/;
const abbreviationAtEnd = /(?:\b(?:Inc|Ltd|Co|Corp|Calif|Mass|Bros|Univ|Hosp|Inst)|\.\p{Lu})\.$/u;

/** The affiliations that an author's element states, as printed but for e-mail addresses, which are no part of a place. */
export function affiliationsOf(author: Element): readonly Affiliation[] {
  const found: Affiliation[] = [];
  for (const child of author.children) {
    if (child.name === 'AffiliationInfo') {
      const identifier = identifierOf(child);
      // Before 2015 an author had at most one element, and it was not repeated.
      for (const stated of childrenOf(child, 'Affiliation'))
        addAffiliation(found, textOf(stated), identifier);
    } else if (child.name === 'Affiliation') addAffiliation(found, textOf(child), undefined);
  }
  return found;
}

function addAffiliation(
  found: Affiliation[],
  text: string | undefined,
  identifier: string | undefined,
): void {
  if (text === undefined) return;
  const places = placesIn(text);
  for (const place of places) {
    if (found.some((other) => other.text === place.text)) continue;
    found.push(identifier === undefined || places.length > 1 ? place : { ...place, identifier });
  }
}

/** The authors of a record, and of a file, work at the same places. */
const readBefore = new Map<string, readonly Affiliation[]>();
const mostRemembered = 5000;
const longestRemembered = 1000;
const mostAddresses = 50;

function placesIn(text: string): readonly Affiliation[] {
  const before = readBefore.get(text);
  if (before !== undefined) return before;
  const places = splitPlaces(withoutAddresses(text)).flatMap((place) => {
    const trimmed = trimPlace(place);
    return trimmed === '' ? [] : [{ text: trimmed }];
  });
  if (text.length > longestRemembered) return places;
  if (readBefore.size >= mostRemembered) readBefore.clear();
  readBefore.set(
    copyOf(text),
    places.map((place) => ({ text: copyOf(place.text) })),
  );
  return places;
}

function withoutAddresses(text: string): string {
  let bare = text;
  let left = mostAddresses;
  for (let at = bare.indexOf('@'); at !== -1 && left > 0; at = bare.indexOf('@', at + 1)) {
    left -= 1;
    const before = bare.slice(0, at);
    // An address is short; looking further back would make a long text slow.
    const start = addressStart.exec(before.slice(-120));
    const end = addressEnd.exec(bare.slice(at, at + 200));
    if (start === null || end === null) continue;
    const kept = before.slice(0, before.length - start[0].length);
    bare = kept + bare.slice(at + end[0].length);
    at = kept.length - 1;
  }
  return bare;
}

function trimPlace(text: string): string {
  const bare = withoutHead(text.replace(printedMark, ''), ' ,;');
  const tight = looseMark.test(bare) ? bare.replace(/ +([,.;])/g, '$1') : bare;
  let trimmed = withoutTail(tight, ' ,;');
  if (trimmed.endsWith(' -') || trimmed.endsWith(' –')) trimmed = withoutTail(trimmed, ' ,;-–');
  if (trimmed.endsWith('..')) trimmed = `${withoutTail(trimmed, '.')}.`;
  return trimmed.endsWith('.') && !abbreviationAtEnd.test(trimmed.slice(-8))
    ? trimmed.slice(0, -1).trimEnd()
    : trimmed;
}

/**
 * Several institutions glued with semicolons into one string come apart only where every piece reads as a
 * whole address: it begins with a capital, has a comma, and names no person and no "both in".
 */
function splitPlaces(text: string): readonly string[] {
  if (!text.includes(';')) return [text];
  const pieces = text.split(/\s*;\s*/).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  return pieces.length > 1 && pieces.every(isWholeAddress) ? pieces : [text];
}

function isWholeAddress(piece: string): boolean {
  return (
    piece.length >= 15 &&
    /^(?:\p{Lu}|\d+(?:st|nd|rd|th)\b|[ld]['’]\p{Lu})/u.test(piece) &&
    piece.includes(',') &&
    !/^From\b|\b(?:MD|PhD|MBBS|MSc|DVM)\b|\bboth in\b|\ball in\b/.test(piece)
  );
}

/** ROR before ISNI before GRID; a ROR as its address. */
function identifierOf(info: Element): string | undefined {
  if (childOf(info, 'Identifier') === undefined) return undefined;
  const values = new Map(
    childrenOf(info, 'Identifier').map((element) => [
      (element.attributes.Source ?? '').toUpperCase(),
      textOf(element) ?? '',
    ]),
  );
  const ror = /(0[a-hj-km-np-tv-z0-9]{6}\d{2})\/?$/.exec(values.get('ROR') ?? '')?.[1];
  if (ror !== undefined) return `https://ror.org/${ror}`;
  const isni = (values.get('ISNI') ?? '').replace(/\D/g, '');
  if (isni.length === 16) return `isni:${isni}`;
  return values.get('GRID') || undefined;
}

/** `1 Department of …`: the number that a journal printed before each place of a byline, not a part of its name. */
const printedNumber = /^\d{1,2} (?=\p{Lu})/u;

/** Takes off the printed numbers, if all places of the byline have one. */
export function withoutPrintedNumbers(
  lists: readonly (readonly Affiliation[])[],
): readonly (readonly Affiliation[])[] {
  const all = lists.flat();
  if (all.length === 0 || !all.every(({ text }) => printedNumber.test(text))) return lists;
  return lists.map((list) =>
    list.map((affiliation) => ({ ...affiliation, text: affiliation.text.replace(printedNumber, '') })),
  );
}

/** The one affiliation of a record before 1988 to 2013, outside the byline: the first author's. */
export function loneAffiliation(article: Element): readonly Affiliation[] {
  const found: Affiliation[] = [];
  addAffiliation(found, textIn(article, 'Affiliation'), undefined);
  return found;
}
