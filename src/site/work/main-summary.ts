import type { InlineMarkup } from '../../model/index.ts';
import type { Summary } from '../../summaries/index.ts';
import { languageOfText, type PageContext, type TextLanguage } from '../../ui/index.ts';

/** The summary that the reader sees first: in the language of the page where there is one. */
export function mainSummary(
  summaries: readonly Summary[],
  { locale }: Pick<PageContext, 'locale'>,
): Summary | undefined {
  return summaries.find(({ language }) => isOfLanguage(language, locale)) ?? summaries[0];
}

/** `fa-IR` is of `fa`. */
export function isOfLanguage(language: string, locale: string): boolean {
  return language === locale || language.startsWith(`${locale}-`);
}

/** The language in which a summary is written. */
export function languageOfSummary({ title, oneLine, paragraphs, language }: Summary): TextLanguage {
  const [text = '' as InlineMarkup] = [title, oneLine, ...paragraphs.map(({ text }) => text)].filter(
    (one) => one !== undefined,
  );
  return languageOfText(text, language);
}
