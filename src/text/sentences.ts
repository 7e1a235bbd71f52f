import { sentenceEnds } from './sentence-ends.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
/** After these a full stop ends no sentence, though the segmenter thinks so. */
const abbreviated =
  /(?:^|[\s(])(?:[A-Z]|Dr|Prof|Mr|Mrs|Ms|St|Fig|Figs|Ref|Refs|ref|fig|vs|cf|ca|approx|resp|No|no|Vol|spp|sp|subsp|var|al|e\.g|i\.e|viz)\.\s*$/;

/** With what may stand before and behind it. */
const longestAbbreviation = 16;

/** The sentences of a plain text in any language, in order; joined, they give the text back. */
export function sentencesOf(text: string): readonly string[] {
  return [...eachSentence(text)];
}

/** The same one after another, each looked for when it is asked for. */
export function* eachSentence(text: string): Generator<string> {
  let start = 0;
  for (const end of sentenceEnds(text) ?? endsBySegmenter(text)) {
    // Only the end matters; a text that is one long row of abbreviations is not looked through again and again.
    const from = end - longestAbbreviation;
    if (abbreviated.test(from <= start ? text.slice(start, end) : `.${text.slice(from, end)}`)) continue;
    yield text.slice(start, end);
    start = end;
  }
  if (start < text.length) yield text.slice(start);
}

function endsBySegmenter(text: string): readonly number[] {
  const ends: number[] = [];
  for (const { segment, index } of segmenter.segment(text)) ends.push(index + segment.length);
  return ends;
}
