import { plainText } from '../../src/markup/index.ts';
import type { Work } from '../../src/model/index.ts';
import { stopWords, wordsOf } from '../../src/text/index.ts';
import type { Random } from '../matching/pairs/random.ts';

/** Words drawn from one work, and the work they should find. */
export interface KnownItem {
  readonly query: string;
  readonly work: Work;
  readonly from: 'title' | 'abstract';
}

/** In no more works than this share a word is distinctive. */
const distinctive = 0.01;
/** Words as readers see them in print; what stands between them is not theirs to remember. */
const printed = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*[\p{L}\p{N}]/gu;

/** In how many works each word stands. */
export function bearersOf(works: readonly Work[]): ReadonlyMap<string, number> {
  const bearers = new Map<string, number>();
  for (const work of works)
    for (const word of new Set(wordsOf(textOf(work)))) bearers.set(word, (bearers.get(word) ?? 0) + 1);
  return bearers;
}

/**
 * Questions of people who remember a work: four to six of its words, from its title and from its abstract by turns,
 * as printed and in the order of the text. `rare` words are distinctive ones, where the text has as many; `any` are all
 * that are no stop words. Works whose title another has too are left out: nobody could tell which was meant.
 */
export function* knownItems(
  works: readonly Work[],
  bearers: ReadonlyMap<string, number>,
  words: 'rare' | 'any',
  random: Random,
): Generator<KnownItem> {
  const titles = Map.groupBy(works, ({ title }) => wordsOf(plainText(title)).join(' '));
  for (let drawn = 0; ; drawn += 1) {
    const work = random.pick(works);
    const from = drawn % 2 === 0 ? 'title' : 'abstract';
    if ((titles.get(wordsOf(plainText(work.title)).join(' '))?.length ?? 0) > 1) continue;
    const text = from === 'title' ? plainText(work.title) : abstractOf(work);
    const found = [...new Set(text.match(printed) ?? [])].filter((word) => isTelling(word));
    const rarity = (word: string) => Math.max(1, ...wordsOf(word).map((part) => bearers.get(part) ?? 1));
    const sorted = words === 'any' ? found : found.toSorted((a, b) => rarity(a) - rarity(b));
    const rare = sorted.filter((word) => rarity(word) <= distinctive * works.length);
    const choice = words === 'any' ? sorted : rare.length >= 4 ? rare : sorted.slice(0, 4);
    if (choice.length < 4) continue;
    const chosen = new Set<string>();
    const most = 4 + random.below(3);
    while (chosen.size < Math.min(most, choice.length)) chosen.add(random.pick(choice));
    yield { query: found.filter((word) => chosen.has(word)).join(' '), work, from };
  }
}

function isTelling(word: string): boolean {
  return word.length > 2 && !stopWords.has(word.toLowerCase()) && !/^(?:and|or|not)$/i.test(word);
}

function abstractOf({ abstract }: Work): string {
  return (abstract?.sections ?? []).map(({ text }) => plainText(text)).join(' ');
}

function textOf(work: Work): string {
  return `${plainText(work.title)} ${abstractOf(work)}`;
}
