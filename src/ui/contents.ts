import { type Html, html, inline } from '../markup/index.ts';
import type { InlineMarkup, Standing } from '../model/index.ts';
import type { PageContext } from './page-context.ts';
import { languageOfText } from './text-language.ts';

/** One line of a table of contents: what a list shows of a work. */
export interface ListedWork {
  /** By it, reference managers fetch the work (unAPI). */
  readonly id?: string;
  readonly href: string;
  readonly title: InlineMarkup;
  readonly language?: string | undefined;
  /** The first names, and how many more signed. */
  readonly byline?: { readonly names: string; readonly others: number } | undefined;
  readonly source?: { readonly name: string; readonly href: string } | undefined;
  readonly year?: number | undefined;
  readonly standing: Standing;
  /** The title with the words sought marked. */
  readonly markedTitle?: Html | undefined;
  /** A line of its text in which the words sought are marked. */
  readonly line?: Html | undefined;
  /** Where else they stand. */
  readonly elsewhere?: readonly Html[] | undefined;
}

/** Works as a numbered table of contents; `start` numbers the first. */
export function renderContents(works: readonly ListedWork[], context: PageContext, start = 1): Html {
  return renderNumbered(
    works.map((work) => ({ entry: html`${renderEntry(work, context)}${unapiId(work.id)}` })),
    start,
  );
}

/** Where a reference manager finds the work (unAPI 1, "unAPI identifier microformat"); nothing is shown. */
export function unapiId(id: string | undefined): Html | undefined {
  return id === undefined ? undefined : html`<abbr class="unapi-id" title="${id}"></abbr>`;
}

/** What a list says of a work, and what this house has to say of it, for the margin. */
export interface NumberedEntry {
  readonly entry: Html;
  readonly margin?: Html | undefined;
}

/** Entries drawn before, as a numbered table of contents. */
export function renderNumbered(entries: readonly NumberedEntry[], start = 1): Html {
  return html`<ol class="contents"${start !== 1 && html` start="${start}"`}>${entries.map(
    ({ entry, margin }) =>
      margin
        ? html`<li><div class="beside">${entry}<p class="why">${margin}</p></div></li>`
        : html`<li>${entry}</li>`,
  )}</ol>`;
}

/** A work as a list shows it. */
export function renderEntry(work: ListedWork, { words }: PageContext): Html {
  const { tag, direction } = languageOfText(work.title, work.language);
  const { byline, source, year } = work;
  return html`<div class="entry"><p class="title">${renderStanding(work.standing, words)}<a href="${work.href}" lang="${tag}" dir="${direction}">${
    work.markedTitle ?? inline(work.title)
  }</a></p>${byline !== undefined && html`<p class="byline"><bdi>${byline.names}</bdi>${byline.others > 0 && ` ${words.lists.andOthers(byline.others)}`}</p>`}<p class="printed">${
    source && html`<a href="${source.href}"><bdi>${source.name}</bdi></a>`
  }${year !== undefined && ` (${words.date({ year })})`}</p>${
    work.line && html`<p class="line" dir="auto">${work.line}</p>`
  }${work.elsewhere?.map((place) => html`<p class="quiet">${place}</p>`)}</div>`;
}

/** "Retracted" before a title, for whoever only reads the list. */
function renderStanding(standing: Standing, words: PageContext['words']): Html | undefined {
  if (standing === 'sound') return undefined;
  const kind = standing === 'retracted' || standing === 'partly-retracted' ? 'alarm' : 'caution';
  return html`<strong class="standing ${kind}">${words.standings[standing]}</strong> `;
}
