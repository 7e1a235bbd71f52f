import { type Html, html } from '../markup/index.ts';
import type { Initial } from '../people/index.ts';
import {
  alternatesOf,
  deepestForRobots,
  type PageContext,
  renderBreadcrumbs,
  renderPaging,
  renderRange,
} from '../ui/index.ts';
import type { Urls } from '../urls.ts';
import type { Page } from './page.ts';
import { collectionData } from './structured-data.ts';

/** A stretch of a long index of names, each with the number of its works. */
export interface IndexStretch {
  readonly title: string;
  /** How many there are in all, in words. */
  readonly count: string;
  readonly total: number;
  readonly page: number;
  readonly size: number;
  readonly path: (urls: Urls) => string;
  readonly entries: readonly { readonly name: string; readonly href: string; readonly works: number }[];
  /** What to say where there are no entries. */
  readonly none?: string;
  /** Letters of the whole index, where it is one by letters. */
  readonly initials?: readonly Initial[];
}

/** A page that is a stretch of an index, with the stretch for its other forms. */
export interface IndexPage extends Page {
  readonly stretch: IndexStretch;
}

/** From so many entries on letters help. */
const longIndex = 40;

/** The page of an index; a stretch beyond the end is no page. */
export function indexPage(stretch: IndexStretch, context: PageContext): IndexPage | undefined {
  const { title, count, total, page, size, path, entries, initials = [], none } = stretch;
  if (page > 1 && entries.length === 0) return undefined;
  const { urls, words } = context;
  const paging = { page, size, total };
  const hrefOf = (at: number, all = urls) => path(all) + (at === 1 ? '' : `?page=${at}`);
  const first = (page - 1) * size;
  const letters = total < longIndex ? [] : initials;
  const letterAt = new Map(letters.map((one) => [one.before, one]));
  return {
    title,
    canonical: hrefOf(page),
    alternates: alternatesOf(context, (all) => hrefOf(page, all)),
    stretch,
    twin: `${path(urls)}.md${page === 1 ? '' : `?page=${page}`}`,
    head: collectionData(title, hrefOf(page), context),
    main: html`${renderBreadcrumbs([{ text: title }], context)}<h1>${title}</h1>
<p class="quiet">${count}${total > size && html`${words.separator}${renderRange(paging, context)}`}</p>${renderLetters(letters, paging, (at) => hrefOf(at), context)}
${
  entries.length === 0
    ? html`<p>${none ?? words.lists.empty}</p>`
    : html`<ul class="index section">${entries.map(
        ({ name, href, works }, position) =>
          html`<li${letterAt.has(first + position) && html` id="${anchorOf(first + position)}"`}><a href="${href}"><bdi>${name}</bdi></a> <span class="quiet">${words.lists.works(works)}</span></li>`,
      )}</ul>`
}${renderPaging(paging, (at) => hrefOf(at), context)}`,
    dependsOn: 'any-work',
  };
}

/** Each letter leads to the first name that begins with it. */
function renderLetters(
  letters: readonly Initial[],
  { page, size }: { readonly page: number; readonly size: number },
  hrefOf: (page: number) => string,
  { words }: PageContext,
): Html | undefined {
  if (letters.length < 2) return undefined;
  return html`<nav aria-label="${words.lists.letters}"><ul class="choices">${letters.map(
    ({ letter, before }) => {
      const at = Math.floor(before / size) + 1;
      const where = `#${anchorOf(before)}`;
      return html`<li><a href="${at === page ? where : hrefOf(at) + where}"${at > deepestForRobots && html` rel="nofollow"`}>${letter}</a></li>`;
    },
  )}</ul></nav>`;
}

const anchorOf = (before: number) => `n${before + 1}`;
