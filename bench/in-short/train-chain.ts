import { likelihoodsOf, marginalsOf, scoresOf } from '../../src/plain/short/chain.ts';
import {
  createMarkReader,
  type KnownMarks,
  type MarkReader,
  pairKey,
  placeMarks,
  titleWordsOf,
} from '../../src/plain/short/sentence-marks.ts';
import { readTokens, tokensOf } from '../../src/plain/short/tokens.ts';
import type { LabelledAbstract } from './labelled-abstracts.ts';

export interface Trained {
  readonly words: readonly string[];
  /** Of pairs: the places of the two words. */
  readonly pairs: readonly (readonly [number, number])[];
  readonly marks: Float32Array;
  readonly steps: Float64Array;
}

export interface TrainingOptions {
  readonly parts: readonly string[];
  readonly leastWord: number;
  readonly leastPair: number;
  readonly rounds: number;
  readonly rate: number;
  /** How much of a weight is lost with each abstract that bears its mark. */
  readonly decay: number;
}

/** Trains the chain on abstracts whose labels may allow several parts (AdaGrad over the likelihood of what is allowed). */
export function trainChain(abstracts: readonly LabelledAbstract[], options: TrainingOptions): Trained {
  const { parts, rounds, rate, decay } = options;
  const count = parts.length;
  const { words, pairs, known } = gatherMarks(abstracts, options);
  const size = (placeMarks + words.length + pairs.length) * count;
  const marks = new Float32Array(size);
  const squares = new Float32Array(size).fill(1);
  const steps = new Float64Array(count * count);
  const stepSquares = new Float64Array(count * count).fill(1);
  const readMarks = createMarkReader(known);
  const read = abstracts.map((abstract) => ({
    marks: marksOfAbstract(abstract, readMarks),
    masks: abstract.truth.map((allowed) => maskOf(allowed, parts)),
  }));
  const random = seeded(7);
  for (let round = 0; round < rounds; round += 1) {
    let loss = 0;
    for (const { marks: own, masks } of shuffled(read, random)) {
      const scores = scoresOf(own, { marks, steps, scale: 1 }, count);
      const step = likelihoodsOf(steps);
      const gradient = new Float64Array(count * count);
      const free = marginalsOf(
        scores,
        step,
        count,
        () => -1,
        (_, from, to, p) => {
          gradient[from * count + to] = (gradient[from * count + to] ?? 0) - p;
        },
      );
      const bound = marginalsOf(
        scores,
        step,
        count,
        (at) => masks[at] ?? -1,
        (_, from, to, p) => {
          gradient[from * count + to] = (gradient[from * count + to] ?? 0) + p;
        },
      );
      loss += free.logSum - bound.logSum;
      own.forEach((ofSentence, at) => {
        for (let part = 0; part < count; part += 1) {
          const difference = (bound.at[at * count + part] ?? 0) - (free.at[at * count + part] ?? 0);
          if (Math.abs(difference) < 1e-4) continue;
          for (const mark of ofSentence) {
            const index = mark * count + part;
            const slope = difference - decay * (marks[index] ?? 0);
            squares[index] = (squares[index] ?? 0) + slope * slope;
            marks[index] = (marks[index] ?? 0) + (rate * slope) / Math.sqrt(squares[index] ?? 1);
          }
        }
      });
      gradient.forEach((slope, index) => {
        stepSquares[index] = (stepSquares[index] ?? 0) + slope * slope;
        steps[index] = (steps[index] ?? 0) + (rate * slope) / Math.sqrt(stepSquares[index] ?? 1);
      });
    }
    console.log(`round ${round + 1}: ${(loss / read.length).toFixed(3)} an abstract`);
  }
  return { words, pairs, marks, steps };
}

function marksOfAbstract(
  { title, sentences }: Pick<LabelledAbstract, 'title' | 'sentences'>,
  readMarks: MarkReader,
) {
  const titleWords = titleWordsOf(title);
  return sentences.map((sentence, at) =>
    readMarks(readTokens(sentence), { at, of: sentences.length, titleWords }),
  );
}

function maskOf(allowed: readonly string[], parts: readonly string[]): number {
  const mask = allowed.reduce((sum, part) => sum | (parts.includes(part) ? 1 << parts.indexOf(part) : 0), 0);
  return mask === 0 ? -1 : mask;
}

function gatherMarks(abstracts: readonly LabelledAbstract[], { leastWord, leastPair }: TrainingOptions) {
  const counts = new Map<string, number>();
  const tokens = abstracts.flatMap(({ sentences }) => sentences.map(tokensOf));
  for (const sentence of tokens)
    for (const word of new Set(sentence)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts]
    .filter(([, count]) => count >= leastWord)
    .map(([word]) => word)
    .sort();
  const numbers = new Map(words.map((word, number) => [word, number]));
  const pairCounts = new Map<number, number>();
  for (const sentence of tokens) {
    const own = new Set<number>();
    for (let at = 1; at < sentence.length; at += 1) {
      const [a, b] = [numbers.get(sentence[at - 1] ?? ''), numbers.get(sentence[at] ?? '')];
      if (a !== undefined && b !== undefined) own.add(pairKey(a, b));
    }
    for (const key of own) pairCounts.set(key, (pairCounts.get(key) ?? 0) + 1);
  }
  const keys = [...pairCounts]
    .filter(([, count]) => count >= leastPair)
    .map(([key]) => key)
    .sort((a, b) => a - b);
  const pairs = keys.map((key) => [Math.floor(key / 65_536), key % 65_536] as const);
  const known: KnownMarks = {
    words: numbers,
    pairs: new Map(keys.map((key, at) => [key, words.length + at])),
  };
  return { words, pairs, known };
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffled<T>(all: readonly T[], random: () => number): readonly T[] {
  const mixed = [...all];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
}
