import type { Work } from '../../src/model/index.ts';
import type { SearchIndex } from '../../src/search/index.ts';
import { type Random, seededRandom } from '../matching/pairs/random.ts';
import { slip } from '../matching/pairs/slip.ts';
import { share } from '../matching/reports/measures.ts';
import { bearersOf, type KnownItem, knownItems } from './known-items.ts';

/** How questions are asked: with distinctive words, with any words, with one of the distinctive ones misspelt. */
const manners = ['rare', 'any', 'misspelt'] as const;
/** So many letters a word that is misspelt has at least. */
const shortestMisspelt = 6;

/** Of each half: how often words drawn from a work find it among the first three. */
export async function reportKnownItems(
  search: SearchIndex,
  works: readonly Work[],
  {
    most,
    seed,
    half,
  }: { readonly most: number; readonly seed: number; readonly half: 'tuning' | 'held-out' },
): Promise<readonly string[]> {
  const bearers = bearersOf(works);
  // Works are told apart by their ids, which do not depend on the order of the file.
  const own = new Set(works.filter(({ id }) => id < 'g' === (half === 'tuning')).map(({ id }) => id));
  const lines: string[] = [];
  for (const manner of manners) {
    const random = seededRandom(seed);
    const all = knownItems(works, bearers, manner === 'any' ? 'any' : 'rare', random);
    const asked = all.filter(({ work }) => own.has(work.id)).take(most);
    const tally = new Tally();
    const before = process.threadCpuUsage();
    for (const item of asked) await tally.ask(search, manner === 'misspelt' ? misspelt(item, random) : item);
    const { user, system } = process.threadCpuUsage(before);
    const each = (user + system) / 1000 / tally.asked;
    lines.push(
      `  ${manner.padEnd(8)} first three ${share(tally.firstThree, tally.asked)}, first ${share(tally.first, tally.asked)}, nothing found ${tally.nothing} of ${tally.asked}; ${each.toFixed(1)} ms each`,
    );
  }
  return lines;
}

class Tally {
  asked = 0;
  first = 0;
  firstThree = 0;
  nothing = 0;

  async ask(search: SearchIndex, { query, work }: KnownItem): Promise<void> {
    const { hits } = await search.search({ text: query, offset: 0, limit: 3 });
    const at = hits.findIndex(({ workId }) => workId === work.id);
    this.asked += 1;
    if (at === 0) this.first += 1;
    if (at !== -1) this.firstThree += 1;
    if (hits.length === 0) this.nothing += 1;
  }
}

/** With a slip in one of the words that are long enough, if any is. */
function misspelt(item: KnownItem, random: Random): KnownItem {
  const words = item.query.split(' ');
  const long = words.filter((word) => word.length >= shortestMisspelt && /^[a-z]+$/i.test(word));
  if (long.length === 0) return item;
  const chosen = random.pick(long);
  const query = words
    .map((word) => (word === chosen ? slip(word, random, shortestMisspelt) : word))
    .join(' ');
  return { ...item, query };
}
