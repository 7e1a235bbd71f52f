import { isUnhelpful } from '../reading/shares.ts';
import type { Vocabulary } from '../reading/vocabulary.ts';

/** In how many works of a topic each term is. */
export type TermCounts = ReadonlyMap<number, number>;

const mostTerms = 6;
/** Of the works of a topic so many at least have a term that names it. */
const leastShare = 0.08;
/** Headings of several words say more than one word. */
const phraseFactor = 1.35;

/**
 * What a topic is about, the most telling first: terms that many of its works have and that are rarer around it. Weighed
 * by p · ln(p / q), the term's part in what tells the topic from its surroundings (Kullback and Leibler 1951).
 */
export function termsOfTopic(
  own: { readonly works: number; readonly counts: TermCounts },
  around: { readonly works: number; readonly counts: TermCounts },
  vocabulary: Vocabulary,
): readonly string[] {
  const weighed: { readonly id: number; readonly weight: number }[] = [];
  for (const [id, count] of own.counts) {
    if (count < 2 || vocabulary.isLink(id)) continue;
    const share = count / own.works;
    const usual = Math.max((around.counts.get(id) ?? 0) / around.works, 1 / (around.works + 1));
    if (share < leastShare || share <= usual) continue;
    const words = vocabulary.wordsIn(id);
    if (words.every(isUnhelpful) || vocabulary.written(id).length < 3) continue;
    weighed.push({ id, weight: share * Math.log(share / usual) * (words.length > 1 ? phraseFactor : 1) });
  }
  weighed.sort((a, b) => b.weight - a.weight || a.id - b.id);
  const chosen: { readonly name: string; readonly words: readonly string[] }[] = [];
  for (const { id } of weighed) {
    const words = vocabulary.wordsIn(id);
    const isSaid = chosen.some((one) => words.every((word) => one.words.includes(word)));
    const place = chosen.findIndex((one) => one.words.every((word) => words.includes(word)));
    if (isSaid) continue;
    const term = { name: vocabulary.written(id), words };
    if (place >= 0) chosen[place] = term;
    else if (chosen.length < mostTerms) chosen.push(term);
  }
  return [...new Set(chosen.map(({ name }) => name))];
}
