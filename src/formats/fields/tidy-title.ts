import { foldSpaces } from '../../markup/index.ts';
import type { InlineMarkup } from '../../model/index.ts';

/** Words of titles that carry a full stop of their own. */
const ownStop =
  /(?:\.\.|(?:\p{Lu}\.)+\p{Lu}\.|\b(?:spp?|nov|comb|gen|subsp|ssp|var|cv|etc|al|vs|Inc|Ltd|Co|Corp|Jr|Sr|Dr|Prof|No|Vol|ca|cf)\.)$/u;
const longestOwnStop = 16;
const nothing = /^\[?\s*(?:not available|in process citation)\s*\.?\s*\]?\.?$/i;

export interface Title {
  readonly text: InlineMarkup;
  /** PubMed and others set translated titles in brackets. */
  readonly translated: boolean;
}

/** A title as a reader expects it: without the full stop that databases add, and without the brackets of a translation. */
export function tidyTitle(markup: InlineMarkup | undefined): Title | undefined {
  if (markup === undefined || nothing.test(markup)) return undefined;
  const inner = insideBrackets(markup);
  const text = withoutStop(inner ?? markup);
  return text === '' ? undefined : { text, translated: inner !== undefined };
}

function withoutStop(markup: string): InlineMarkup {
  const drops = markup.endsWith('.') && !ownStop.test(markup.slice(-longestOwnStop));
  return foldSpaces(drops ? markup.slice(0, -1) : markup) as InlineMarkup;
}

/** What brackets enclose, if they enclose it all: not `[A] and [B]`. */
function insideBrackets(markup: string): string | undefined {
  if (!markup.startsWith('[')) return undefined;
  const body = markup.endsWith('.') ? markup.slice(0, -1) : markup;
  if (!body.endsWith(']')) return undefined;
  let depth = 0;
  for (let at = 0; at < body.length - 1; at += 1) {
    if (body[at] === '[') depth += 1;
    else if (body[at] === ']') depth -= 1;
    if (depth === 0) return undefined;
  }
  const inner = body.slice(1, -1);
  // Some titles open two brackets and close one.
  return depth > 1 && inner.startsWith('[') && !inner.includes(']') ? inner.slice(1) : inner;
}
