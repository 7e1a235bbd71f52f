import { plainText } from '../../markup/index.ts';
import type { Span } from '../../plain/index.ts';
import { sentencesOf } from '../../text/index.ts';
import type { SummarisedWork } from '../summaries.ts';
import type { SentencePlace, SummaryText } from '../summary.ts';
import { featuresOf } from './concepts.ts';
import { type Cue, cuesOf } from './cues.ts';
import { type Quantity, quantitiesIn, withInherited } from './quantities.ts';

/** A sentence, taken apart for comparing. */
export interface Claim {
  readonly text: string;
  readonly words: readonly string[];
  readonly features: ReadonlySet<string>;
  readonly quantities: readonly Quantity[];
  readonly cues: Readonly<Record<Cue, boolean>>;
}

const word = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;

export function readClaim(text: string): Claim {
  const words = (text.toLowerCase().match(word) ?? []).flatMap((one) =>
    one.includes('-') && !one.endsWith('-old') ? [one, ...one.split('-')] : [one],
  );
  return { text, words, features: featuresOf(words), quantities: quantitiesIn(text), cues: cuesOf(text) };
}

function readSource(text: string): Claim {
  const claim = readClaim(text);
  return { ...claim, quantities: withInherited(claim.quantities, text) };
}

/** The sentences of a summary, each with its place. */
export function claimsOfSummary({
  title,
  oneLine,
  paragraphs,
  cannotTell,
}: Omit<SummaryText, 'language'>): readonly { readonly place: SentencePlace; readonly claim: Claim }[] {
  const parts: (readonly [SentencePlace[0], string])[] = [];
  if (title !== undefined) parts.push(['title', plainText(title)]);
  if (oneLine !== undefined) parts.push(['oneLine', plainText(oneLine)]);
  for (const [at, { text }] of paragraphs.entries()) parts.push([at, plainText(text)]);
  if (cannotTell !== undefined) parts.push(['cannotTell', plainText(cannotTell)]);
  return parts.flatMap(([part, text]) =>
    placedSentences(text).map(([start, end]) => ({
      place: [part, start, end] as const,
      claim: readClaim(text.slice(start, end)),
    })),
  );
}

/** The sentences of title (section −1) and abstract. */
export function claimsOfWork(
  work: SummarisedWork,
): readonly { readonly span: Span; readonly claim: Claim }[] {
  const texts = [
    plainText(work.title),
    ...(work.abstract?.sections ?? []).map(({ text }) => plainText(text)),
  ];
  return texts.flatMap((text, at) =>
    placedSentences(text).map(([start, end]) => ({
      span: [at - 1, start, end] as const,
      claim: readSource(text.slice(start, end)),
    })),
  );
}

function placedSentences(text: string): readonly (readonly [start: number, end: number])[] {
  const placed: (readonly [number, number])[] = [];
  let at = 0;
  for (const sentence of sentencesOf(text)) {
    const bare = sentence.trim();
    const start = at + sentence.indexOf(bare);
    if (bare !== '') placed.push([start, start + bare.length]);
    at += sentence.length;
  }
  return placed;
}
