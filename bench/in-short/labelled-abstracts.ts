import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { labelledTexts } from '../../src/formats/fields/labelled-abstract.ts';
import { inlineText, plainText } from '../../src/markup/index.ts';
import type { AbstractSection } from '../../src/model/index.ts';
import { readWork } from '../../src/plain/read-work.ts';
import { type Part, partsOfLabel } from '../../src/plain/short/label-roles.ts';
import { labelledRecords } from '../matching/readers/labelled-records.ts';
import { testData } from '../test-data.ts';

/** A structured abstract with its labels taken off, and what they said of each sentence. */
export interface LabelledAbstract {
  readonly title: string;
  /** Journal, or the provider where no journal is named: what is set apart is set apart by it. */
  readonly source: string;
  readonly sentences: readonly string[];
  /** Of each sentence the parts that its label allows; empty where the label says nothing of the kind. */
  readonly truth: readonly (readonly Part[])[];
}

/** All real structured abstracts, each once, without those of PubMedQA. */
export function labelledAbstracts(): readonly LabelledAbstract[] {
  const seen = new Set(pubmedQuestions().map(({ title }) => keyOf(title)));
  const found: LabelledAbstract[] = [];
  const add = (title: string, source: string, sections: readonly AbstractSection[]) => {
    const key = keyOf(title);
    if (seen.has(key)) return;
    const labelled = withoutLabels(title, source, sections);
    if (labelled === undefined) return;
    seen.add(key);
    found.push(labelled);
  };
  for (const { description, provider } of labelledRecords()) {
    if (provider === 'cited' || provider === 'abstracts' || description.abstract === undefined) continue;
    const source = description.source?.name ?? provider;
    add(plainText(description.title), source, relabelled(description.abstract.sections));
  }
  for (const { title, abstract, journal } of realAbstracts())
    add(title, journal ?? 'abstracts', relabelled([{ text: inlineText(abstract) }]));
  return found;
}

function relabelled(sections: readonly AbstractSection[]): readonly AbstractSection[] {
  const [only] = sections;
  if (only === undefined || sections.length > 1) return sections;
  return labelledTexts(plainText(only.text)).map(({ text, ...label }) => ({
    ...label,
    text: inlineText(text),
  }));
}

function withoutLabels(
  title: string,
  source: string,
  sections: readonly AbstractSection[],
): LabelledAbstract | undefined {
  if (sections.length < 3) return undefined;
  const parts = sections.map((section) => partsOfLabel(section) ?? []);
  const named = new Set(parts.filter(({ length }) => length === 1).flat());
  if (!named.has('conclusion') || !(named.has('finding') || named.has('method'))) return undefined;
  const { sections: read } = readWork({
    identifiers: {},
    type: 'article',
    contributions: [],
    title: inlineText(title),
    abstract: { sections },
  });
  const sentences: string[] = [];
  const truth: (readonly Part[])[] = [];
  read.forEach((section, at) => {
    for (const { text } of section.sentences) {
      sentences.push(text);
      const own = parts[at] ?? [];
      // A background without an aim of its own beside it mostly ends with the aim.
      truth.push(
        own.length === 1 && own[0] === 'background' && !named.has('aim') ? ['background', 'aim'] : own,
      );
    }
  });
  const isEnglish = /\b(?:the|of|and|in)\b/i.test(sentences.join(' '));
  return isEnglish && sentences.length >= 4 ? { title, source, sentences, truth } : undefined;
}

function keyOf(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

interface RealAbstract {
  readonly title: string;
  readonly abstract: string;
  readonly journal?: string;
}

function realAbstracts(): readonly RealAbstract[] {
  const file = testData('abstracts', 'real.jsonl.gz');
  if (file === undefined) return [];
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
  return lines.flatMap((line) => {
    if (line === '') return [];
    const record = JSON.parse(line) as Partial<RealAbstract>;
    return record.abstract === undefined ? [] : [record as RealAbstract];
  });
}

export interface PubmedQuestion {
  readonly title: string;
  readonly contexts: readonly string[];
  readonly labels: readonly string[];
  readonly conclusion: string;
}

/** Abstracts whose title is a question, with the authors' own conclusion (PubMedQA, Jin et al. 2019). */
export function pubmedQuestions(): readonly PubmedQuestion[] {
  const file = testData('abstracts', 'pubmedqa-1000.json');
  if (file === undefined) return [];
  const all = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, Record<string, unknown>>>;
  return Object.values(all).map((one) => ({
    title: String(one.QUESTION),
    contexts: one.CONTEXTS as string[],
    labels: one.LABELS as string[],
    conclusion: String(one.LONG_ANSWER),
  }));
}
