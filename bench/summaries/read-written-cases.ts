import { readFileSync } from 'node:fs';
import { inlineText } from '../../src/markup/index.ts';
import type { SummaryText } from '../../src/summaries/index.ts';

/** A summary of our own writing of a work, and ways to spoil it. */
export interface WrittenCase {
  readonly pmid: string;
  readonly text: string;
  readonly sabotages: readonly Sabotage[];
}

export interface Sabotage {
  readonly kind: string;
  readonly text: string;
  /** Where the first sign that differs stands. */
  readonly at: number;
}

/** Looked at while rules were made: of works of the sample institution, and of real abstracts (PubMedQA, by PMID). */
export const forRules = ['written-1.txt', 'written-2.txt', 'written-3.txt'];
/** Never looked at while rules were made: of other works of both. */
export const keptApart = ['kept-apart-1.txt', 'kept-apart-2.txt'];

export function readWrittenCases(names: readonly string[]): readonly WrittenCase[] {
  const all = names.map((name) => readFileSync(new URL(name, import.meta.url), 'utf8')).join('\n');
  return all
    .split(/^@/m)
    .filter((block) => block.trim() !== '')
    .map((block) => {
      const [pmid = '', text = '', ...lines] = block.trim().split('\n');
      return { pmid, text, sabotages: lines.map((line) => spoiled(text, line, pmid)) };
    });
}

function spoiled(text: string, line: string, pmid: string): Sabotage {
  const [, kind = '', from = '', to = ''] = /^!(\w+): (.*) => (.*)$/.exec(line) ?? [];
  const found = text.indexOf(from);
  if (kind === '' || found < 0) throw new Error(`This sabotage of ${pmid} cannot be done: ${line}`);
  let same = 0;
  while (from[same] !== undefined && from[same] === to[same]) same += 1;
  return { kind, text: text.replace(from, () => to), at: found + Math.min(same, to.length - 1) };
}

export function asSummary(text: string): SummaryText {
  return { language: 'en', paragraphs: [{ text: inlineText(text) }] };
}
