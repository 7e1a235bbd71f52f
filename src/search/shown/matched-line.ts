import { eachSentence } from '../../text/index.ts';
import { markedSpans, type Span, type Spans } from './marked-words.ts';

const longestLine = 320;
/** `IL-10` says three: `il`, `10` and both in one. */
const mostTermsOfWord = 3;

/** The sentence in which most of what was asked stands, with the matched words between U+0002 and U+0003; none where no sentence has any. */
export function matchedLine(text: string, { spans: all, said: allSaid }: Spans): string | undefined {
  if (all.length === 0) return undefined;
  let best: { sentence: string; spans: readonly Span[]; said: number } | undefined;
  let from = 0;
  for (const sentence of eachSentence(text)) {
    const to = from + sentence.length;
    const inside = all.filter((span) => span.from >= from && span.to <= to);
    const start = from;
    from = to;
    if (inside.length === 0 || inside.length < (best?.said ?? 0) / mostTermsOfWord) continue;
    const said = new Set(inside.flatMap((span) => span.said));
    if (said.size <= (best?.said ?? 0)) continue;
    const spans = inside.map((span) => ({ ...span, from: span.from - start, to: span.to - start }));
    best = { sentence, spans, said: said.size };
    // No later one can say more.
    if (said.size === allSaid.size) break;
  }
  return best && cut(best.sentence, best.spans);
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
  const line = `${from > 0 ? '…' : ''}${markedSpans(sentence, spans, from, to)}${to < sentence.length ? '…' : ''}`;
  return line.replace(/\s+/g, ' ').trim().toWellFormed();
}
