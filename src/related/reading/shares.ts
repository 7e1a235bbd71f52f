import type { Vector } from './statistics.ts';
import type { Vocabulary } from './vocabulary.ts';

const mostShares = 4;
/** What weighs less than this part of the likeness is no reason for it. */
const leastPart = 0.04;
/** So many of the weightiest shared terms are looked at. */
const mostLookedAt = 8;

interface Share {
  readonly id: number;
  /** The terms that its words are. */
  readonly words: readonly string[];
}

/** What two vectors have in common. */
export interface CommonTerms {
  /** The words whose weights make the greatest products, greatest first. */
  readonly heaviest: readonly number[];
  readonly products: readonly number[];
  /** The products of all words together. */
  readonly total: number;
  /** Works that both cite, and the one itself where the other cites it. */
  readonly links: readonly number[];
}

/** The words that make two works alike, the weightiest first, as a reader would write them: at most four, no word twice. */
export function sharesOf(
  { heaviest, products, total }: CommonTerms,
  vocabulary: Vocabulary,
): readonly string[] {
  const chosen: Share[] = [];
  for (const [at, id] of heaviest.entries()) {
    if ((products[at] ?? 0) < total * leastPart && chosen.length > 0) break;
    const words = vocabulary.wordsIn(id);
    const [only = ''] = words;
    if (words.length === 1) {
      if (!vocabulary.isTelling(id) || chosen.some((share) => share.words.includes(only))) continue;
      if ((vocabulary.term(id)?.surface.length ?? 0) > 1) chosen.push({ id, words });
      continue;
    }
    if (words.every((word) => chosen.some((share) => share.words.includes(word)))) continue;
    // A heading takes the place of its words: `rheumatoid arthritis` for `arthritis`.
    const parts = chosen.filter((share) => share.words.every((word) => words.includes(word)));
    const place = parts[0] ? chosen.indexOf(parts[0]) : chosen.length;
    for (const part of parts) chosen.splice(chosen.indexOf(part), 1);
    chosen.splice(place, 0, { id, words });
  }
  joinWords(chosen, vocabulary);
  return [...new Set(chosen.map(({ id }) => vocabulary.written(id)))].slice(0, mostShares);
}

/** Two words that the catalogue knows as one heading are shown as one. */
function joinWords(chosen: Share[], vocabulary: Vocabulary): void {
  for (let at = 0; at < chosen.length; at += 1) {
    for (let next = at + 1; next < chosen.length; next += 1) {
      const [first, second] = [chosen[at], chosen[next]];
      if (first?.words.length !== 1 || second?.words.length !== 1) continue;
      const id = vocabulary.headingOf(first.id, second.id);
      if (id === undefined) continue;
      chosen[at] = { id, words: [...first.words, ...second.words] };
      chosen.splice(next, 1);
      break;
    }
  }
}

export function commonTerms(a: Vector, b: Vector, vocabulary: Vocabulary): CommonTerms {
  const heaviest: number[] = [];
  const products: number[] = [];
  const links: number[] = [];
  let total = 0;
  const [leftTerms, rightTerms] = [a.terms, b.terms];
  for (let i = 0, j = 0; i < leftTerms.length && j < rightTerms.length; ) {
    const left = leftTerms[i] as number;
    const right = rightTerms[j] as number;
    if (left < right) i += 1;
    else if (right < left) j += 1;
    else {
      const product = (a.weights[i] as number) * (b.weights[j] as number);
      i += 1;
      j += 1;
      if (vocabulary.isLink(left)) {
        links.push(left);
        continue;
      }
      total += product;
      let place = products.length;
      while (place > 0 && (products[place - 1] as number) < product) place -= 1;
      if (place >= mostLookedAt) continue;
      heaviest.splice(place, 0, left);
      products.splice(place, 0, product);
      if (products.length > mostLookedAt) {
        heaviest.pop();
        products.pop();
      }
    }
  }
  return { heaviest, products, total, links };
}
