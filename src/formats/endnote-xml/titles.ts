import { plainText } from '../../markup/index.ts';
import type { InlineMarkup } from '../../model/index.ts';
import { tidyTitle } from '../fields/tidy-title.ts';
import { childOf, type Element } from '../xml/element.ts';
import { fieldIn, fieldMarkup } from './field-text.ts';

interface Titles {
  readonly title?: InlineMarkup;
  readonly vernacular?: InlineMarkup;
}

/** The title, and that in the language of the work where there are two. */
export function titlesOf(record: Element, isJournal: boolean): Titles {
  const titles = childOf(record, 'titles');
  const printed = tidyTitle(fieldMarkup(childOf(titles, 'title')))?.text;
  const translated = tidyTitle(fieldMarkup(childOf(titles, 'translated-title')))?.text;
  if (printed === undefined) return translated === undefined ? {} : { title: translated };
  if (translated !== undefined && !isSame(translated, printed))
    return { title: translated, vernacular: printed };
  // PubMed's import puts the original title where that of an earlier publication stands.
  const isPubmed = isJournal && /^(?:NLM|PIP)$/i.test(fieldIn(record, 'remote-database-provider') ?? '');
  const original = isPubmed ? tidyTitle(fieldMarkup(childOf(record, 'orig-pub')))?.text : undefined;
  if (original === undefined || isSame(original, printed)) return { title: printed };
  return { title: printed, vernacular: original };
}

function isSame(one: InlineMarkup, other: InlineMarkup): boolean {
  return plainText(one).toLowerCase() === plainText(other).toLowerCase();
}
