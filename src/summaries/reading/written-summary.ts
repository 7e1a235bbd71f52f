import { plainText } from '../../markup/index.ts';
import { checkText, wordingMark } from '../../plain/index.ts';
import { checkSummary } from '../checking/check-summary.ts';
import type { SummarisedWork, WrittenSummary } from '../summaries.ts';
import type { SummaryText } from '../summary.ts';

type Text = Omit<SummaryText, 'language'>;

/** The language of a summary where it can be told: English or Persian. */
export function languageOfSummary({ paragraphs }: Text): string | undefined {
  return checkText(paragraphs.map(({ text }) => plainText(text)).join('\n'), 'summary', 0)?.language;
}

/** What a summary has from the texts of its work: their mark, what its sentences rest on, and whether its limits are the authors' own words. */
export function wordingOf(
  summary: SummaryText,
  work: SummarisedWork,
): Pick<WrittenSummary, 'wording' | 'cannotTellIsQuoted' | 'sources'> {
  const { cannotTell } = summary;
  const abstract = (work.abstract?.sections ?? []).map(({ text }) => plainText(text)).join(' ');
  const isQuoted = cannotTell !== undefined && abstract.includes(plainText(cannotTell));
  return {
    wording: wordingMark(work),
    sources: checkSummary(summary, work).sources,
    ...(isQuoted && { cannotTellIsQuoted: true }),
  };
}
