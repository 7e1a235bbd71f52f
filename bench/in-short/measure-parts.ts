import { allowing, type ChainPart, chainParts, chancesOf } from '../../src/plain/short/part-reader.ts';
import { readTokens } from '../../src/plain/short/tokens.ts';
import type { LabelledAbstract } from './labelled-abstracts.ts';

/** Names the part of each sentence of an abstract. */
export type PartTeller = (abstract: Pick<LabelledAbstract, 'title' | 'sentences'>) => readonly ChainPart[];

export interface PartFigures {
  readonly sentences: number;
  readonly ofPart: Readonly<
    Record<ChainPart, { readonly precision: number; readonly recall: number; readonly f1: number }>
  >;
  /** Means of F1 over the four parts that are shown, and over these and the background. */
  readonly macro: number;
  readonly macroWithBackground: number;
}

/**
 * Precision, recall and F1 over sentences. Where a label allows several parts none of them counts as found, and any other
 * counts as wrong.
 */
export function measureParts(abstracts: readonly LabelledAbstract[], tell: PartTeller): PartFigures {
  const counts = Object.fromEntries(
    chainParts.map((part) => [part, { right: 0, told: 0, true: 0 }]),
  ) as Record<ChainPart, { right: number; told: number; true: number }>;
  let sentences = 0;
  for (const abstract of abstracts) {
    const told = tell(abstract);
    abstract.truth.forEach((allowed, at) => {
      const part = told[at];
      const [only, ...others] = allowed.filter((one): one is ChainPart =>
        chainParts.includes(one as ChainPart),
      );
      if (only === undefined || part === undefined) return;
      if (others.length > 0) {
        if (!allowed.includes(part)) counts[part].told += 1;
        return;
      }
      sentences += 1;
      counts[part].told += 1;
      counts[only].true += 1;
      if (only === part) counts[part].right += 1;
    });
  }
  const ofPart = Object.fromEntries(
    chainParts.map((part) => {
      const { right, told, true: truth } = counts[part];
      const [precision, recall] = [right / Math.max(1, told), right / Math.max(1, truth)];
      return [part, { precision, recall, f1: (2 * right) / Math.max(1, told + truth) }];
    }),
  ) as PartFigures['ofPart'];
  const mean = (parts: readonly ChainPart[]) =>
    parts.reduce((sum, part) => sum + ofPart[part].f1, 0) / parts.length;
  return {
    sentences,
    ofPart,
    macro: mean(chainParts.filter((part) => part !== 'background')),
    macroWithBackground: mean(chainParts),
  };
}

/** Ours: all sentences at once, by their words and places. */
export const byChain: PartTeller = ({ title, sentences }) =>
  chancesOf(
    sentences.map(readTokens),
    title,
    sentences.map(() => allowing(undefined)),
  ).map((chances) => {
    let best = 0;
    for (let at = 1; at < chances.length; at += 1) if ((chances[at] ?? 0) > (chances[best] ?? 0)) best = at;
    return chainParts[best] ?? 'background';
  });
