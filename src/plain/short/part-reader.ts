import type { Token } from '../word-token.ts';
import { type Allowed, likelihoodsOf, marginalsOf, scoresOf } from './chain.ts';
import type { Part } from './label-roles.ts';
import { roleWeights } from './role-weights.ts';
import { createMarkReader, pairKey, titleWordsOf } from './sentence-marks.ts';

/** The parts that the chain tells apart, in the order of its weights; limits are found by their words. */
export const chainParts = ['background', 'aim', 'method', 'finding', 'conclusion'] as const satisfies Part[];
export type ChainPart = (typeof chainParts)[number];

/** How probable each part is for a sentence, in the order of `chainParts`. */
export type PartChances = ArrayLike<number>;

const anyPart: Allowed = -1;

/** The allowed parts as the chain takes them; any where none of its parts is among them. */
export function allowing(parts: readonly Part[] | undefined): Allowed {
  let allowed = 0;
  chainParts.forEach((part, at) => {
    if (parts?.includes(part)) allowed |= 1 << at;
  });
  return allowed === 0 ? anyPart : allowed;
}

let loaded: ReturnType<typeof load> | undefined;

/** What each of an abstract's sentences (as tokens) does in it, all sentences considered together. English only. */
export function chancesOf(
  sentences: readonly (readonly Token[])[],
  title: string,
  allowed: readonly Allowed[],
): readonly PartChances[] {
  if (sentences.length === 0) return [];
  loaded ??= load();
  const { read, marks, step } = loaded;
  const titleWords = titleWordsOf(title);
  const { steps, scale } = roleWeights;
  const own = sentences.map((tokens, at) => read(tokens, { at, of: sentences.length, titleWords }));
  const count = chainParts.length;
  const scores = scoresOf(own, { marks, steps, scale }, count);
  const { at } = marginalsOf(scores, step, count, (place) => allowed[place] ?? anyPart);
  // Arrays, though they are copies: views of a few numbers each are dearer.
  return sentences.map((_, place) => {
    const chances: number[] = [];
    for (let part = 0; part < count; part += 1) chances.push(at[place * count + part] as number);
    return chances;
  });
}

function load() {
  const words = roleWeights.words.split(' ');
  const pairs = new Uint16Array(new Uint8Array(Buffer.from(roleWeights.pairs, 'base64')).buffer);
  const ofPairs = new Map<number, number>();
  for (let at = 0; at + 1 < pairs.length; at += 2)
    ofPairs.set(pairKey(pairs[at] ?? 0, pairs[at + 1] ?? 0), words.length + at / 2);
  const known = { words: new Map(words.map((word, number) => [word, number])), pairs: ofPairs };
  return {
    read: createMarkReader(known),
    step: likelihoodsOf(roleWeights.steps),
    marks: new Int8Array(new Uint8Array(Buffer.from(roleWeights.marks, 'base64')).buffer),
  };
}
