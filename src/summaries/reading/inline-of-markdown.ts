import { typedMarkup } from '../../markup/index.ts';
import type { InlineMarkup } from '../../model/index.ts';

const strong = /\*\*(?=\S)([^*]+?)(?<=\S)\*\*/g;
const emphasis = /(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])|(?<![\w_])_(?=\S)([^_]+?)(?<=\S)_(?![\w_])/g;

/** A run of Markdown as inline markup: strong words and emphasis, and the elements that titles may have (`H<sub>2</sub>O`). */
export function inlineOfMarkdown(text: string): InlineMarkup {
  const tagged = text
    .replace(strong, '<b>$1</b>')
    .replace(emphasis, (_, starred: string | undefined, underlined = '') => `<i>${starred ?? underlined}</i>`)
    .replace(/\\([\\*_#>-])/g, '$1');
  return typedMarkup(tagged);
}
