import { type Html, html } from '../../markup/index.ts';
import type { SearchAnswer } from '../../search/index.ts';
import type { PageContext } from '../../ui/index.ts';
import {
  addressOfState,
  type Bound,
  deepestHit,
  longestQuestion,
  type SearchState,
  sizes,
} from './search-state.ts';

/** How the question was understood, where that may be another way than it was meant. */
export function renderUnderstood(
  answer: SearchAnswer,
  state: SearchState,
  { words, urls }: PageContext,
): Html | undefined {
  const { notices, understood, corrected, suggestion } = answer;
  const { text } = state;
  const say = words.search;
  const folded = (one: string) => one.replace(/\s+/g, ' ').trim();
  const isOther =
    corrected === undefined && /[:"()*]|\b(?:AND|OR|NOT)\b/.test(text) && folded(understood) !== folded(text);
  if (notices.length === 0 && !isOther && corrected === undefined && suggestion === undefined)
    return undefined;
  return html`<div class="understood">${corrected !== undefined && html`<p>${say.corrected(corrected)}</p>`}${
    suggestion !== undefined &&
    html`<p>${say.didYouMean} <a href="${addressOfState({ ...state, text: suggestion, page: 1 }, urls)}" rel="nofollow"><bdi>${suggestion}</bdi></a></p>`
  }${notices.length > 0 && html`<ul>${notices.map((notice) => html`<li>${say.notice(notice)}</li>`)}</ul>`}${
    understood !== '' &&
    (isOther || notices.length > 0) &&
    html`<p>${say.understood} <code dir="auto">${understood}</code></p>`
  }</div>`;
}

/** Where more was asked than is answered. */
export function renderBounds(
  bounded: readonly (Bound | 'last-page')[],
  { words }: PageContext,
): Html | undefined {
  if (bounded.length === 0) return undefined;
  const say = words.search.bounds;
  const sentences = {
    question: say.question(longestQuestion),
    page: say.page(deepestHit),
    size: say.size(Math.max(...sizes)),
    'last-page': say.lastPage,
  };
  return html`<div class="understood"><ul>${bounded.map((bound) => html`<li>${sentences[bound]}</li>`)}</ul></div>`;
}
