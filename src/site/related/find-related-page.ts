import type { Catalogue, WorkSummary } from '../../catalogue/index.ts';
import { type Html, html, inline, inlineText, plainText } from '../../markup/index.ts';
import { parseWorkId } from '../../model/index.ts';
import type { RelatedIndex, RelatedWork } from '../../related/index.ts';
import {
  alternatesOf,
  languageOfText,
  type PageContext,
  renderEntry,
  renderNotice,
  renderNumbered,
} from '../../ui/index.ts';
import { listedWork } from '../listed-work.ts';
import type { Page } from '../page.ts';
import { renderReasons } from '../related-reasons.ts';
import { renderWhoWorksOnIt, type WhoWorksOnItPorts } from './who-works-on-it.ts';

export interface FindRelatedPorts extends WhoWorksOnItPorts {
  readonly related: Pick<RelatedIndex, 'relatedTo' | 'relatedToText'>;
  readonly catalogue: Pick<Catalogue, 'summaries'>;
}

/** More than any press release has; what comes after is not read, and the page says so. */
const longestText = 20_000;
const mostShown = 20;
/** A longer first line is no headline. */
const longestHeadline = 250;

/**
 * Takes a text from elsewhere, or a work of ours, and lists our own works that are near to it, with the reasons, and who
 * works on the same.
 */
export async function findRelatedPage(
  {
    text: given = '',
    work: named = '',
  }: { readonly text?: string | undefined; readonly work?: string | undefined },
  ports: FindRelatedPorts,
  context: PageContext,
): Promise<Page> {
  const { urls, words } = context;
  const say = words.findRelated;
  const whole = given.replaceAll('\0', '').trim();
  const text = whole.slice(0, longestText);
  const [start] = text === '' ? await ports.catalogue.summaries([parseWorkId(named) ?? []].flat()) : [];
  const near = await nearTo(text, start, ports);
  const entries = await entriesOf(near, ports, context);
  const isAsked = text !== '' || start !== undefined;
  const title = start === undefined ? say.title : say.who;
  return {
    title,
    canonical: urls.findRelated(),
    alternates: alternatesOf(context, (all) => all.findRelated(start?.id)),
    noIndex: isAsked,
    main: html`<h1>${title}</h1>${
      start === undefined
        ? html`<p class="lead">${say.explain}</p>${renderForm(text, context)}`
        : html`<p class="lead">${say.near} ${renderTitle(start, context)}</p>`
    }${
      isAsked &&
      html`<div class="section" aria-live="polite">${
        whole.length > longestText && renderNotice('plain', say.cut(longestText))
      }${
        entries.length === 0
          ? renderNotice('plain', say.none, say.noneNext)
          : html`${await renderWhoWorksOnIt(
              near.map(({ id }) => id),
              ports,
              context,
            )}<section class="related"><h2>${words.places.works}</h2><p class="quiet" role="status">${say.found(entries.length)}</p>${renderNumbered(entries)}</section>`
      }</div>`
    }`,
    dependsOn: 'any-work',
  };
}

async function nearTo(
  text: string,
  start: WorkSummary | undefined,
  { related }: FindRelatedPorts,
): Promise<readonly RelatedWork[]> {
  if (text !== '') return related.relatedToText(headlineAnd(text), mostShown);
  return start === undefined ? [] : related.relatedTo(start.id, mostShown);
}

async function entriesOf(
  near: readonly RelatedWork[],
  { catalogue }: FindRelatedPorts,
  context: PageContext,
) {
  const summaries = await catalogue.summaries(near.map(({ id }) => id));
  const byId = new Map(summaries.map((summary) => [summary.id, summary]));
  return near.flatMap(({ id, ...reasons }) => {
    const summary = byId.get(id);
    if (summary === undefined) return [];
    return [
      { entry: renderEntry(listedWork(summary, context), context), margin: renderReasons(reasons, context) },
    ];
  });
}

function renderTitle({ id, slug, title }: WorkSummary, { urls }: PageContext): Html {
  const { tag, direction } = languageOfText(plainText(title));
  return html`<a href="${urls.work(id, slug)}" lang="${tag}" dir="${direction}">${inline(title)}</a>`;
}

function renderForm(text: string, { urls, words }: PageContext): Html {
  const say = words.findRelated;
  return html`<form class="fields paste" action="${urls.findRelated()}" method="post"><label for="text">${
    say.text
  }</label><textarea id="text" name="text" rows="${text === '' ? 10 : 5}" dir="auto" maxlength="${longestText}" required aria-describedby="text-hint">
${text}</textarea><p class="quiet" id="text-hint">${say.hint}</p><button type="submit">${say.verb}</button><p class="quiet">${say.privacy}</p></form>`;
}

/** The first line is the headline where it is short and more follows. */
function headlineAnd(text: string) {
  const [first = '', ...rest] = text.split(/\r?\n/);
  const more = rest.join('\n').trim();
  const isHeadline = first.length <= longestHeadline && more !== '';
  return isHeadline
    ? { title: inlineText(first), text: inlineText(more) }
    : { title: inlineText(''), text: inlineText(text) };
}
