import type { InlineMarkup } from '../../../../model/index.ts';
import { languageTag } from '../../../fields/language.ts';
import { tidyTitle } from '../../../fields/tidy-title.ts';
import { childOf, childrenOf, type Element } from '../../../xml/element.ts';
import { inlineText } from '../../readable.ts';
import { translationsOf } from './translations.ts';

interface Titles {
  readonly title?: InlineMarkup | undefined;
  readonly vernacular?: InlineMarkup | undefined;
}

/** The title with its subtitle; of an article in another language the English translation, as PubMed has it, and the original beside it. */
export function titlesOf(article: Element, meta: Element | undefined, language: string | undefined): Titles {
  const group = childOf(meta, 'title-group') ?? meta;
  const original = childOf(group, 'article-title');
  const title = withSubtitle(original, childOf(group, 'subtitle'));
  const own = languageTag(original?.attributes['xml:lang']) ?? language;
  const english = translatedTitles(group, article).find((one) => one.language === 'en')?.title;
  const isForeign = own === undefined ? english !== undefined : !own.startsWith('en');
  return isForeign && english !== undefined && title !== undefined && english !== title
    ? { title: english, vernacular: title }
    : { title: title ?? english };
}

interface Translated {
  readonly language: string | undefined;
  readonly title: InlineMarkup | undefined;
}

/** In groups (JATS), bare (NLM 2), or in translations of the whole article (SciELO). */
function translatedTitles(group: Element | undefined, article: Element): readonly Translated[] {
  const groups = childrenOf(group, 'trans-title-group').map((holder) => ({
    language: languageTag(holder.attributes['xml:lang']),
    title: withSubtitle(childOf(holder, 'trans-title'), childOf(holder, 'trans-subtitle')),
  }));
  const bare = childrenOf(group, 'trans-title').map((element) => ({
    language: languageTag(element.attributes['xml:lang']),
    title: withSubtitle(element, childOf(group, 'trans-subtitle')),
  }));
  const whole = translationsOf(article).map(({ language, stub }) => {
    const titles = childOf(stub, 'title-group');
    return { language, title: withSubtitle(childOf(titles, 'article-title'), childOf(titles, 'subtitle')) };
  });
  return [...groups, ...bare, ...whole];
}

function withSubtitle(title: Element | undefined, subtitle: Element | undefined): InlineMarkup | undefined {
  const main = inlineText(title);
  const behind = inlineText(subtitle);
  if (main === undefined || behind === undefined) return tidyTitle(main)?.text;
  const mark = /[:?!.–—-]$/.test(main) ? ' ' : ': ';
  return tidyTitle(`${main}${mark}${behind}` as InlineMarkup)?.text;
}
