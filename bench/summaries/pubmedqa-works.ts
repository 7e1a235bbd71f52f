import { readFileSync } from 'node:fs';
import { inlineText } from '../../src/markup/index.ts';
import type { Work, WorkId } from '../../src/model/index.ts';
import { aDescription } from '../../test/support/a-record.ts';
import { testData } from '../test-data.ts';

interface PubmedQa {
  readonly QUESTION: string;
  readonly CONTEXTS: readonly string[];
  readonly LONG_ANSWER: string;
}

/** The abstracts of PubMedQA (Jin et al. 2019) by PMID, their question as title; none without test data. */
export function pubmedqaWorks(): ReadonlyMap<string, Work> {
  const file = testData('abstracts', 'pubmedqa-1000.json');
  if (file === undefined) return new Map();
  const all = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, PubmedQa>>;
  return new Map(
    Object.entries(all).map(([pmid, { QUESTION, CONTEXTS, LONG_ANSWER }]) => {
      const sections = [...CONTEXTS, LONG_ANSWER].map((text) => ({ text: inlineText(text) }));
      const described = aDescription({ title: inlineText(QUESTION), abstract: { sections } });
      return [pmid, { ...described, id: `pubmed${pmid}` as WorkId } as Work];
    }),
  );
}
