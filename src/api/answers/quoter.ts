import { plainText } from '../../markup/index.ts';
import type { Work } from '../../model/index.ts';
import type { Span } from '../../plain/index.ts';

/** A piece of a text, and where it stands. */
export interface Quotation {
  readonly text: string;
  readonly section: number;
  readonly start: number;
  readonly end: number;
}

/** Quotes pieces of title and abstract. */
export function createQuoter({
  title,
  abstract,
}: Partial<Pick<Work, 'title' | 'abstract'>>): (span: Span) => Quotation {
  const texts = (abstract?.sections ?? []).map(({ text }) => plainText(text));
  const ofTitle = title === undefined ? '' : plainText(title);
  return ([section, start, end]) => ({
    text: (section < 0 ? ofTitle : (texts[section] ?? '')).slice(start, end),
    section,
    start,
    end,
  });
}
