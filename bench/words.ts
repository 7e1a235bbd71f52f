import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { inlineText } from '../src/markup/index.ts';
import type { WorkDescription } from '../src/model/index.ts';
import { findTerms, indexTerms } from '../src/plain/glossary/find-terms.ts';
import { ownGlossary } from '../src/plain/glossary/own-glossary.ts';
import { readWords } from '../src/plain/hard-words/read-words.ts';
import { createWordsPart } from '../src/plain/hard-words/words-part.ts';
import { readWork } from '../src/plain/read-work.ts';
import { abbreviationsOf } from '../src/text/index.ts';
import { testData } from './test-data.ts';

const everyNth = 40;

/** Processor time of what explains words, for a real abstract and for texts from 1 kB to 1 MB. */
export function benchWords(): readonly string[] {
  const file = testData('abstracts', 'real.jsonl.gz');
  if (file === undefined) return ['left out: there is no abstracts/real.jsonl.gz'];
  const abstracts = gunzipSync(readFileSync(file))
    .toString()
    .split('\n')
    .filter((line, at) => line !== '' && at % everyNth === 0)
    .map((line) => String((JSON.parse(line) as { readonly abstract?: string }).abstract ?? ''))
    .filter((text) => text !== '');
  const entries = ownGlossary().flatMap((list) => list.entries);
  const index = indexTerms(entries, 'en');
  const part = createWordsPart({
    version: () => '',
    terms: () => index,
    entry: () => undefined,
    lists: () => [],
  });
  const works = abstracts.map(asWork);
  const words = abstracts.map(readWords);
  const costs = {
    abbreviations: least(() => abstracts.forEach((text) => void abbreviationsOf(text))),
    words: least(() => abstracts.forEach((text) => void readWords(text))),
    'terms of the glossary': least(() =>
      abstracts.forEach((text, at) => void findTerms(text, words[at] ?? [], index, new Set())),
    ),
    'the whole part': least(() => works.forEach((work) => void part.partOf(work))),
  };
  return [
    `${abstracts.length} abstracts of ${Math.round(abstracts.join('').length / abstracts.length)} characters; µs each: ${Object.entries(
      costs,
    )
      .map(([name, cost]) => `${name} ${(cost / abstracts.length).toFixed(1)}`)
      .join(', ')}`,
    ...[1, 10, 100, 1000].map((kilobytes) => {
      const text = abstracts.join(' ').slice(0, kilobytes * 1000);
      const work = asWork(text);
      const alone = least(() => void abbreviationsOf(text)) / kilobytes;
      const all = least(() => void part.partOf(work)) / Math.min(kilobytes, 400);
      return `${kilobytes} kB: µs a kB: abbreviations ${alone.toFixed(1)}, the whole part ${all.toFixed(1)}`;
    }),
  ];
}

function asWork(text: string) {
  return readWork({
    title: inlineText(''),
    abstract: { sections: [{ text: inlineText(text) }] },
    identifiers: {},
    type: 'article',
    contributions: [],
  } satisfies WorkDescription);
}

const leastMeasured = 30_000;

/** The least of several rounds, in microseconds: other programs of the machine cannot shorten it. */
function least(work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round += 1) {
    let times = 0;
    let used = 0;
    const start = process.threadCpuUsage();
    // The clock of a thread ticks in milliseconds.
    do {
      work();
      times += 1;
      const { user, system } = process.threadCpuUsage(start);
      used = user + system;
    } while (used < leastMeasured);
    best = Math.min(best, used / times);
  }
  return best;
}
