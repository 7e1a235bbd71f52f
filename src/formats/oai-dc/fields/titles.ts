import type { InlineMarkup } from '../../../model/index.ts';
import { inlineFromText } from '../../fields/inline-from-text.ts';
import { languageTag } from '../../fields/language.ts';
import { tidyTitle } from '../../fields/tidy-title.ts';
import type { Statement } from '../statements.ts';

interface Titles {
  readonly title?: InlineMarkup | undefined;
  readonly vernacular?: InlineMarkup | undefined;
}

/** The title; where it is given in English and in the language of the work, as PubMed has it: English first. */
export function titlesOf(titles: readonly Statement[], workLanguage: string | undefined): Titles {
  const [first] = titles;
  if (first === undefined) return {};
  const other = titles.find(
    (title) => title !== first && languageOf(title) !== undefined && languageOf(title) !== languageOf(first),
  );
  const own = languageOf(first) ?? workLanguage;
  if (other === undefined || own === undefined) return { title: tidied(first) };
  if (languageOf(other) === 'en') return { title: tidied(other), vernacular: tidied(first) };
  return own === 'en' && languageOf(other) === workLanguage
    ? { title: tidied(first), vernacular: tidied(other) }
    : { title: tidied(first) };
}

function tidied({ text }: Statement): InlineMarkup | undefined {
  return tidyTitle(inlineFromText(text))?.text;
}

/** Without its region: `en-US` is `en`. */
function languageOf({ language }: Statement): string | undefined {
  return languageTag(language?.replace('_', '-').split('-')[0]);
}
