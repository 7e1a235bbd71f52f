import { stopWords, wordsOf } from '../../text/index.ts';
import { termOf } from '../engine/words.ts';
import { type Query, textsOf } from '../query/query.ts';

/** What is marked in the texts shown: the words of a query that make a work a hit, wherever they may stand in it. */
export interface Marks {
  /** What a hit should have, one of each group: a word, or any of the words that stand on either side of an OR. */
  readonly asked: readonly (readonly AskedWord[])[];
  readonly isEmpty: boolean;
  /** The terms that were asked among those of a word as it stands in a text. */
  askedIn(word: string): readonly string[];
  /** Whether a word that begins with this ASCII letter or digit may be one. */
  mayBegin(code: number): boolean;
}

export interface AskedWord {
  readonly term: string;
  /** Where only the beginning of a word was asked. */
  readonly beginning?: string;
}

export function marksOf(query: Query): Marks {
  const asked = askedBy(query);
  const telling = asked.filter((group) => !group.every(({ isSmall }) => isSmall));
  const groups = telling.length > 0 ? telling : asked;
  const words = groups.flat();
  const terms = new Set(words.map(({ term }) => term));
  for (const { text } of textsOf(query)) {
    const inOne = wordsOf(text);
    if (inOne.length > 1) terms.add(inOne.join(''));
  }
  const beginnings = words.flatMap(({ beginning }) => beginning ?? []);
  // Only words that begin like a word asked for are worth a stem: stemming keeps the first letter.
  const first = new Set([...terms, ...beginnings].map((each) => each.slice(0, 1)));
  const firstCodes = new Set(
    [...first].flatMap((each) => [each.charCodeAt(0), each.toUpperCase().charCodeAt(0)]),
  );
  const isAsked = (word: string) =>
    first.has(word.slice(0, 1)) &&
    (terms.has(termOf(word)) || beginnings.some((beginning) => word.startsWith(beginning)));
  // The works that a question finds have many words in common.
  const met = new Map<string, readonly string[]>();
  return {
    asked: groups,
    mayBegin: (code) => firstCodes.has(code),
    isEmpty: groups.length === 0,
    askedIn: (found) => {
      const known = met.get(found);
      if (known !== undefined) return known;
      const fresh = partsOf(found).filter(isAsked).map(termOf);
      met.set(found, fresh);
      return fresh;
    },
  };
}

/** Words that must not occur are left out; small ones that stand alone count only where there are no others. */
function askedBy(query: Query): readonly (readonly (AskedWord & { readonly isSmall: boolean })[])[] {
  switch (query.kind) {
    case 'text': {
      const words = wordsOf(query.text);
      return words.map((word, at) => {
        const isBegun = query.open === true && at === words.length - 1;
        const isSmall = words.length === 1 && !isBegun && stopWords.has(word);
        return [{ term: termOf(word), isSmall, ...(isBegun && { beginning: word }) }];
      });
    }
    case 'and':
      return query.of.flatMap(askedBy);
    case 'or': {
      const any = query.of.flatMap(askedBy).flat();
      return any.length === 0 ? [] : [any];
    }
    default:
      return [];
  }
}

/** `IL-10` counts as its parts and as one. */
function partsOf(found: string): readonly string[] {
  const parts = wordsOf(found);
  return parts.length > 1 ? [...parts, parts.join('')] : parts;
}
