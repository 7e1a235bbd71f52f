import { sentencesOf, wordsOf } from '../text/index.ts';
import { termOf } from './engine/words.ts';
import { type Query, textsOf } from './query/query.ts';

const begin = '\u0002';
const end = '\u0003';
const word = /[\p{L}\p{N}\p{M}]+(?:[-‐‑]\d+|\u200c[\p{L}\p{M}]+)*/gu;
const longestLine = 320;

/** What is marked in the lines shown. */
export interface Marks {
  readonly terms: ReadonlySet<string>;
  /** Beginnings of words. */
  readonly beginnings: readonly string[];
}

/** The words of a query that make a work a hit, wherever they may stand in it. */
export function marksOf(query: Query): Marks {
  const terms = new Set<string>();
  const beginnings: string[] = [];
  for (const { text, open } of textsOf(query)) {
    const words = wordsOf(text);
    const last = words.at(-1);
    for (const word of words) terms.add(termOf(word));
    if (words.length > 1) terms.add(words.join(''));
    if (open && last !== undefined) beginnings.push(last);
  }
  return { terms, beginnings };
}

/** The sentence that says most of what was asked, with the matched words between U+0002 and U+0003; none where no sentence does. */
export function matchedLine(text: string, { terms, beginnings }: Marks): string | undefined {
  if (terms.size === 0 && beginnings.length === 0) return undefined;
  // Only words that begin like a word asked for are worth a stem: stemming keeps the first letter.
  const first = new Set([...terms, ...beginnings].map((each) => each.slice(0, 1)));
  const isAsked = (part: string) =>
    first.has(part.slice(0, 1)) &&
    (terms.has(termOf(part)) || beginnings.some((beginning) => part.startsWith(beginning)));

  let best: { sentence: string; spans: readonly Span[]; said: number } | undefined;
  for (const sentence of sentencesOf(text.replace(/[\u0000-\u0008\u000e-\u001f]/g, ' '))) {
    const said = new Set<string>();
    const spans: Span[] = [];
    for (const found of sentence.matchAll(word)) {
      const parts = partsOf(found[0]).filter(isAsked);
      if (parts.length === 0) continue;
      for (const part of parts) said.add(termOf(part));
      spans.push({ from: found.index, to: found.index + found[0].length });
    }
    if (said.size > (best?.said ?? 0)) best = { sentence, spans, said: said.size };
  }
  return best && cut(best.sentence, best.spans);
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** `IL-10` counts as its parts and as one. */
function partsOf(found: string): readonly string[] {
  const parts = wordsOf(found);
  return parts.length > 1 ? [...parts, parts.join('')] : parts;
}

/** A long sentence begins shortly before its first match and ends before it becomes a paragraph. */
function cut(sentence: string, spans: readonly Span[]): string {
  const first = spans[0]?.from ?? 0;
  let from = 0;
  if (sentence.length > longestLine && first > longestLine / 2) from = sentence.indexOf(' ', first - 80) + 1;
  let to = sentence.length;
  if (to - from > longestLine) {
    to = sentence.lastIndexOf(' ', from + longestLine);
    if (to <= first) to = from + longestLine;
  }
  let line = from > 0 ? '…' : '';
  let at = from;
  for (const span of spans) {
    if (span.from < from || span.to > to) continue;
    line += sentence.slice(at, span.from) + begin + sentence.slice(span.from, span.to) + end;
    at = span.to;
  }
  line += sentence.slice(at, to) + (to < sentence.length ? '…' : '');
  return line.replace(/\s+/g, ' ').trim().toWellFormed();
}
