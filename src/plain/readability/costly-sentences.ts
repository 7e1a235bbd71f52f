import { sentencesOf } from '../../text/index.ts';
import { readWords, type Word } from '../hard-words/read-words.ts';

/** A sentence of a text that makes it hard to read. */
export interface CostlySentence {
  readonly text: string;
  readonly words: number;
  /** The words that a general reader is unlikely to know, each once; English only. */
  readonly unfamiliar: readonly string[];
  /** How hard it is: its words beyond fifteen, and three for each unfamiliar word. */
  readonly cost: number;
}

/** A sentence of so many words is easy to take in. */
const easyLength = 15;
const costOfWord = 3;

/** The sentences that cost a reader most, the worst first, in a language (ISO 639-1); none that costs nothing. */
export function costlySentences(text: string, language: string, limit: number): readonly CostlySentence[] {
  return sentencesOf(text)
    .map((sentence) => weigh(sentence.trim(), language))
    .filter(({ cost }) => cost > 0)
    .sort((one, other) => other.cost - one.cost)
    .slice(0, limit);
}

function weigh(text: string, language: string): CostlySentence {
  const words = readWords(text);
  const unfamiliar = language === 'en' ? unfamiliarIn(text, words) : [];
  const cost = Math.max(0, words.length - easyLength) + costOfWord * unfamiliar.length;
  return { text, words: words.length, unfamiliar, cost };
}

function unfamiliarIn(text: string, words: readonly Word[]): readonly string[] {
  const found = new Map<string, string>();
  words.forEach(({ start, end, facts }, at) => {
    const isName = facts.isCapitalised && at > 0;
    if (facts.familiarity === 'rare' && !isName && !found.has(facts.key))
      found.set(facts.key, text.slice(start, end));
  });
  return [...found.values()];
}
