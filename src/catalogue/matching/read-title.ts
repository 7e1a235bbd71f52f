import { plainText } from '../../markup/index.ts';
import type { InlineMarkup } from '../../model/index.ts';
import { fold, searchable } from '../../text/index.ts';

/** What a work is about another work, as far as its title says so. */
export type NoticeKind = 'correction' | 'retraction' | 'concern' | 'reply' | 'comment' | 'review-of';

export interface ReadTitle {
  /** Lower-case ASCII words, one space between them; without the words that named the notice. */
  readonly words: string;
  readonly notice?: NoticeKind;
  /** Says of itself that it is a preprint. */
  readonly isPreprint?: true;
  /** The title in the other language, where it stands in brackets behind the first. */
  readonly other?: string;
  /** How many characters of `words` stand before the first colon or dash; less than all where there is a subtitle. */
  readonly mainLength: number;
}

/** Longer titles are cut: nothing beyond tells two works apart, and time stays bounded. */
const longestTitle = 400;

/** Marks that publishers and indexers set on the title of the work itself. */
const statusBefore =
  /^\W*(?:(?:retracted|withdrawn|removed)(?: article| paper| chapter)?\s*[:.\]]|retracted article\b)\s*/i;
const statusAfter =
  /\s*[[(](?:retracted(?: article)?|withdrawn|review|see comments?|published erratum[^\])]*|comment|abstract|\d+ refs?|corrected|in process citation|retracted article[^\])]*)[\])]\W*$/i;

const noticesBefore: readonly (readonly [NoticeKind, RegExp])[] = [
  [
    'correction',
    /^\W*(?:(?:author|publisher|editorial)(?:'s|’s)? )?(?:(?:errat(?:um|a)|corrigend(?:um|a)|addend(?:um|a))\b(?: (?:to|for|in|on|regarding))?(?: the article)?|corrections?\s*(?:[-–—:.]|(?:to|notice)\b|\(vol\b|$))\W*/i,
  ],
  [
    'retraction',
    /^\W*(?:(?:notice of|statement of) retraction\b|(?:partial )?retraction(?:\s*[:.]| (?:to|note|notice|statement)\b(?: to\b)?|\s*$))\W*/i,
  ],
  [
    'concern',
    /^\W*(?:editorial )?expression of (?:editorial )?concern\b(?: (?:on|to|regarding|about|for))?\W*/i,
  ],
  [
    'reply',
    /^\W*(?:(?:the )?authors?(?:['’]s?|s['’])? (?:reply|response|repl(?:y|ies) to)\b(?: to\b)?|(?:in )?reply(?:\s*[:.]|\s*$| to\b| by\b| from\b)|response\s*(?:[:.]|$)|response to (?=(?:comments?|letters?|the letter|["“‘'])\b))\W*/i,
  ],
  [
    'comment',
    /^\W*(?:(?:invited |editorial )?comment(?:ary|s)?(?:\s*[:.]|\s*$| on\b| to\b| regarding\b)|re\s*:|letter\s*[:.]|letter (?:to the editor )?(?:re|regarding|concerning|about)\b:?|editorial (?:comment|commentary)\b)\W*/i,
  ],
  ['review-of', /^\W*(?:book review|review of the book)\b\W*/i],
];
const noticeAfter =
  /\s*(?:[:.?!—–-]|[[(])\s*(?:the )?(?:(?:publisher|authors?)(?:['’]s?|s['’])? )?(reply|response|errat(?:um|a)|corrigendum|correction|retraction|expression of concern|comment(?:ary)?)\W*$/i;
const kindOfEnding: Readonly<Record<string, NoticeKind>> = {
  rep: 'reply',
  res: 'reply',
  err: 'correction',
  cor: 'correction',
  ret: 'retraction',
  exp: 'concern',
  com: 'comment',
};
/** `Erratum: … (vol 12, pg 34, 2019)`, as Web of Science has it. */
const citedPlace = /\s*\(vol\.? \d+[^)]*\)\W*$/i;
const preprintAfter = /\s*[([](?:preprint|working paper)[)\]]\W*$/i;
/** `Title in English [Titre en français]`, as Scopus has it. */
const titleAndOriginal = /^([^[]{15,}?)\s*\[([^[\]]{15,})\]$/;
/** Cheap to ask of every title: whether any of the patterns can match at all. */
const mayBeNotice =
  /^\W*(?:author|publisher|editorial|err|corri|correction|adde|notice|statement|partial|retract|withdraw|remov|express|the author|in reply|reply|response|invited|comment|re\s*:|letter|book|review of)|(?:reply|response|rratum|rrata|orrigendum|orrection|etraction|concern|omment|ommentary|[\])])\W*$/i;
const subtitleMark = /\s?[:;—–?]\s|\s[-–—]\s|\.\s(?=[A-Z])/;

export function readTitle(title: InlineMarkup): ReadTitle {
  let text = plainText(title);
  // Some databases hand markup on as if it were text.
  if (text.includes('<')) text = text.replace(/<\/?[a-z]{1,6}>/gi, '');
  if (text.length > longestTitle) text = text.slice(0, longestTitle);
  const isPreprint = preprintAfter.test(text);
  if (isPreprint) text = text.replace(preprintAfter, '');
  let notice: NoticeKind | undefined;
  if (mayBeNotice.test(text)) ({ text, notice } = withoutNotice(text));
  const both = text.endsWith(']') ? titleAndOriginal.exec(text) : null;
  if (both?.[1] !== undefined) text = both[1];
  const other = foldWords(both?.[2] ?? '');
  const words = foldWords(text);
  const mark = text.search(subtitleMark);
  const mainLength = mark > 8 ? Math.min(words.length, foldWords(text.slice(0, mark)).length) : words.length;
  return {
    words,
    mainLength,
    ...(other && { other }),
    ...(notice && { notice }),
    ...(isPreprint && { isPreprint }),
  };
}

const plainWords = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/** Folded, with Greek letters spelled out and the letters of Arabic script in one form. */
export function foldWords(text: string): string {
  // Most names are plain, and there are many of them.
  if (plainWords.test(text)) return text.toLowerCase();
  return fold(searchable(text.includes('&') ? text.replace(/&(?:amp;)*/g, ' and ') : text));
}

function withoutNotice(title: string): { text: string; notice: NoticeKind | undefined } {
  const text = title.replace(statusBefore, '').replace(statusAfter, '').replace(statusAfter, '');
  for (const [notice, pattern] of noticesBefore) {
    const found = pattern.exec(text);
    if (found) {
      const rest = text.slice(found[0].length).replace(citedPlace, '');
      // A title that says nothing but what kind of notice it is keeps its words.
      return { text: rest === '' ? text : rest, notice };
    }
  }
  const ending = noticeAfter.exec(text);
  const kind = kindOfEnding[(ending?.[1] ?? '').slice(0, 3).toLowerCase()];
  if (ending && kind && ending.index > 0) return { text: text.slice(0, ending.index), notice: kind };
  return { text: text === '' ? title : text, notice: undefined };
}
