import type { Said, Span } from '../plain.ts';
import type { ReadWork } from '../read-work.ts';
import { chainParts } from '../short/part-reader.ts';
import { tokensOfTitle } from '../short/sentence-marks.ts';
import { tellSentences } from '../short/tell-sentences.ts';
import { hintsOfSentence } from '../short/tokens.ts';
import type { WordHints } from '../word-hints.ts';

/** A sentence in which the authors speak of their own study, the title among them. */
export interface OwnSentence {
  readonly text: string;
  readonly hints: WordHints;
  readonly span: Span;
  readonly is: 'title' | 'aim' | 'method' | 'finding' | 'conclusion';
}

/** In characters; what is longer is no title. */
const longestTitle = 800;
const background = chainParts.indexOf('background');

/** Title and abstract without what is said of others' work before the study begins. Longer sentences are no sentences. */
export function ownSentencesOf(work: ReadWork): readonly OwnSentence[] {
  const title: OwnSentence = {
    text: work.title,
    hints: hintsOfSentence(tokensOfTitle(work.title), work.title.length),
    span: [-1, 0, work.title.length],
    is: 'title',
  };
  const sentences = work.title.length > longestTitle ? [] : [title];
  for (const { text, hints, span, chances, canBeShown } of tellSentences(work)) {
    if (!canBeShown) continue;
    let best = background;
    for (let at = 0; at < chances.length; at += 1) if ((chances[at] ?? 0) > (chances[best] ?? 0)) best = at;
    const is = chainParts[best];
    if (is === undefined || is === 'background') continue;
    // The label that `span` leaves out is left out here, too, so that places in both agree.
    sentences.push({ text: text.slice(text.length - (span[2] - span[1])), hints, span, is });
  }
  return sentences;
}

/** The place of what a pattern finds in a sentence; its first group where it has one. */
export function said({ text, span: sentence }: OwnSentence, found: RegExpExecArray): Said {
  const words = found[1] ?? found[0];
  const start = sentence[1] + found.index + text.slice(found.index).indexOf(words);
  return { span: [sentence[0], start, start + words.length], sentence };
}
