const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
/** After these a full stop ends no sentence, though the segmenter thinks so. */
const abbreviated =
  /(?:^|[\s(])(?:[A-Z]|Dr|Prof|Mr|Mrs|Ms|St|Fig|Figs|Ref|Refs|ref|fig|vs|cf|ca|approx|resp|No|no|Vol|spp|sp|subsp|var|al|e\.g|i\.e|viz)\.\s*$/;

/** The sentences of a plain text in any language, in order; joined, they give the text back. */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  let open = '';
  for (const { segment } of segmenter.segment(text)) {
    open += segment;
    if (abbreviated.test(open)) continue;
    sentences.push(open);
    open = '';
  }
  if (open !== '') sentences.push(open);
  return sentences;
}
