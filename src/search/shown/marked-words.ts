import type { InlineMarkup } from '../../model/index.ts';
import type { Marks } from './marks.ts';

const begin = '\u0002';
const end = '\u0003';
const word = /[\p{L}\p{N}\p{M}]+(?:[-‐‑]\d+|\u200c[\p{L}\p{M}]+)*/uy;
const plainWord = /[A-Za-z0-9]/;
/** Of the characters of ASCII: whether words are made of them. */
const inWords = Array.from({ length: 128 }, (_, code) => plainWord.test(String.fromCharCode(code)));
/** Elements, formulae whole, and characters that are written as entities. */
const notText = /(<math[\s>].*?<\/math>|<[^>]*>|&(?:[a-z]+|#\d+);)/s;

export interface Spans {
  readonly spans: readonly Span[];
  /** The terms of what stands there. */
  readonly said: ReadonlySet<string>;
}

export interface Span {
  readonly from: number;
  readonly to: number;
  /** The terms it is marked for. */
  readonly said: readonly string[];
}

/** Where words stand that were asked. */
export function spansOf(text: string, marks: Pick<Marks, 'askedIn' | 'mayBegin'>): Spans {
  const spans: Span[] = [];
  const said = new Set<string>();
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 128) {
      if (!inWords[code]) continue;
      if (!marks.mayBegin(code)) {
        // Most words of a text end here: nothing that was asked begins like them.
        while (inWords[text.charCodeAt(at + 1)]) at += 1;
        continue;
      }
    }
    word.lastIndex = at;
    const found = word.exec(text)?.[0];
    if (found === undefined) continue;
    const asked = marks.askedIn(found);
    if (asked.length > 0) {
      for (const term of asked) said.add(term);
      spans.push({ from: at, to: at + found.length, said: asked });
    }
    at += found.length - 1;
  }
  return { spans, said };
}

/** The text from one place to another, with the words in these spans between U+0002 and U+0003. */
export function markedSpans(text: string, spans: readonly Span[], from = 0, to = text.length): string {
  let marked = '';
  let at = from;
  for (const span of spans) {
    if (span.from < from || span.to > to) continue;
    marked += text.slice(at, span.from) + begin + text.slice(span.from, span.to) + end;
    at = span.to;
  }
  return marked + text.slice(at, to);
}

/** A title with the words asked between U+0002 and U+0003, its elements as they are; `undefined` where it has none of them. */
export function markedTitle(title: InlineMarkup, marks: Marks): InlineMarkup | undefined {
  let hasMarks = false;
  const pieces = title.split(notText).map((piece, at) => {
    if (at % 2 === 1) return piece;
    const text = piece.replace(/[\u0002\u0003]/g, '');
    const { spans } = spansOf(text, marks);
    hasMarks ||= spans.length > 0;
    return markedSpans(text, spans);
  });
  return hasMarks ? (pieces.join('') as InlineMarkup) : undefined;
}
