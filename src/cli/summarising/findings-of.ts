import { plainText } from '../../markup/index.ts';
import type { Work } from '../../model/index.ts';
import type { Span } from '../../plain/index.ts';
import { checkSummary, type Finding, type SummaryText } from '../../summaries/index.ts';

/** What a person should look at before a summary is approved: the surest first, each beside what the abstract says. */
export function findingsOf(summary: SummaryText, work: Work): string {
  const { findings, sources, checked } = checkSummary(summary, work);
  const bySentence = Map.groupBy(
    findings.toSorted((one, other) => rankOf(one) - rankOf(other)),
    placeOf,
  );
  const sentences = bySentence.size;
  const head =
    findings.length === 0
      ? 'The rules find nothing to doubt. They do not understand the text: read it against the abstract.\n'
      : `Look at ${sentences === 1 ? 'this sentence' : `these ${sentences} sentences, the surest finding first`}:\n`;
  const rest =
    checked === 'numbers' ? 'In this language only numbers and units were checked, nothing else.\n' : '';
  const nearest = new Map(sources.map(({ sentence, from }) => [sentence.join(' '), from[0]]));
  const told = [...bySentence].map(([place, own]) => {
    const source = textAt(nearest.get(place), work);
    return [
      `  in the summary:  ${own[0]?.text}\n`,
      source === undefined ? '' : `  in the abstract: ${source}\n`,
      ...own.map(({ kind, why }) => `    ${kind}: ${why}\n`),
    ].join('');
  });
  return `${head}${told.join('\n')}${rest}`;
}

function textAt(
  span: Span | undefined,
  { title, abstract }: Pick<Work, 'title' | 'abstract'>,
): string | undefined {
  if (span === undefined) return undefined;
  const [section, start, end] = span;
  const text = section < 0 ? title : abstract?.sections[section]?.text;
  return text && plainText(text).slice(start, end);
}

/** Findings one after the other, where there is nothing to stand beside them. */
export function linesOf(findings: readonly Finding[]): string {
  return findings.map(({ kind, text, why }) => `  ${kind}: ${text}\n    ${why}\n`).join('');
}

/** By how often a finding of a kind was right where that was counted, the surest first (`npm run evaluate:summaries`). */
const bySureness: readonly Finding['kind'][] = [
  'number',
  'unit',
  'about',
  'direction',
  'hedge',
  'swap',
  'cause',
  'negation',
  'no-source',
];

function rankOf({ kind }: Finding): number {
  return bySureness.indexOf(kind);
}

function placeOf({ sentence }: Finding): string {
  return sentence.join(' ');
}
