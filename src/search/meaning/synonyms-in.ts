import type { Engine } from '../engine/engine.ts';
import { bearersOf } from '../engine/rank.ts';
import { meaningOfAbbreviation } from './abbreviated.ts';
import type { Phrase, Synonyms, SynonymsOf } from './synonyms.ts';

/** A single word that more than this share of all works have, and more than so many, finds enough as it is. */
const common = { share: 0.02, works: 20 };
/** Shorter words are abbreviations of many things. */
const shortestWord = 4;

/** What the works of the index know of abbreviations, and a vocabulary of phrases; both where both do. */
export function synonymsIn(
  { parts, works }: Engine,
  headings: { readonly synonymsOf: SynonymsOf },
): SynonymsOf {
  const segments = parts.map(({ segment }) => segment);
  const isTelling = ({ text, terms }: Phrase) =>
    terms.includes(' ') ||
    (text.length >= shortestWord &&
      bearersOf(terms, segments) <= Math.max(common.works, common.share * works));
  return (phrases) => {
    const known = new Map<Phrase, Synonyms>(headings.synonymsOf(phrases.filter(({ terms }) => terms !== '')));
    for (const phrase of known.keys()) if (!isTelling(phrase)) known.delete(phrase);
    for (const phrase of phrases) {
      const meaning = meaningOfAbbreviation(phrase, segments);
      if (meaning !== undefined) known.set(phrase, meaning);
    }
    return known;
  };
}
