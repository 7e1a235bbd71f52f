import { inlineText } from '../../src/markup/index.ts';
import type { Role } from '../../src/plain/plain.ts';
import { readWork } from '../../src/plain/read-work.ts';
import { type ChainPart, chainParts } from '../../src/plain/short/part-reader.ts';
import { shortPart } from '../../src/plain/short/short-part.ts';
import { tokensOf } from '../../src/plain/short/tokens.ts';
import type { LabelledAbstract } from './labelled-abstracts.ts';
import type { PartTeller } from './measure-parts.ts';

/** Names the sentence that states a role, by its place. */
export type SentenceFinder = (abstract: Pick<LabelledAbstract, 'title' | 'sentences'>) => number | undefined;

/** What the page would show as a role of the abstract without its labels; −1 where it would say that there is none. */
export function shown(role: Role): SentenceFinder {
  return ({ title, sentences }) => {
    const text = inlineText(sentences.join(' '));
    const { short } = shortPart.partOf(
      readWork({
        identifiers: {},
        type: 'article',
        contributions: [],
        title: inlineText(title),
        abstract: { sections: [{ text }] },
      }),
    );
    const end = short?.[role]?.[0]?.[2];
    if (end === undefined) return short?.silent?.includes(role) ? -1 : undefined;
    let length = 0;
    return sentences.findIndex((sentence) => {
      length += sentence.length + 1;
      return length > end;
    });
  };
}

export const lastSentence: SentenceFinder = ({ sentences }) => sentences.length - 1;

/** The most central sentence by LexRank (Erkan, Radev 2004): cosine of tf–idf over 0.1, damping 0.85. */
export const lexRank: SentenceFinder = ({ sentences }) => {
  const bags = sentences.map((sentence) => bagOf(tokensOf(sentence)));
  const spread = new Map<string, number>();
  for (const bag of bags) for (const word of bag.keys()) spread.set(word, (spread.get(word) ?? 0) + 1);
  const vectors = bags.map((bag) => {
    const weights = new Map(
      [...bag].map(([word, times]) => [word, times * Math.log(1 + bags.length / (spread.get(word) ?? 1))]),
    );
    const length = Math.hypot(...weights.values()) || 1;
    return new Map([...weights].map(([word, weight]) => [word, weight / length]));
  });
  const near = vectors.map((a) => vectors.map((b) => (cosine(a, b) > 0.1 ? 1 : 0)));
  let ranks = vectors.map(() => 1 / vectors.length);
  for (let round = 0; round < 50; round += 1)
    ranks = ranks.map((_, at) => {
      const given = near.reduce((sum, row, from) => {
        const degree = row.reduce<number>((all, one) => all + one, 0) || 1;
        return sum + ((row[at] ?? 0) / degree) * (ranks[from] ?? 0);
      }, 0);
      return 0.15 / vectors.length + 0.85 * given;
    });
  return ranks.indexOf(Math.max(...ranks));
};

function bagOf(words: readonly string[]): ReadonlyMap<string, number> {
  const bag = new Map<string, number>();
  for (const word of words) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0);
  return sum;
}

/** Position only: the part that most sentences at that twelfth of other abstracts have. */
export function byPlace(others: readonly LabelledAbstract[]): PartTeller {
  const counts = Array.from({ length: 12 }, () => new Map<ChainPart, number>());
  const twelfth = (at: number, of: number) => Math.min(11, Math.floor((12 * at) / of));
  for (const { truth } of others)
    truth.forEach((allowed, at) => {
      const part = chainParts.find((one) => allowed.length === 1 && allowed[0] === one);
      const own = counts[twelfth(at, truth.length)];
      if (part && own) own.set(part, (own.get(part) ?? 0) + 1);
    });
  const most = counts.map((own) => [...own].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'finding');
  return ({ sentences }) => sentences.map((_, at) => most[twelfth(at, sentences.length)] ?? 'finding');
}
