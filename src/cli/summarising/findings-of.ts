import type { Work } from '../../model/index.ts';
import { checkSummary, type Finding, type SummaryText } from '../../summaries/index.ts';

/** What a person should look at before a summary is approved. */
export function findingsOf(summary: SummaryText, work: Work): string {
  const { findings, checked } = checkSummary(summary, work);
  const head =
    findings.length === 0
      ? 'The rules find nothing to doubt. They do not understand the text: read it against the abstract.\n'
      : `Look at ${findings.length === 1 ? 'this' : `these ${findings.length}`}:\n`;
  const rest =
    checked === 'numbers' ? 'In this language only numbers and units were checked, nothing else.\n' : '';
  return `${head}${linesOf(findings)}${rest}`;
}

export function linesOf(findings: readonly Finding[]): string {
  return findings.map(({ kind, text, why }) => `  ${kind}: ${text}\n    ${why}\n`).join('');
}
