import type { Span } from '../plain.ts';
import type { ReadSection, ReadWork } from '../read-work.ts';
import { hint } from '../sentence-hints.ts';
import type { WordHints } from '../word-hints.ts';
import type { Token } from '../word-token.ts';
import { type Part, partsOfLabel } from './label-roles.ts';
import { allowing, chainParts, chancesOf, type PartChances } from './part-reader.ts';
import { hintsOfSentence, readTokens, readTokensAt } from './tokens.ts';

/** Longer ones are no sentences, or nothing that is quickly read; in characters. */
const longestSentence = 800;

/** A sentence with what it may be. */
export interface ToldSentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly hints: WordHints;
  readonly span: Span;
  /** Its label says that it is this and nothing else. */
  readonly labelled: Part | undefined;
  readonly chances: PartChances;
  readonly canBeShown: boolean;
  readonly english: boolean;
}

/** The sentences of an abstract that belong to a part of it. Told once of a work, whoever asks. */
export function tellSentences(work: ReadWork): readonly ToldSentence[] {
  if (told?.work !== work) told = { work, sentences: tell(work) };
  return told.sentences;
}

/** The parts of a layer ask one after the other of the same work; keys that live so shortly are dear in a weak map. */
let told: { readonly work: ReadWork; readonly sentences: readonly ToldSentence[] } | undefined;

type SentenceOfPart = Pick<ToldSentence, 'text' | 'tokens' | 'hints' | 'span'> & {
  readonly parts: readonly Part[] | undefined;
};

function tell({ title, sections, english }: ReadWork): readonly ToldSentence[] {
  const parts = allowedBySection(sections);
  const sentences: SentenceOfPart[] = [];
  for (const [number, section] of sections.entries()) {
    const own = parts[number];
    if (own?.length === 0) continue;
    const lower = section.text.toLowerCase();
    // A few letters of few alphabets are two in lower case.
    const isInPlace = lower.length === section.text.length;
    for (const { text, start, end, wordsFrom } of section.sentences) {
      const may = startsAsOneOf(text);
      if ((may & mayBeBesides) !== 0 && besidesAtStart.test(text)) continue;
      const tokens = isInPlace
        ? readTokensAt(lower, [start, end], section.words, wordsFrom)
        : readTokens(text);
      const hints = hintsOfSentence(tokens, text.length);
      if ((hints & hint.interests) !== 0 && besidesWithin.test(text)) continue;
      const label = (may & mayBeLabel) === 0 ? 0 : lengthOfLabel(text);
      const span = [number, start + label, end] as const;
      sentences.push({ text, tokens, hints, span, parts: own });
    }
  }
  const isInChain = (own: readonly Part[] | undefined) => own?.includes('limits') !== true;
  const inChain = sentences.filter(({ parts: own }) => isInChain(own));
  const read = english
    ? chancesOf(
        inChain.map(({ tokens }) => tokens),
        title,
        inChain.map(({ parts: own }) => allowing(own)),
      )
    : [];
  let at = 0;
  return sentences.map((sentence) => {
    const { text, tokens, hints, span, parts: own } = sentence;
    const [only, ...more] = own ?? [];
    const labelled = more.length === 0 ? only : undefined;
    const chances = isInChain(own) ? read[at++] : undefined;
    return {
      text,
      tokens,
      hints,
      span,
      labelled,
      chances: chances ?? certainly(labelled),
      canBeShown: text.length <= longestSentence && /\S\s+\S/.test(text),
      english,
    };
  });
}

/** Sentences that belong to no part: where it is registered, who paid, whose rights it is. */
const besidesAtStart =
  /^(?:(?:(?:clinical )?trial registration|clinical ?trials?\.gov|registered (?:at|with|in)|registration|prospero|funding|funded by|supported by|key ?words?|copyright|©|\(c\)|level of evidence)\b|(?:Drs?|Mrs?)\.$)/iu;
const besidesWithin =
  /\b(?:financial or proprietary|proprietary or commercial|proprietary or financial|competing|conflicts? of) interests?\b|\b(?:consultants? (?:to|for)|employees? of|research (?:grants?|funds) from|shareholders? (?:of|in)|honoraria from) \p{Lu}/iu;

/** A label that stands in the text without being marked as one is no part of the quotation. */
const labelInText =
  /^(?:abstract\s+)?(?:background|introduction|aims?|objectives?|purpose|methods?|materials? and methods|results?|findings|conclusions?|discussion|interpretation)\s?[:.–—-]?\s+(?=\p{Lu}|\d)/iu;

const mayBeBesides = 1;
const mayBeLabel = 2;
/** The first two letters of what the patterns for beginnings of sentences find: few sentences begin so. */
const beginnings = new Map<number, number>();
for (const [bit, pairs] of [
  [mayBeBesides, 'tr cl re pr fu su ke co (c le dr mr'],
  [mayBeLabel, 'ab ba in ai ob pu me ma re fi co di'],
] as const)
  for (const pair of pairs.split(' ')) {
    const key = keyOfStart(pair);
    beginnings.set(key, (beginnings.get(key) ?? 0) | bit);
  }

function startsAsOneOf(text: string): number {
  // Letters beyond ASCII may be ASCII ones in another case, such as the sign of Kelvin.
  if (text.charCodeAt(0) > 0x7f || text.charCodeAt(1) > 0x7f) return mayBeBesides | mayBeLabel;
  return beginnings.get(keyOfStart(text)) ?? 0;
}

function keyOfStart(text: string): number {
  return ((text.charCodeAt(0) | 0x20) << 8) | text.charCodeAt(1) | 0x20;
}

function lengthOfLabel(text: string): number {
  return labelInText.exec(text)?.[0].length ?? 0;
}

function certainly(labelled: Part | undefined): PartChances {
  return chainParts.map((part) => (part === labelled ? 1 : 0));
}

/** The parts that each section's label allows. Where background or aim has no label of its own it stands with the other. */
function allowedBySection(sections: readonly ReadSection[]): readonly (readonly Part[] | undefined)[] {
  const named = sections.map(partsOfLabel);
  const isNamed = (part: Part) => named.some((parts) => parts?.includes(part));
  const together: readonly Part[] = ['background', 'aim'];
  return named.map((parts, at) => {
    if (parts?.length !== 1) return parts;
    if (parts[0] === 'background' && !isNamed('aim')) return together;
    const isLong = (sections[at]?.sentences.length ?? 0) > 1;
    return parts[0] === 'aim' && isLong && !isNamed('background') ? together : parts;
  });
}
