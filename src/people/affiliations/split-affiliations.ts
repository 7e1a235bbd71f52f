import { countryAtEnd, countryOfRegion } from './countries.ts';
import type { Reduced } from './set-aside.ts';

/** The affiliations of one string, and the marks that stood before them. */
export interface Split {
  readonly texts: readonly string[];
  readonly setAside: readonly string[];
}

const superscripts = /[¹²³⁴⁵⁶⁷⁸⁹⁰*†‡§¶#]/u;
const separator = /[;\n\r|]|(?<=[.,)\s])[¹²³⁴⁵⁶⁷⁸⁹⁰]/u;

/** Cuts a string that holds several affiliations: at semicolons, before numbers or letters in order, behind sentences and `and`s that follow a country. */
export function splitAffiliations(text: string): Split {
  const setAside: string[] = [];
  for (const [mark] of text.matchAll(new RegExp(separator, 'gu')))
    if (/\p{N}/u.test(mark)) setAside.push(mark);
  const texts = text
    .split(separator)
    .flatMap((piece) => atLabels(piece, setAside))
    .flatMap(atSentences)
    .flatMap((piece) => atConjunctions(piece, setAside))
    .map((piece) => piece.trim())
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  return { texts, setAside };
}

/** `1 Department …, 2 Institute …`, `a Department …; b …`: only where the labels count up from the first. */
function atLabels(piece: string, setAside: string[]): readonly string[] {
  const found: string[] = [];
  let start = 0;
  let next: { number: string; letter: string } = { number: '1', letter: 'a' };
  const pattern = /(^|[\s,.])[([]?(\d{1,2}|[a-z])[)\].:]?(?:\s+|(?=\p{Lu}\p{Ll}))(?=["“(]?\p{L})/gu;
  let isNumbered: 'number' | 'letter' | undefined;
  for (const match of piece.matchAll(pattern)) {
    const [whole, before = '', mark = ''] = match;
    const isFirst = match.index === 0 || piece.slice(0, match.index).trim() === '';
    const kind = /\d/.test(mark) ? 'number' : 'letter';
    if (isNumbered === undefined ? !isFirst : mark !== next[kind] || kind !== isNumbered) continue;
    if (isNumbered === undefined) {
      // A single letter with a space behind it may be a word.
      if (kind === 'letter' && /\s$/.test(whole) && !/[)\].:]\s*$/.test(whole) && mark !== 'a') continue;
      isNumbered = kind;
    }
    found.push(piece.slice(start, match.index + before.length));
    start = match.index + whole.length;
    setAside.push(mark);
    next = { number: String(Number(mark) + 1), letter: String.fromCharCode(mark.charCodeAt(0) + 1) };
  }
  found.push(piece.slice(start));
  return found.map((one) => one.replace(/^[\s,.)\]]+/, '')).filter((one) => one !== '');
}

/** `… Tehran, Iran. Department of …`, but not `St. Michael's`. */
function atSentences(piece: string): readonly string[] {
  const found: string[] = [];
  let start = 0;
  for (const match of piece.matchAll(/\.[,\s]\s*(?=\p{Lu}|\d)/gu)) {
    const end = match.index + match[0].length;
    const before = piece.slice(Math.max(start, match.index - 120), match.index);
    // `P.R. China`: the letter before is no region.
    const isInitial = /(?:^|[^\p{L}])\p{L}$/u.test(before);
    if (!endsInPlace(before, isInitial)) continue;
    found.push(piece.slice(start, match.index));
    start = end;
  }
  return [...found, piece.slice(start)];
}

/** `… Boston, USA and Department of …`. */
function atConjunctions(piece: string, setAside: string[]): readonly string[] {
  const found: string[] = [];
  let start = 0;
  for (const match of piece.matchAll(/[,.]?\s(and|und|et|&|y|و)\s/gu)) {
    const before = piece.slice(Math.max(start, match.index - 120), match.index);
    if (!endsInPlace(before) || !/[,،]/.test(piece.slice(match.index + match[0].length))) continue;
    // `Bosnia and Herzegovina`, `Trinidad and Tobago` are one.
    const around = piece.slice(Math.max(start, match.index - 40), match.index + match[0].length + 40);
    const [, last = ''] = /([^,]*)$/.exec(before) ?? [];
    const [after = ''] = around
      .slice(around.indexOf(match[0], Math.max(0, before.length - 1)) + match[0].length)
      .split(/[,.]/);
    if (countryAtEnd(`${last} and ${after}`) !== undefined && countryAtEnd(after) === undefined) continue;
    found.push(piece.slice(start, match.index));
    setAside.push(match[1] ?? '');
    start = match.index + match[0].length;
  }
  return [...found, piece.slice(start)];
}

function endsInPlace(text: string, isCountryOnly = false): boolean {
  const last = text.slice(text.lastIndexOf(',') + 1);
  const hasComma = text.includes(',') || text.includes('،');
  return (
    hasComma && (countryAtEnd(last) !== undefined || (!isCountryOnly && countryOfRegion(last) !== undefined))
  );
}

/** Marks of footnotes at the front of a text. */
export function withoutMarks(text: string): Reduced {
  let end = 0;
  while (end < text.length && superscripts.test(text[end] ?? '')) end += 1;
  return end === 0 ? { text, setAside: [] } : { text: text.slice(end), setAside: [text.slice(0, end)] };
}
