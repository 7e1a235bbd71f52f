import { rowEnd } from '../tables/csv/row-end.ts';
import { splitRow } from '../tables/csv/split-row.ts';
import { type GlossaryReading, languageCode, type TermRead, tidyTerm } from './glossary-reading.ts';

const headings = /^(term|variants|definition)(?:[ _-]([a-z]{2,3}))?$/;
const delimiters = [',', ';', '\t'] as const;

/**
 * A table with a row for each term. Columns: `term` and `definition`, and if wanted `variants` (other forms, with `;` or `|`
 * between them) and `language`; `term_fa`, `definition_fa`, `variants_fa` and the like for further languages.
 */
export function readGlossaryTable(text: string): GlossaryReading {
  const [first = '', ...rows] = rowsOf(text);
  const delimiter = delimiters.find((one) => /(?:^|\W)definition/i.test(first) && first.includes(one)) ?? ',';
  const columns = splitRow(first, delimiter).map((cell) => cell.trim().toLowerCase());
  const found = new Set(columns.map((name) => headings.exec(name)?.[1]));
  if (!found.has('term') || !found.has('definition'))
    return {
      entries: [],
      problems: [
        `Its first row has no headings “term” and “definition”; it is: ${first.slice(0, 80).trim()}`,
      ],
    };
  const entries: TermRead[] = [];
  const problems: string[] = [];
  rows.forEach((row, at) => {
    if (row.trim() === '') return;
    const entry = readRow(columns, splitRow(row, delimiter));
    if (entry === undefined) problems.push(`Row ${at + 2} was left out: it has no term or no definition.`);
    else entries.push(entry);
  });
  return { entries, problems };
}

function readRow(columns: readonly string[], cells: readonly string[]): TermRead | undefined {
  const ofRow = languageCode(cells[columns.indexOf('language')], 'en');
  const terms: Record<string, string[]> = {};
  const definitions: Record<string, string> = {};
  columns.forEach((column, at) => {
    const [, kind, suffix] = headings.exec(column) ?? [];
    const cell = cells[at] ?? '';
    const language = suffix ?? ofRow;
    if (kind === 'definition') definitions[language] = cell;
    else if (kind === 'term') terms[language] = [cell, ...(terms[language] ?? [])];
    else if (kind === 'variants') terms[language] = [...(terms[language] ?? []), ...cell.split(/[;|؛]/)];
  });
  return tidyTerm(terms, definitions);
}

function rowsOf(text: string): readonly string[] {
  const bytes = Buffer.from(text);
  const delimiter = delimiters.find((one) => text.slice(0, text.indexOf('\n')).includes(one)) ?? ',';
  const rows: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = rowEnd(bytes.subarray(at), delimiter, true) ?? bytes.length - at;
    rows.push(bytes.subarray(at, at + end).toString());
    at += Math.max(1, end);
  }
  return rows;
}
