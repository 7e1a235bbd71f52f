import type { Catalogue } from '../../catalogue/index.ts';
import { type Html, html } from '../../markup/index.ts';
import type { Topic, TopicMap, TopicMaps } from '../../related/index.ts';
import {
  alternatesOf,
  type PageContext,
  parsePage,
  renderBreadcrumbs,
  renderContents,
  renderNotice,
  renderPaging,
} from '../../ui/index.ts';
import { listedWork } from '../listed-work.ts';
import type { Page } from '../page.ts';
import { nameOf, renderMap } from './render-map.ts';

export interface MapPorts {
  readonly maps: TopicMaps;
  readonly catalogue: Pick<Catalogue, 'summaries'>;
}

const pageSize = 50;

/** All works as a picture, and the same as a table. */
export function mapPage({ maps }: Pick<MapPorts, 'maps'>, context: PageContext): Page {
  const { urls, words } = context;
  const say = words.map;
  const map = maps.map();
  return {
    title: say.title,
    description: say.explain,
    canonical: urls.map(),
    alternates: alternatesOf(context, (all) => all.map()),
    head: headOf(context),
    main: html`<h1>${say.title}</h1><p class="lead">${say.explain}</p>${
      map === undefined
        ? html`${renderNotice('plain', say.none, say.noneNext)}<p><a href="${urls.works()}">${words.home.all}</a></p>`
        : html`${renderMap(map, context)}<section class="section"><h2>${say.topics}</h2><p class="quiet">${say.leftOut}</p>${renderTable(map, context)}</section>`
    }`,
    dependsOn: 'any-work',
  };
}

/** One topic: where it stands, what it consists of, and its works, the most central first. */
export async function topicPage(
  { topic: slug, page: asked }: { readonly topic: string; readonly page?: string | undefined },
  { maps, catalogue }: MapPorts,
  context: PageContext,
): Promise<Page | undefined> {
  const { urls, words } = context;
  const say = words.map;
  const map = maps.map();
  const topic = map?.topics.find((one) => one.slug === slug);
  if (map === undefined || topic === undefined) return undefined;
  const whole = map.topics.find((one) => one.slug === topic.within);
  const page = parsePage(asked);
  const from = (page - 1) * pageSize;
  const summaries = await catalogue.summaries(topic.works.slice(from, from + pageSize));
  const parts = map.topics.filter(({ within }) => within === slug);
  const name = nameOf(topic, context);
  return {
    title: name,
    description: say.topicLead(words.lists.works(topic.works.length)),
    canonical: urls.map(slug),
    alternates: alternatesOf(context, (all) => all.map(slug)),
    head: headOf(context),
    // Topics come and go with the works: the works have lasting addresses.
    noIndex: true,
    main: html`${renderBreadcrumbs(
      [
        { text: say.title, href: urls.map() },
        ...(whole ? [{ text: nameOf(whole, context), href: urls.map(whole.slug) }] : []),
        { text: name },
      ],
      context,
    )}<p class="kind">${say.topic}</p><h1><bdi>${name}</bdi></h1><p class="lead">${say.topicLead(
      words.lists.works(topic.works.length),
    )} ${say.shared} <bdi>${topic.terms.join(words.separator)}</bdi>.</p>${renderMap(map, context, slug)}${
      parts.length > 0 &&
      html`<nav aria-label="${say.part}"><ul class="choices">${parts.map((part) => html`<li>${renderLink(part, context)}</li>`)}</ul></nav>`
    }<section class="section"><h2>${words.places.works}</h2>${renderContents(
      summaries.map((summary) => listedWork(summary, context)),
      context,
      from + 1,
    )}${renderPaging(
      { page, size: pageSize, total: topic.works.length },
      (number) => `${urls.map(slug)}${number === 1 ? '' : `?page=${number}`}`,
      context,
    )}</section>`,
    dependsOn: 'any-work',
  };
}

function headOf({ assets }: PageContext): Html {
  return html`<link rel="stylesheet" href="${assets.moreStyles.map}"><script type="module" src="${assets.moreScripts.map}"></script>`;
}

function renderTable({ topics }: TopicMap, context: PageContext): Html {
  const { words } = context;
  const say = words.map;
  const wholes = topics.filter(({ within }) => within === undefined);
  return html`<section class="topics" tabindex="0" aria-label="${say.topics}"><table><thead><tr><th scope="col">${say.topic}</th><th scope="col">${words.lists.count}</th><th scope="col">${say.part}</th></tr></thead><tbody>${wholes.map(
    (whole) =>
      html`<tr><th scope="row">${renderLink(whole, context, false)}</th><td>${words.number(whole.works.length)}</td><td>${renderParts(
        topics.filter(({ within }) => within === whole.slug),
        whole,
        context,
      )}</td></tr>`,
  )}</tbody></table></section>`;
}

function renderParts(parts: readonly Topic[], { terms }: Topic, context: PageContext): Html {
  if (parts.length === 0) return html`<bdi class="quiet">${terms.join(context.words.separator)}</bdi>`;
  return html`<ul class="choices">${parts.map((part) => html`<li>${renderLink(part, context)}</li>`)}</ul>`;
}

function renderLink(topic: Topic, context: PageContext, counted = true): Html {
  const { urls, words } = context;
  return html`<a href="${urls.map(topic.slug)}"><bdi>${nameOf(topic, context)}</bdi></a>${
    counted && html` <span class="quiet">${words.number(topic.works.length)}</span>`
  }`;
}
