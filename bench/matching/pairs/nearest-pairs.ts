import { plainText } from '../../../src/markup/index.ts';
import type { WorkDescription } from '../../../src/model/index.ts';
import { wordsOf } from '../../../src/text/index.ts';
import { areTwoWorks, type LabelledRecord } from '../readers/labelled-records.ts';
import { withoutIdentifiers } from './damage.ts';
import { halfOf, type LabelledPair } from './labelled-pair.ts';

/** Real works whose titles are nearest to one another and whose identifiers say that they are two. */
export function nearestPairs(records: readonly LabelledRecord[]): readonly LabelledPair[] {
  const known = records.filter(({ work }) => work !== undefined);
  const bags = known.map(({ description }) => [...new Set(wordsOf(plainText(description.title)))]);
  const places = new Map<string, number[]>();
  for (const [at, bag] of bags.entries()) {
    for (const word of bag) {
      const list = places.get(word);
      if (list === undefined) places.set(word, [at]);
      else list.push(at);
    }
  }
  const rarity = (word: string) => Math.log(known.length / (places.get(word)?.length ?? 1));
  const lengths = bags.map((bag) => bag.reduce((sum, word) => sum + rarity(word), 0));
  const pairs: LabelledPair[] = [];
  for (const [at, bag] of bags.entries()) {
    const one = known[at];
    // Every third work is enough, and its three nearest.
    if (one === undefined || at % 3 !== 0) continue;
    const shared = new Map<number, number>();
    for (const word of bag) {
      const list = places.get(word) ?? [];
      if (list.length > 400) continue;
      for (const other of list) shared.set(other, (shared.get(other) ?? 0) + rarity(word));
    }
    const nearest = [...shared]
      .filter(([other]) => other !== at && areTwoWorks(one, known[other]))
      .map(([other, sum]) => [other, (2 * sum) / ((lengths[at] ?? 1) + (lengths[other] ?? 1))] as const)
      .filter(([, likeness]) => likeness > 0.45)
      .sort((a, b) => b[1] - a[1])
      .slice(0, 3);
    for (const [other] of nearest) {
      const another = known[other];
      if (another === undefined || halfOf(one.work ?? '') !== halfOf(another.work ?? '')) continue;
      pairs.push({
        a: withoutIdentifiers(one.description),
        b: withoutIdentifiers(another.description),
        same: false,
        kinds: [kindOfPair(one.description, another.description)],
        half: halfOf(one.work ?? ''),
      });
    }
  }
  return pairs;
}

function kindOfPair(a: WorkDescription, b: WorkDescription): string {
  const [one, other] = [a, b].map(({ title }) => wordsOf(plainText(title)).join(' '));
  const family = (d: WorkDescription) => {
    const first = d.contributions[0]?.contributor;
    return first?.kind === 'person' ? first.family.toLowerCase() : undefined;
  };
  const sameAuthor = family(a) !== undefined && family(a) === family(b);
  if (one === other) return sameAuthor ? 'real: the same title and author' : 'real: the same title';
  if (withoutNumbers(one) === withoutNumbers(other)) return 'real: parts, numbers and years';
  return sameAuthor ? 'real: near title, same author' : 'real: near title';
}

/** Real works whose titles differ in numbers only: parts, series, yearly reports. */
export function partsPairs(records: readonly LabelledRecord[]): readonly LabelledPair[] {
  const known = records.filter(({ work }) => work !== undefined);
  const titles = new Map(
    known.map((record) => [record, wordsOf(plainText(record.description.title)).join(' ')]),
  );
  const series = Map.groupBy(known, (record) => withoutNumbers(titles.get(record)));
  const pairs: LabelledPair[] = [];
  for (const parts of series.values()) {
    for (const [at, one] of parts.slice(0, 12).entries()) {
      const other = parts[at + 1];
      if (other === undefined || titles.get(one) === titles.get(other) || !areTwoWorks(one, other)) continue;
      if (halfOf(one.work ?? '') !== halfOf(other.work ?? '')) continue;
      pairs.push({
        a: withoutIdentifiers(one.description),
        b: withoutIdentifiers(other.description),
        same: false,
        kinds: ['real: parts, numbers and years'],
        half: halfOf(one.work ?? ''),
      });
    }
  }
  return pairs;
}

function withoutNumbers(words = ''): string {
  return words.replace(/\b(?:\d+\w*|[ivx]+|one|two|three|four|first|second|third)\b/g, '#');
}
