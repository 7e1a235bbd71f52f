import { createUrls, type Urls } from '../urls.ts';
import type { AssetLinks } from './assets.ts';
import type { Institution, Locale, Localised } from './institution.ts';
import type { Words } from './words/words.ts';
import { wordsOf } from './words/words-of.ts';

/** What every page needs to know beside its own question: whose it is, and in which language it speaks. */
export interface PageContext {
  readonly institution: Institution;
  readonly locale: Locale;
  readonly words: Words;
  /** Addresses in the language of the page. */
  readonly urls: Urls;
  /** Addresses of the same pages in another language. */
  readonly urlsIn: (locale: Locale) => Urls;
  readonly assets: AssetLinks;
}

/** One per language; made once and kept. */
export function createPageContext(institution: Institution, locale: Locale, assets: AssetLinks): PageContext {
  const urls = new Map(
    institution.languages.map((language) => [language, createUrls(prefixOf(institution, language))]),
  );
  const urlsIn = (language: Locale): Urls =>
    urls.get(language) ?? createUrls(prefixOf(institution, language));
  return { institution, locale, words: wordsOf(locale), urls: urlsIn(locale), urlsIn, assets };
}

/** A page in every language of the interface: `alternatesOf(context, (urls) => urls.about())`. */
export function alternatesOf(
  { institution, urlsIn }: PageContext,
  path: (urls: Urls) => string,
): Readonly<Record<string, string>> {
  const alternates: Record<string, string> = {};
  for (const language of institution.languages) alternates[language] = path(urlsIn(language));
  return alternates;
}

/** The institution's own text in the language of the page, else in its first language that has it. */
export function localised(
  text: Localised | undefined,
  { institution, locale }: Pick<PageContext, 'institution' | 'locale'>,
): string {
  if (text === undefined) return '';
  const fallback = institution.languages.find((language) => text[language] !== undefined);
  return (
    text[locale] ?? (fallback === undefined ? undefined : text[fallback]) ?? Object.values(text)[0] ?? ''
  );
}

function prefixOf({ languages }: Institution, locale: Locale): string {
  return languages[0] === locale ? '' : `/${locale}`;
}
