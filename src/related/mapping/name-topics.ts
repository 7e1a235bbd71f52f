import { isUnhelpful } from '../reading/is-telling.ts';
import type { Vocabulary } from '../reading/vocabulary.ts';

/** In how many works of a topic each term is. */
export type TermCounts = ReadonlyMap<number, number>;

/** Words that are common to many subjects, or that letters consist of: they name no topic. Stems. */
const unnamed = new Set(
  `age aged older elderli adult women woman men man female male famili famil hous home door first second third posit negat medic medicin
  clinic health human activ sampl min max describ demonstr note die die new old larg small long short open close own way
  retract notic erratum errata correct correctionto articl public publish paper letter statement withdraw withdrawn
  announc apolog apologi journal vol issu page editori author manuscript duplic plagiar concern expression origin consult
  financi scienc research knowledg world state local nation countri live life care cause chang marked mark fatal advanc
  code bed ward unit interview speak said answer question word end start begin middl side place base propos conduct consid
  requir reveal obtain prepar examin estim describ despit probabl major import full proprietari mention interest manag que`.split(
    /\s+/,
  ),
);
const mostTerms = 6;
/** Of the works of a topic so many at least have a term that names it. */
const leastShare = 0.08;
/** Headings of several words say more than one word. */
const phraseFactor = 2;
/** A single word that fewer of the works have comes after all others. */
const goodShareOfWord = 0.25;
const rareWordFactor = 0.3;

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
    if (count < Math.max(2, own.works * leastShare) || vocabulary.isLink(id)) continue;
    const share = count / own.works;
    const usual = Math.max((around.counts.get(id) ?? 0) / around.works, 1 / (around.works + 1));
    const words = vocabulary.wordsIn(id);
    if (
      share <= usual ||
      words.every(saysNothing) ||
      !vocabulary.isTelling(id) ||
      vocabulary.written(id).length < 3
    )
      continue;
    weighed.push({ id, weight: share * Math.log(share / usual) * factorOf(words, share) });
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

function factorOf({ length }: readonly string[], share: number): number {
  if (length > 1) return phraseFactor;
  return share < goodShareOfWord ? rareWordFactor : 1;
}

function saysNothing(stem: string): boolean {
  return isUnhelpful(stem) || unnamed.has(stem);
}
