import type { Catalogue, Collections } from '../catalogue/index.ts';
import { type Html, html } from '../markup/index.ts';
import type { People, Units } from '../people/index.ts';
import { alternatesOf, localised, type PageContext, renderContents, renderYears } from '../ui/index.ts';
import { renderFeedLinks } from './feed-links.ts';
import { listedWork } from './listed-work.ts';
import { type MostReadPorts, mostReadFreshFor, renderMostRead } from './most-read.ts';
import type { Page } from './page.ts';
import { siteData } from './structured-data.ts';
import { renderQuestion, renderWays } from './ways-on.ts';

export interface HomePagePorts extends MostReadPorts {
  readonly catalogue: Pick<Catalogue, 'list' | 'counts' | 'worksByYear' | 'summaries'>;
  readonly collections: Pick<Collections, 'list'>;
  readonly people: Pick<People, 'count'>;
  readonly units: Pick<Units, 'count'>;
}

const newestShown = 12;

/** The front door: who speaks here, a question, what is new, and the ways in. */
export async function homePage(
  { catalogue, collections, people, units, ...ports }: HomePagePorts,
  context: PageContext,
): Promise<Page> {
  const [counts, persons, unitCount, newest, years, mostRead] = await Promise.all([
    catalogue.counts(),
    people.count(),
    units.count(),
    catalogue.list({ offset: 0, limit: newestShown, order: 'newest' }),
    catalogue.worksByYear(),
    renderMostRead({ catalogue, ...ports }, context),
  ]);
  const { institution, urls, words } = context;
  const platform = localised(institution.platformName, context);
  const tagline = localised(institution.tagline, context);
  const name = localised(institution.name, context);
  const { lists, home: say } = words;
  const facts = say.facts(lists.works(counts.works), lists.people(persons), lists.sources(counts.sources));
  const span =
    counts.firstYear !== undefined && counts.lastYear !== undefined
      ? `${words.separator}${say.span(counts.firstYear, counts.lastYear)}`
      : '';
  return {
    title: `${platform}, ${name}`,
    description: tagline === '' ? facts : tagline,
    canonical: urls.home(),
    alternates: alternatesOf(context, (all) => all.home()),
    twin: urls.homeAs('md'),
    head: html`${siteData(context)}${renderFeedLinks(words.lists.orders['latest-arrival'], (extension) => urls.worksAs(extension))}`,
    main: html`<div class="hero"><h1>${tagline === '' ? platform : tagline}</h1>${renderQuestion(
      '',
      context,
    )}<p class="quiet">${facts}${span}</p></div>
${
  counts.works === 0
    ? html`<section class="section"><h2>${say.empty}</h2><p>${say.emptyNext}</p></section>`
    : html`<div class="spread"><section class="section"><h2>${say.newest}</h2>${renderContents(
        newest.works.map((work) => listedWork(work, context)),
        context,
      )}<p><a href="${urls.works()}">${say.all}</a></p></section>
<div>${renderCollections(collections, context)}<section class="section"><h2>${say.ways}</h2>${renderWays(context, unitCount > 0)}</section><section class="section"><h2>${
        say.byYear
      }</h2>${renderYears(years, (year) => urls.year(year), context)}</section>${mostRead}</div></div>`
}`,
    dependsOn: 'any-work',
    ...(ports.reach && { freshFor: mostReadFreshFor }),
  };
}

const collectionsShown = 6;

/** What the editors put together, where they did. */
function renderCollections(collections: Pick<Collections, 'list'>, context: PageContext): Html | undefined {
  const all = collections.list();
  if (all.length === 0) return undefined;
  const { urls, words } = context;
  const say = words.places.collection;
  return html`<section class="section"><h2>${say.title}</h2><ul class="ways">${all
    .slice(0, collectionsShown)
    .map(
      ({ slug, title }) =>
        html`<li><a href="${urls.collection(slug)}"><bdi>${localised(title, context) || slug}</bdi></a></li>`,
    )}</ul>${all.length > collectionsShown && html`<p><a href="${urls.collections()}">${say.count(all.length)}</a></p>`}</section>`;
}
