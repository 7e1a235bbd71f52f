import { plainText } from '../../markup/index.ts';
import type { InlineMarkup } from '../../model/index.ts';
import { checkText, wordingMark } from '../../plain/index.ts';
import type { SummarisedWork, WrittenSummary } from '../summaries.ts';
import type { SummaryText } from '../summary.ts';

type Text = Omit<SummaryText, 'language'>;

/** The language of a summary where it can be told: English or Persian. */
export function languageOfSummary({ paragraphs }: Text): string | undefined {
  return checkText(paragraphs.map(({ text }) => plainText(text)).join('\n'), 'summary', 0)?.language;
}

/** What a summary has from the texts of its work: their mark, and whether its limits are the authors' own words. */
export function wordingOf(
  { cannotTell }: Pick<Text, 'cannotTell'>,
  work: SummarisedWork,
): Pick<WrittenSummary, 'wording' | 'cannotTellIsQuoted' | 'sources'> {
  const abstract = (work.abstract?.sections ?? []).map(({ text }) => plainText(text)).join(' ');
  const isQuoted = cannotTell !== undefined && abstract.includes(plainText(cannotTell as InlineMarkup));
  return { wording: wordingMark(work), sources: [], ...(isQuoted && { cannotTellIsQuoted: true }) };
}
