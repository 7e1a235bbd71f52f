import { languageTag } from '../../../fields/language.ts';
import { childOf, childrenOf, type Element } from '../../../xml/element.ts';

interface Translation {
  readonly language: string | undefined;
  readonly stub: Element;
}

/** Translations of the whole article that stand behind it, each with front matter of its own. */
export function translationsOf(article: Element): readonly Translation[] {
  return childrenOf(article, 'sub-article').flatMap((sub) => {
    if (sub.attributes['article-type'] !== 'translation') return [];
    const stub = childOf(sub, 'front-stub') ?? childOf(childOf(sub, 'front'), 'article-meta');
    return stub === undefined ? [] : [{ language: languageTag(sub.attributes['xml:lang']), stub }];
  });
}
