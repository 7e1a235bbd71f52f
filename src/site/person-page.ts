import type { Catalogue } from '../catalogue/index.ts';
import { type Html, html, jsonInScript } from '../markup/index.ts';
import type { People, PersonView } from '../people/index.ts';
import {
  alternatesOf,
  altOfCard,
  externalLink,
  type PageContext,
  parsePage,
  renderBreadcrumbs,
  renderContents,
  renderPaging,
  renderYears,
} from '../ui/index.ts';
import { composePersonCard } from './cards/list-cards.ts';
import { countYears } from './count-years.ts';
import { listedWork } from './listed-work.ts';
import type { Page } from './page.ts';
import { worksPerPage } from './works-page.ts';

export interface PersonPagePorts {
  readonly people: Pick<People, 'find'>;
  readonly catalogue: Pick<Catalogue, 'summaries'>;
}

/** One person: a sentence of facts, the years, the works, and with whom. */
export async function personPage(
  params: { readonly id: string; readonly page?: string | undefined },
  { people, catalogue }: PersonPagePorts,
  context: PageContext,
): Promise<Page | undefined> {
  const person = await people.find(params.id);
  if (!person) return undefined;
  const page = parsePage(params.page);
  const summaries = await catalogue.summaries(person.workIds);
  const shown = summaries.slice((page - 1) * worksPerPage, page * worksPerPage);
  if (page > 1 && shown.length === 0) return undefined;
  const { institution, urls, words } = context;
  const years = countYears(summaries.flatMap(({ year }) => year ?? []));
  const first = years[0]?.year;
  const last = years.at(-1)?.year;
  const say = words.person;
  const paging = { page, size: worksPerPage, total: summaries.length };
  const hrefOf = (at: number, all = urls) =>
    all.person(person.id, person.slug) + (at === 1 ? '' : `?page=${at}`);
  const sentence = `${say.sentence(person.name, words.lists.works(summaries.length))}${
    first !== undefined && last !== undefined ? say.since(first, last) : ''
  }.`;
  return {
    title: person.name,
    description: sentence,
    canonical: hrefOf(page),
    alternates: alternatesOf(context, (all) => hrefOf(page, all)),
    picture: { path: urls.personCard(person.id), alt: altOfCard(composePersonCard(person, years, context)) },
    head: renderHead(person, institution.origin + urls.person(person.id, person.slug)),
    main: html`${renderBreadcrumbs([{ text: say.title, href: urls.people() }, { text: person.name }], context)}
<div class="spread"><div class="column"><h1><bdi>${person.name}</bdi></h1>
<p class="lead">${sentence}</p>
${page === 1 && renderYears(years, (year) => urls.works({ year }), context)}
<section class="section"><h2>${say.works}</h2>${renderContents(
      shown.map((work) => listedWork(work, context)),
      context,
      (page - 1) * worksPerPage + 1,
    )}${renderPaging(paging, (at) => hrefOf(at), context)}</section></div>
${renderMargin(person, context)}</div>`,
    dependsOn: 'any-work',
  };
}

function renderMargin(
  { orcid, variants, affiliations, coauthors }: PersonView,
  { urls, words }: PageContext,
): Html {
  const say = words.person;
  return html`<aside class="margin">${
    orcid !== undefined &&
    html`<section><h2>${say.orcid}</h2><p>${externalLink(`https://orcid.org/${orcid}`, html`<bdi>${orcid}</bdi>`)}</p></section>`
  }${
    affiliations.length > 0 &&
    html`<section><h2>${say.affiliations}</h2><ul class="stated">${affiliations.map(
      ({ text, firstYear, lastYear }) =>
        html`<li><span lang="en" dir="ltr">${text}</span>${firstYear !== undefined && html` <span class="quiet">${renderSpan(firstYear, lastYear, words)}</span>`}</li>`,
    )}</ul></section>`
  }${
    coauthors.length > 0 &&
    html`<section><h2>${say.coauthors}</h2><ul class="stated">${coauthors.map(
      ({ id, slug, name, together }) =>
        html`<li><a href="${urls.person(id, slug)}"><bdi>${name}</bdi></a> <span class="quiet">${say.together(together)}</span></li>`,
    )}</ul></section>`
  }<section>${
    variants.length > 0 && html`<h2>${say.variants}</h2><p><bdi>${variants.join('; ')}</bdi></p>`
  }<p class="quiet">${say.merged}</p></section></aside>`;
}

function renderSpan(first: number, last: number | undefined, words: PageContext['words']): string {
  const from = words.date({ year: first });
  return last === undefined || last === first ? `(${from})` : `(${from}–${words.date({ year: last })})`;
}

function renderHead({ name, orcid }: PersonView, url: string): Html {
  const person = {
    '@context': 'https://schema.org',
    '@type': 'Person',
    name,
    url,
    ...(orcid !== undefined && { sameAs: `https://orcid.org/${orcid}` }),
  };
  return html`<meta property="og:type" content="profile"><script type="application/ld+json">${jsonInScript(person)}</script>`;
}
