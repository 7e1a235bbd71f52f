/** Templates that escape everything, and the safe inline markup of titles and abstracts. */
export {
  escapeText,
  type Html,
  html,
  type Inserted,
  inline,
  jsonInScript,
  marked,
  trustedHtml,
} from './html.ts';
export { htmlBytes, keepHtml } from './html-bytes.ts';
export { foldSpaces, InlineBuilder, inlineFolded, inlineText, plainText } from './inline-builder.ts';
export { markText, type TextMark } from './mark-text.ts';
export {
  frontMatter,
  type InMarkdown,
  inlineMarkdown,
  type Markdown,
  markdown,
  markdownLink,
} from './markdown.ts';
export { readableText } from './readable-text.ts';
export { safeLink } from './safe-link.ts';
export { typedMarkup } from './typed-markup.ts';
export { utf8Bytes } from './utf8.ts';
