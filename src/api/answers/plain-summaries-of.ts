import { plainText } from '../../markup/index.ts';
import type { Summary } from '../../summaries/index.ts';
import type { PlainSummaryAnswer } from './work-schema.ts';

/** The summaries that are public, as plain text, with who wrote, drafted and approved each. */
export function plainSummariesOf(summaries: readonly Summary[]): PlainSummaryAnswer[] {
  return summaries.map((summary) => {
    const { language, origin, title, oneLine, paragraphs, cannotTell, approvedAt } = summary;
    const { writtenBy, draftedBy, approvedBy, isOutdated, rights } = summary;
    return {
      language,
      origin,
      ...(title !== undefined && { title: plainText(title) }),
      ...(oneLine !== undefined && { oneLine: plainText(oneLine) }),
      paragraphs: paragraphs.map(({ label, text }) => ({
        ...(label !== undefined && { label }),
        text: plainText(text),
      })),
      ...(cannotTell !== undefined && { cannotTell: plainText(cannotTell) }),
      ...(writtenBy !== undefined && { writtenBy }),
      ...(draftedBy !== undefined && { draftedBy }),
      ...(approvedBy !== undefined && { approvedBy }),
      ...(approvedAt && { approvedAt: approvedAt.toISOString() }),
      ...(isOutdated && { isOutdated }),
      ...(rights !== undefined && { rights }),
    };
  });
}
