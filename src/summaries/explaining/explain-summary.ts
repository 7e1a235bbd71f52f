import { plainText } from '../../markup/index.ts';
import type { InlineMarkup } from '../../model/index.ts';
import type { ExplainedWords, WordExplainer } from '../../plain/index.ts';
import type { SummarisedWork } from '../summaries.ts';
import type { SummaryText } from '../summary.ts';

/** As `Summary.explained`. The one line is a depth of its own: what it explains is explained in the paragraphs again. */
export function explainSummary(
  { title, oneLine, paragraphs, cannotTell }: SummaryText,
  work: SummarisedWork | undefined,
  { explained }: Pick<WordExplainer, 'explained'>,
): ExplainedWords {
  const before = [work?.title, ...(work?.abstract?.sections ?? []).map(({ text }) => text), title];
  const body = [...paragraphs.map(({ text }) => text), cannotTell];
  const inLine = explained(textsOf([oneLine]), textsOf(before));
  const inBody = explained(textsOf(body), textsOf([...before, oneLine]));
  const shortForms = [
    ...(inLine.shortForms ?? []).map(({ short, long, uses }) => ({
      short,
      long,
      uses: uses.map(([, start, end]) => [sectionOfLine, start, end] as const),
    })),
    ...(inBody.shortForms ?? []),
  ];
  const terms = [
    ...(inLine.terms ?? []).map(([, start, end, id]) => [sectionOfLine, start, end, id] as const),
    ...(inBody.terms ?? []),
  ];
  return { ...(shortForms.length > 0 && { shortForms }), ...(terms.length > 0 && { terms }) };
}

const sectionOfLine = -1;

function textsOf(texts: readonly (InlineMarkup | undefined)[]): readonly string[] {
  return texts.map((text) => (text === undefined ? '' : plainText(text)));
}
