import { plainText } from '../markup/index.ts';
import type { Abstract } from '../model/index.ts';
import type { SummarisedWork } from './summaries.ts';
import type { Summary } from './summary.ts';

const arabicLetters = /[\u0600-\u06ff]/;

/** The plain-language summaries that came with the records of a work, by its authors or publisher. */
export function recordSummaries({
  id,
  otherAbstracts = [],
}: Pick<SummarisedWork, 'id' | 'otherAbstracts'>): readonly Summary[] {
  return otherAbstracts
    .filter(({ kind }) => kind === 'plain-language-summary')
    .map(({ language, sections, rights }) => ({
      work: id,
      language: language ?? (arabicLetters.test(startOf(sections)) ? 'fa' : 'en'),
      paragraphs: sections.map(({ label, text }) => ({ ...(label !== undefined && { label }), text })),
      origin: 'record' as const,
      state: 'approved' as const,
      sources: [],
      ...(rights !== undefined && { rights }),
    }));
}

function startOf([first]: Abstract['sections']): string {
  return first === undefined ? '' : plainText(first.text);
}
