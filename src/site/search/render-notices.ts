import { type Html, html } from '../../markup/index.ts';
import type { SearchAnswer } from '../../search/index.ts';
import type { PageContext } from '../../ui/index.ts';

/** How the question was understood, where that may be another way than it was meant. */
export function renderUnderstood(
  answer: SearchAnswer,
  text: string,
  { words }: PageContext,
): Html | undefined {
  const { notices, understood, corrected } = answer;
  const say = words.search;
  const folded = (one: string) => one.replace(/\s+/g, ' ').trim();
  const isOther = /[:"()*]|\b(?:AND|OR|NOT)\b/.test(text) && folded(understood) !== folded(text);
  if (notices.length === 0 && !isOther && corrected === undefined) return undefined;
  return html`<div class="understood">${
    corrected !== undefined && html`<p>${say.corrected(corrected)}</p>`
  }${notices.length > 0 && html`<ul>${notices.map((notice) => html`<li>${say.notice(notice)}</li>`)}</ul>`}${
    understood !== '' &&
    (isOther || notices.length > 0) &&
    html`<p>${say.understood} <code dir="auto">${understood}</code></p>`
  }</div>`;
}
