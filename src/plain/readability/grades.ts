import type { Word } from '../hard-words/read-words.ts';

/** How hard a text is to read. Shares are of the words that are neither numbers, names nor short forms. */
export interface Grades {
  readonly words: number;
  readonly sentences: number;
  /** Per 100 words, how many are rare, half of those that are merely known counted with them (Rakedzon et al. 2017, as 100 minus their score). English only. */
  readonly unfamiliar?: number;
  /** School years by length of sentences and syllables (Kincaid et al. 1975). English only. */
  readonly fleschKincaid?: number;
  /** School years by words of three syllables and more (McLaughlin 1969; made for 30 sentences, rough below). English only. */
  readonly smog?: number;
  /**
   * The formula of Dale and Chall (1948) with our list of familiar words in the place of theirs, which may not be shipped.
   * English only.
   */
  readonly familiarityGrade?: number;
  /** Length of sentences and share of words longer than six letters (Björnsson 1968): for every language written with spaces. */
  readonly lix: number;
}

/** Counts over a text, from which all grades are made. */
export interface Counts {
  words: number;
  sentences: number;
  syllables: number;
  /** Words of three syllables and more. */
  polysyllables: number;
  /** Words of more than six letters. */
  long: number;
  /** Words that a reader is asked to know, and those of them that are `known` and `rare`. */
  asked: number;
  known: number;
  rare: number;
}

export function noCounts(): Counts {
  return { words: 0, sentences: 0, syllables: 0, polysyllables: 0, long: 0, asked: 0, known: 0, rare: 0 };
}

/** Adds the words of one sentence, from one to before another; one without words is none. */
export function countSentence(counts: Counts, words: readonly Word[], from = 0, to = words.length): void {
  if (from >= to) return;
  counts.sentences += 1;
  counts.words += to - from;
  for (let at = from; at < to; at += 1) {
    const { facts } = words[at] as Word;
    counts.syllables += facts.syllables;
    if (facts.syllables >= 3) counts.polysyllables += 1;
    if (facts.length > 6) counts.long += 1;
    // A rare word with a capital within a sentence is a name.
    const isName = facts.isCapitalised && at > from && facts.familiarity === 'rare';
    if (facts.familiarity === undefined || isName) continue;
    counts.asked += 1;
    if (facts.familiarity === 'rare') counts.rare += 1;
    else if (facts.familiarity === 'known') counts.known += 1;
  }
}

/** `undefined` for a text without words. */
export function gradesOf(counts: Counts, isEnglish: boolean): Grades | undefined {
  const { words, sentences, syllables, polysyllables, long, asked, known, rare } = counts;
  if (words === 0) return undefined;
  const perSentence = words / sentences;
  const lix = perSentence + (100 * long) / words;
  const common = { words, sentences, lix: rounded(lix) };
  if (!isEnglish || asked === 0) return common;
  const rareShare = (100 * rare) / asked;
  return {
    ...common,
    unfamiliar: rounded((100 * (rare + known / 2)) / asked),
    fleschKincaid: rounded(0.39 * perSentence + (11.8 * syllables) / words - 15.59),
    smog: rounded(1.043 * Math.sqrt((polysyllables * 30) / sentences) + 3.1291),
    familiarityGrade: rounded(0.1579 * rareShare + 0.0496 * perSentence + (rareShare > 5 ? 3.6365 : 0)),
  };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
