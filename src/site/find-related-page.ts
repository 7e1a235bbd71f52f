import type { Catalogue } from '../catalogue/index.ts';
import { type Html, html, inlineText } from '../markup/index.ts';
import type { RelatedIndex } from '../related/index.ts';
import { alternatesOf, type PageContext, renderEntry, renderNotice, renderNumbered } from '../ui/index.ts';
import { listedWork } from './listed-work.ts';
import type { Page } from './page.ts';
import { renderReasons } from './related-reasons.ts';

export interface FindRelatedPorts {
  readonly related: Pick<RelatedIndex, 'relatedToText'>;
  readonly catalogue: Pick<Catalogue, 'summaries'>;
}

/** More than any press release has; what comes after is not read, and the page says so. */
const longestText = 20_000;
const mostShown = 20;
/** A longer first line is no headline. */
const longestHeadline = 250;

/** Takes a text from elsewhere and lists our own works that are near to it, with the reasons. */
export async function findRelatedPage(
  { text: given = '' }: { readonly text?: string | undefined },
  { related, catalogue }: FindRelatedPorts,
  context: PageContext,
): Promise<Page> {
  const { urls, words } = context;
  const say = words.findRelated;
  const whole = given.replaceAll('\0', '').trim();
  const text = whole.slice(0, longestText);
  const near = text === '' ? [] : await related.relatedToText(headlineAnd(text), mostShown);
  const summaries = await catalogue.summaries(near.map(({ id }) => id));
  const byId = new Map(summaries.map((summary) => [summary.id, summary]));
  const entries = near.flatMap(({ id, ...reasons }) => {
    const summary = byId.get(id);
    if (summary === undefined) return [];
    return [
      { entry: renderEntry(listedWork(summary, context), context), margin: renderReasons(reasons, context) },
    ];
  });
  return {
    title: say.title,
    canonical: urls.findRelated(),
    alternates: alternatesOf(context, (all) => all.findRelated()),
    noIndex: text !== '',
    main: html`<h1>${say.title}</h1><p class="lead">${say.explain}</p>${renderForm(text, context)}${
      text !== '' &&
      html`<section class="section related" aria-live="polite">${
        whole.length > longestText && renderNotice('plain', say.cut(longestText))
      }${
        entries.length === 0
          ? renderNotice('plain', say.none, say.noneNext)
          : html`<p class="quiet" role="status">${say.found(entries.length)}</p>${renderNumbered(entries)}`
      }</section>`
    }`,
    dependsOn: 'any-work',
  };
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
