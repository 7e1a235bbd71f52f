import { searchable } from './searchable.ts';
import { stem } from './stem.ts';
import { stopWords } from './stop-words.ts';

/** A word that tells what a text is about. */
export interface Term {
  /** What the inflections and spellings of the word have in common: `exosom`, `il10`, `tgfbeta1`. */
  readonly key: string;
  /** As the text has it: `exosomes`, `IL-10`, `TGF-β1`. */
  readonly surface: string;
}

const token = /[\p{L}\p{N}\p{M}]+(?:[-‐‑\u200c.](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*/gu;
const asciiToken = /[A-Za-z0-9]+(?:[-.][A-Za-z0-9]+)*/g;
const beyondAscii = /[^\x00-\x7f]/;
const hyphen = /[-‐‑]/;
const greekLetter = /^[\u0370-\u03ff]/;
const spelledGreek = /^(?:alpha|beta|gamma|delta|epsilon|kappa|lambda|sigma|zeta|theta|omega)\d{0,2}$/i;
const upperCase = /\p{Lu}/u;
const persian = /[\u0600-\u06ff]/;
const persianEnding = /^(?:ها|های|هایی|ام|ات|اش|ای|اند|تر|ترین|هایشان|شان)$/;
const persianBeginning = /^(?:می|نمی)$/;
/** Numbers of trial registers name one trial, not what it is about. */
const registration = /^(?:NCT|ISRCTN|IRCT|CTRI|ACTRN|DRKS|UMIN|ChiCTR)\w*\d{4}/i;
const longest = 40;

const known = new Map<string, readonly Term[]>();
const mostKnown = 300_000;

/**
 * The terms of a text in order: words without stop words and bare numbers, hyphenated words part by part,
 * but names such as `IL-10`, `TGF-β`, `miR-21`, `5-HT`, `HbA1c` whole.
 */
export function termsOf(text: string): readonly Term[] {
  const all: Term[] = [];
  for (const found of text.match(beyondAscii.test(text) ? token : asciiToken) ?? []) {
    let terms = known.get(found);
    if (terms === undefined) {
      // A bound, so that a flood of odd words cannot fill the memory.
      if (known.size >= mostKnown) known.clear();
      terms = readToken(found);
      known.set(found, terms);
    }
    for (let at = 0; at < terms.length; at += 1) all.push(terms[at] as Term);
  }
  return all;
}

function readToken(found: string): readonly Term[] {
  if (persian.test(found)) return readPersian(found);
  const terms: Term[] = [];
  const parts = found.split(/[-‐‑.]/);
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? '';
    const next = parts[at + 1];
    if (next !== undefined && isNameAndNumber(part, next)) {
      terms.push(...nameTerm(`${part}-${next}`));
      at += 1;
    } else if (isName(part)) terms.push(...nameTerm(part));
    else terms.push(...wordTerm(part));
  }
  return terms;
}

/** `IL` and `10`, `TGF` and `β1`, `CT` and `P13`, `5` and `HT`. */
function isNameAndNumber(part: string, next: string): boolean {
  if (/^\d{1,2}$/.test(part)) return /^\p{Lu}{2,5}$/u.test(next);
  if (part.length > 6 || !upperCase.test(part)) return false;
  return /^\p{Lu}?\d{1,4}\p{L}?$/u.test(next) || greekLetter.test(next) || spelledGreek.test(next);
}

/** Letters and digits, or letters of two scripts, in one: `p53`, `CD4`, `TNFα`. */
function isName(part: string): boolean {
  if (!/^\p{L}/u.test(part) || registration.test(part)) return false;
  return (
    part.length > 1 && part.length <= 16 && (/\d/.test(part) || /[a-z][α-ωΑ-Ω]|[α-ωΑ-Ω][a-z]/i.test(part))
  );
}

function nameTerm(surface: string): readonly Term[] {
  const key = searchable(surface)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return key.length < 2 ? [] : [{ key, surface: surface.replace(hyphen, '-') }];
}

function wordTerm(part: string): readonly Term[] {
  if (!/\p{L}{2}/u.test(part) || /^\d/.test(part) || part.length > longest || registration.test(part)) {
    // A Greek letter is worth keeping, `β cells`; other single letters and numbers are not.
    return /^[α-ω]$/.test(part) ? [{ key: searchable(part).trim(), surface: part }] : [];
  }
  const bare = searchable(part)
    .toLowerCase()
    .trim()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  const isAcronym = part === part.toUpperCase() && part.length <= 5;
  if (stopWords.has(bare) || (bare.length < 3 && !isAcronym) || /\s/.test(bare)) return [];
  return [{ key: isAcronym ? bare : stem(bare), surface: part }];
}

/** The word without the endings and beginnings that a zero-width non-joiner sets apart. */
function readPersian(found: string): readonly Term[] {
  const parts = found.split('\u200c');
  while (parts.length > 1 && persianEnding.test(searchable(parts.at(-1) ?? ''))) parts.pop();
  while (parts.length > 1 && persianBeginning.test(searchable(parts[0] ?? ''))) parts.shift();
  const key = searchable(parts.join('')).trim();
  if (key.length < 2 || key.length > longest || stopWords.has(key) || /^[\d\s]+$/.test(key)) return [];
  return [{ key, surface: parts.join('\u200c') }];
}
