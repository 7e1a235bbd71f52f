import { plainText } from '../../markup/index.ts';
import type { InlineMarkup } from '../../model/index.ts';
import type { ReferenceKind } from '../endnote-xml/reference-types.ts';
import { inlineFromText } from '../fields/inline-from-text.ts';
import { tidyTitle } from '../fields/tidy-title.ts';
import type { TaggedRecord } from '../tagged/tagged-record.ts';

interface Titles {
  readonly title?: InlineMarkup;
  /** In the language of the work, where `title` is a translation. */
  readonly vernacular?: InlineMarkup;
}

/** The title, and that in the language of the work where there are two. */
export function titlesOf(record: TaggedRecord, kind: ReferenceKind): Titles {
  const isBook = kind === 'book' || kind === 'edited-book';
  const printed = titleIn(record, 'TI', 'T1', 'CT', ...(isBook ? ['BT', 'T2'] : []), 'ST');
  const translated = titleIn(record, 'TT');
  if (translated !== undefined && printed !== undefined && !isSame(translated, printed))
    return { title: translated, vernacular: printed };
  const title = printed ?? translated;
  if (title === undefined) return {};
  // The title of the original; where it is a citation with its year, it is that of an earlier publication.
  const original = /\b(?:1[5-9]|20)\d\d\b/.test(record.value('OP') ?? '') ? undefined : titleIn(record, 'OP');
  return original === undefined || isSame(original, title) ? { title } : { title, vernacular: original };
}

function titleIn(record: TaggedRecord, ...tags: readonly string[]): InlineMarkup | undefined {
  const printed = record.value(...tags);
  return printed === undefined ? undefined : tidyTitle(inlineFromText(printed))?.text;
}

function isSame(one: InlineMarkup, other: InlineMarkup): boolean {
  return plainText(one).toLowerCase() === plainText(other).toLowerCase();
}
