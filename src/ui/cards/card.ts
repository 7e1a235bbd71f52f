import { plainText } from '../../markup/index.ts';
import type { InlineMarkup } from '../../model/index.ts';

/** What a picture says that stands for a page where its address is shared. */
export interface Card {
  /** Of the words of the house; the title has its own. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly institution: string;
  /** At the foot: the name of the platform, and what else is said there. */
  readonly foot: string;
  /** At the other end of the foot: where it is. */
  readonly address: string;
  /** Above the title: what kind of thing this is, and of when. */
  readonly kind?: string | undefined;
  /** What must be known before all else. */
  readonly notice?: CardNotice | undefined;
  readonly title: CardText;
  /** Who signed, the longest form first: the first that fits is shown. */
  readonly bylines?: readonly string[] | undefined;
  /** Where it appeared, or another line of facts. */
  readonly place?: string | undefined;
  /** One sentence of the work's own, where there is room; one that `comesFirst` may shorten a long title. */
  readonly sentence?: (CardText & { readonly label: string; readonly comesFirst?: boolean }) | undefined;
  /** Works by year, drawn small. */
  readonly years?: readonly { readonly year: number; readonly works: number }[] | undefined;
}

export interface CardNotice {
  readonly gravity: 'alarm' | 'caution';
  /** "Retracted" */
  readonly word: string;
  readonly meaning: string;
}

export interface CardText {
  readonly text: InlineMarkup;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/** In pixels: the proportion that all networks show uncut. */
export const cardSize = { width: 1200, height: 630 } as const;

/** X reads so many characters of an alternative text. */
const longestAlt = 420;

/** What the picture says, for those who do not see it. */
export function altOfCard({ notice, title, bylines, place, institution }: Card): string {
  const parts = [
    notice === undefined ? undefined : notice.word,
    plainText(title.text),
    bylines?.at(-2) ?? bylines?.at(-1),
    place,
    institution,
  ].flatMap((part) => (part === undefined || part === '' ? [] : /[.?!…]$/.test(part) ? part : `${part}.`));
  const alt = parts.join(' ');
  return alt.length <= longestAlt ? alt : `${alt.slice(0, longestAlt - 1).toWellFormed()}…`;
}
