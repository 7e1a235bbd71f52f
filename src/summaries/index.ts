/** Plain-language summaries: where they come from, what they rest on, and who let them be public. */
export { checkSummary } from './checking/check-summary.ts';
export type { Finding } from './checking/finding.ts';
export type { AskModel } from './drafting/ask-for-json.ts';
export { draftSummary } from './drafting/draft-summary.ts';
export { explainedContents, followSummaries } from './explaining/explained-summaries.ts';
export { judgeSummary } from './judging/judge-summary.ts';
export { readWritten } from './reading/read-written.ts';
export { toMarkdown } from './reading/to-markdown.ts';
export { languageOfSummary, wordingOf } from './reading/written-summary.ts';
export { recordSummaries } from './record-summaries.ts';
export { createSqliteSummaries } from './sqlite-summaries.ts';
export type {
  ApprovedSummaries,
  Summaries,
  SummarisedWork,
  SummaryOutcome,
  SummaryWord,
  WrittenSummary,
} from './summaries.ts';
export { createSummarisedWorks } from './summarised-works.ts';
export type {
  SentencePlace,
  SentenceSource,
  Summary,
  SummaryParagraph,
  SummaryState,
  SummaryText,
} from './summary.ts';
