import { inlineText, plainText } from '../../src/markup/index.ts';
import type { WorkDescription } from '../../src/model/index.ts';
import { wordsOf } from '../../src/text/index.ts';
import { withoutIdentifiers } from './damage.ts';
import { halfOf, type LabelledPair } from './labelled-pair.ts';
import type { LabelledRecord } from './labelled-records.ts';
import { type Random, seededRandom } from './random.ts';

/** Hard pairs of different works: real ones, and ones made of a real record. */
export function differentPairs(records: readonly LabelledRecord[], seed: number): readonly LabelledPair[] {
  return [...nearestPairs(records), ...madePairs(records, seededRandom(seed))];
}

/** Real works whose titles are nearest to one another and whose identifiers say that they are two. */
function nearestPairs(records: readonly LabelledRecord[]): readonly LabelledPair[] {
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
    // Every sixth work is enough, and its three nearest.
    if (one === undefined || at % 6 !== 0) continue;
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

/** Two PMIDs or two DOIs tell two works apart; a PMID on one side and a DOI on the other say nothing. */
export function areTwoWorks(a: LabelledRecord, b: LabelledRecord | undefined): boolean {
  if (b === undefined || a.work === b.work) return false;
  const [one, other] = [a.description.identifiers, b.description.identifiers];
  if (one.pmid !== undefined && other.pmid !== undefined) return one.pmid !== other.pmid;
  if (one.doi === undefined || other.doi === undefined) return false;
  // JSTOR registers articles a second time, and versions of one work have DOIs of their own.
  const [doi, otherDoi] = [one.doi, other.doi].map((text) => text.replace(/[./]v?\d$/, ''));
  return doi !== otherDoi && !/^10\.2307\//.test(`${doi}`) && !/^10\.2307\//.test(`${otherDoi}`);
}

function kindOfPair(a: WorkDescription, b: WorkDescription): string {
  const [one, other] = [a, b].map(({ title }) => wordsOf(plainText(title)).join(' '));
  const family = (d: WorkDescription) => {
    const first = d.contributions[0]?.contributor;
    return first?.kind === 'person' ? first.family.toLowerCase() : undefined;
  };
  const sameAuthor = family(a) !== undefined && family(a) === family(b);
  if (one === other) return sameAuthor ? 'real: the same title and author' : 'real: the same title';
  const bare = (text = '') => text.replace(/\b(?:\d+|[ivx]+|one|two|three|first|second|third)\b/g, '#');
  if (bare(one) === bare(other)) return 'real: parts, numbers and years';
  return sameAuthor ? 'real: near title, same author' : 'real: near title';
}

const makers: Readonly<Record<string, (d: WorkDescription, random: Random) => WorkDescription>> = {
  'made: erratum of it': (d, random) =>
    later(
      titled(
        d,
        `${random.pick(['Erratum: ', 'Correction: ', 'Corrigendum to: ', 'Author Correction: ', 'Erratum to '])}${plainText(d.title)}`,
      ),
      random,
    ),
  'made: retraction of it': (d, random) =>
    later(
      titled(
        d,
        `${random.pick(['Retraction: ', 'Retraction note: ', 'Notice of Retraction: ', 'Retraction. '])}${plainText(d.title)}`,
      ),
      random,
    ),
  'made: reply or comment': (d, random) =>
    later(
      titled(
        d,
        `${random.pick(['Reply to: ', 'Comment on: ', "Authors' reply: ", 'Re: ', 'Comments on ', 'Commentary: ', 'Response to: '])}${plainText(d.title)}`,
      ),
      random,
    ),
  'made: part two of it': (d, random) => {
    const title = plainText(d.title).replace(/\.$/, '');
    return nextPages(
      titled(d, `${title}${random.pick([': part II', '. 2', ' II', ': part two', ' (part 2)'])}`),
      random,
    );
  },
  'made: preprint of it': (d) => ({
    ...withoutPlace(d),
    type: 'preprint',
    source: { name: 'medRxiv' },
    ...(d.published && { published: { year: d.published.year - 1 } }),
  }),
  'made: conference abstract of it': (d, random) => ({
    ...nextPages(withoutPlace(d), random),
    type: random.chance(0.5) ? 'conference-paper' : 'article',
    source: {
      name: random.pick([
        'Annual Meeting of the European Society',
        'Gastroenterology',
        'Value in Health',
        'Blood',
        'Proceedings of the International Conference',
      ]),
    },
    volume: String(1 + random.below(200)),
    ...(d.published && { published: { year: d.published.year - random.below(2) } }),
  }),
  'made: protocol of it': (d, random) => ({
    ...nextPages(
      titled(
        withoutPlace(d),
        `${plainText(d.title).replace(/[.:].*$/, '')}: ${random.pick(['study protocol for a randomised controlled trial', 'rationale and design', 'protocol of a cohort study'])}`,
      ),
      random,
    ),
    source: { name: 'Trials' },
    volume: String(1 + random.below(30)),
    ...(d.published && { published: { year: d.published.year - 2 } }),
  }),
  'made: chapter of the book': (d) => ({ ...withoutPlace(d), type: 'book', source: { name: 'Springer' } }),
};

function madePairs(records: readonly LabelledRecord[], random: Random): readonly LabelledPair[] {
  const pairs: LabelledPair[] = [];
  for (const { work, provider, description } of records) {
    if (work === undefined || provider === 'abstracts' || provider === 'cited') continue;
    if (description.type === 'notice' || !random.chance(0.4)) continue;
    if (plainText(description.title).length < 25) continue;
    const [kind, make] = random.pick(Object.entries(makers));
    const a = kind.includes('chapter') ? { ...description, type: 'book-chapter' as const } : description;
    pairs.push({
      a: withoutIdentifiers(a),
      b: withoutIdentifiers(make(description, random)),
      same: false,
      kinds: [kind],
      half: halfOf(work),
    });
  }
  return pairs;
}

function titled(description: WorkDescription, title: string): WorkDescription {
  return { ...description, title: inlineText(title) };
}

/** In the same venue, up to two years later, on other pages, as notices are. */
function later(description: WorkDescription, random: Random): WorkDescription {
  const { published, volume } = description;
  const years = random.below(3);
  return {
    ...nextPages(description, random),
    ...(published && { published: { year: published.year + years } }),
    ...(volume && /^\d+$/.test(volume) && { volume: String(Number(volume) + years) }),
  };
}

function nextPages(description: WorkDescription, random: Random): WorkDescription {
  const first = 1 + random.below(3000);
  const { articleNumber: _, ...rest } = description;
  return { ...rest, pages: `${first}-${first + 1 + random.below(9)}` };
}

function withoutPlace(description: WorkDescription): WorkDescription {
  const { volume: _1, issue: _2, pages: _3, articleNumber: _4, ...rest } = description;
  return rest;
}
