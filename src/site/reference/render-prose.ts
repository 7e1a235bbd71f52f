import { type Html, html } from '../../markup/index.ts';

/** Paragraphs in which words stand between backquotes, as the document has them (CommonMark, as far as we use it). */
export function renderProse(text: string): readonly Html[] {
  return text.split(/\n\n+/).map((paragraph) => html`<p>${renderCode(paragraph)}</p>`);
}

export function renderCode(text: string): readonly (Html | string)[] {
  return text.split('`').map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : part));
}

export function anchorOfTag(name: string): string {
  return name.toLowerCase().replace(/[^a-z]+/g, '-');
}
