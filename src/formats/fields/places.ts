import type { Affiliation } from '../../model/index.ts';
import { copyOf } from '../xml/copy-of.ts';
import { withoutHead, withoutTail } from './trim.ts';

const addressStart =
  /[\s,;(]*(?:\b(?:and|or)\s+)?(?:\b(?:Electronic address|E-?mails?(?: address(?:es)?)?|Correspondence)\s*:?\s*)?[^\s<>(),;:]+$/i;
const addressEnd = /^@ ?[^\s<>(),;]+\.[a-z]{2,}[^\s<>(),;]*\)?/i;
/** Signs that led from a name of the byline to the place. */
const printedMark = /^[*†‡§¶⊥#∞×‖]{1,9} ?(?=\p{Lu})/u;
const looseMark = / [,.;]/;
const abbreviationAtEnd = /(?:\b(?:Inc|Ltd|Co|Corp|Calif|Mass|Bros|Univ|Hosp|Inst)|\.\p{Lu})\.$/u;

/** The authors of a record, and of a file, work at the same places. */
const readBefore = new Map<string, readonly Affiliation[]>();
const mostRemembered = 5000;
const longestRemembered = 1000;
const mostAddresses = 50;

/** The places of a printed affiliation, without e-mail addresses; several that are glued with semicolons come apart. */
export function placesIn(text: string): readonly Affiliation[] {
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
