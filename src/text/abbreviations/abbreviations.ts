import { type Bracketed, bracketsOf } from './brackets.ts';
import { longFormAtEnd } from './long-form.ts';
import { isShortForm, shortFormIn, withoutQuotes } from './short-form.ts';

/** A short form, and the words it stands for where it was introduced. */
export interface Abbreviation {
  readonly short: string;
  readonly long: string;
  /** Where it was introduced: behind its closing bracket, in UTF-16 units. */
  readonly at: number;
}

type Pair = Omit<Abbreviation, 'at'>;

/**
 * The abbreviations that a text introduces in its brackets, as `long form (SF)`, `SF (long form)` or `(long form, SF)`, in
 * the order in which the brackets close. Nothing is read across the end of a sentence.
 */
export function abbreviationsOf(text: string): readonly Abbreviation[] {
  if (!text.includes('(') && !text.includes('[')) return [];
  const found: Abbreviation[] = [];
  for (const bracketed of bracketsOf(text)) {
    if (tellsFigures(text, bracketed)) continue;
    const pair = longBefore(text, bracketed) ?? longInside(text, bracketed) ?? bothInside(text, bracketed);
    if (pair !== undefined) found.push({ ...pair, at: bracketed.close + 1 });
  }
  return found;
}

/** `(n = 12)`, `(P < 0.05)`, `(12%, …)`, `(1–3, 5)`: a quick look, since there are many of them. */
function tellsFigures(text: string, { open, close }: Bracketed): boolean {
  let hasLetter = false;
  for (let at = open + 1; at < close; at += 1) {
    const code = text.charCodeAt(at);
    switch (code) {
      case 0x3c: // <
      case 0x3d:
      case 0x3e:
      case 0x25: // %
        return true;
      case 0x2c: // ,
      case 0x3b:
        return !(hasLetter || hasLetterIn(text, at, close));
    }
    hasLetter ||= mayBeLetter(code);
  }
  return !hasLetter;
}

function hasLetterIn(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (mayBeLetter(text.charCodeAt(at))) return true;
  return false;
}

function mayBeLetter(code: number): boolean {
  return code > 0x7f || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
}

/** `long form (SF)` */
function longBefore(text: string, { open, close, from }: Bracketed): Pair | undefined {
  const content = text.slice(open + 1, close);
  const short = shortFormIn(content);
  if (!isShortForm(short)) return undefined;
  // `(OR 2.1, 95% CI …)` rather tells of a figure.
  const isAlone = content.length <= short.length + 4;
  const long = longFormAtEnd(short, text.slice(from, open), isAlone && usedBehind(text, close));
  return long === undefined ? undefined : { short, long };
}

/** `SF (long form)` */
function longInside(text: string, { open, close, from }: Bracketed): Pair | undefined {
  if (text[open] === '[') return undefined;
  const short = withoutQuotes(lastToken(text.slice(from, open)));
  if (!isShortForm(short)) return undefined;
  const content = text.slice(open + 1, close).trim();
  const isSingleWord = !/[\s-]/.test(content);
  if (isSingleWord && !/^\p{Lu}{2,}$/u.test(short)) return undefined;
  for (const long of [content, content.split(/[;,]\s/)[0] ?? ''])
    if (longFormAtEnd(short, long, usedBehind(text, close)) === long) return { short, long };
  return undefined;
}

/** `(long form, SF)` */
function bothInside(text: string, { open, close }: Bracketed): Pair | undefined {
  const content = text.slice(open + 1, close);
  const cut = Math.max(content.lastIndexOf(', '), content.lastIndexOf('; '));
  if (cut < 0) return undefined;
  const short = shortFormIn(content.slice(cut + 1));
  if (!isShortForm(short)) return undefined;
  const long = longFormAtEnd(short, content.slice(0, cut), usedBehind(text, close));
  return long === undefined ? undefined : { short, long };
}

function lastToken(text: string): string {
  const end = text.trimEnd();
  return end.slice(Math.max(end.lastIndexOf(' '), end.lastIndexOf('\u00a0')) + 1);
}

const letterOrDigit = /[\p{L}\p{N}]/u;
/** How far behind its introduction a short form is looked for, in UTF-16 units: a bound on the time for long texts. */
const farthest = 5000;

/** Whether a short form stands on its own behind a position. */
function usedBehind(text: string, from: number): (short: string) => boolean {
  return (short) => {
    const later = text.slice(from, from + farthest);
    for (let at = later.indexOf(short); at >= 0; at = later.indexOf(short, at + 1))
      if (!letterOrDigit.test(later[at - 1] ?? '') && !letterOrDigit.test(later[at + short.length] ?? ''))
        return true;
    return false;
  };
}
