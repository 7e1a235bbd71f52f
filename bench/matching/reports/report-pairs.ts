import { blockingKeysOf } from '../../../src/catalogue/matching/blocking-keys.ts';
import { plainText } from '../../../src/markup/index.ts';
import type { WorkDescription } from '../../../src/model/index.ts';
import type { Half } from '../pairs/labelled-pair.ts';
import type { ComparedPair } from './compared-pair.ts';
import { padded, share, tally, tallyLine } from './measures.ts';

const columns = [46, 7, 9, 9, 9];

/** Precision and recall of one half of the labelled pairs, whole and by where the pairs are from. */
export function* reportPairs(all: readonly ComparedPair[], half: Half): Generator<string> {
  const pairs = all.filter((pair) => pair.half === half);
  const positives = pairs.filter(({ same }) => same);
  yield `${half} half: ${positives.length} pairs of one work, ${pairs.length - positives.length} of two`;
  yield `  same: ${tallyLine(tally(pairs, ({ likeness }) => likeness.kind === 'same'))}`;
  yield `  same or perhaps: ${tallyLine(tally(pairs, ({ likeness }) => likeness.kind !== 'different'))}`;
  const sharing = positives.filter(({ traits: [a, b] }) => sharesKey(blockingKeysOf(a), blockingKeysOf(b)));
  yield `  share a blocking key: ${share(sharing.length, positives.length)}`;
  const kinds = Map.groupBy(
    pairs.flatMap((pair) => pair.kinds.map((kind) => ({ kind, pair }))),
    ({ kind }) => kind,
  );
  yield `  ${padded(['kind of pair', 'pairs', 'same', 'perhaps', 'different'], columns)}`;
  for (const [kind, entries] of [...kinds].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const part = (answer: string) =>
      (entries.filter(({ pair }) => pair.likeness.kind === answer).length / entries.length).toFixed(3);
    yield `  ${padded([kind, entries.length, part('same'), part('perhaps'), part('different')], columns)}`;
  }
}

/** The pairs that were judged wrongly, to read and learn from; only those of the tuning half. */
export function* reportWrongPairs(all: readonly ComparedPair[]): Generator<string> {
  for (const { half, same, likeness, kinds, a, b } of all) {
    if (half !== 'tuning' || same === (likeness.kind === 'same') || (!same && likeness.kind === 'perhaps'))
      continue;
    yield `${same ? 'one work' : 'two works'}, said ${likeness.kind} ${likeness.score.toFixed(3)} [${kinds.join(', ')}]: ${likeness.reasons.join('; ')}`;
    yield `  ${shortForm(a)}`;
    yield `  ${shortForm(b)}`;
  }
}

export function shortForm({ title, contributions, source, published, volume, pages, type }: WorkDescription) {
  const names = contributions
    .slice(0, 3)
    .map(({ contributor: who }) => (who.kind === 'group' ? who.name : `${who.family}, ${who.given ?? ''}`));
  return [plainText(title), names.join('; '), source?.name, published?.year, volume, pages, type].join(' | ');
}

function sharesKey(a: readonly string[], b: readonly string[]): boolean {
  return a.some((key) => b.includes(key));
}
