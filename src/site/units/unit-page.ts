import type { Catalogue } from '../../catalogue/index.ts';
import { type Html, html, jsonInScript } from '../../markup/index.ts';
import { nameIn } from '../../model/index.ts';
import type { PeopleOfUnit, Units, UnitView } from '../../people/index.ts';
import {
  alternatesOf,
  type PageContext,
  renderBreadcrumbs,
  renderContents,
  renderYears,
} from '../../ui/index.ts';
import { listedWork } from '../listed-work.ts';
import type { Page } from '../page.ts';
import { renderUnits } from './units-page.ts';

const worksShown = 10;
const peopleShown = 24;

export interface UnitPagePorts {
  readonly units: Pick<Units, 'find' | 'worksOf' | 'yearsOf' | 'peopleOf'>;
  readonly catalogue: Pick<Catalogue, 'summaries'>;
}

/** One department or school: a sentence of facts, its years, its newest works, what is below it, and who signs with it. */
export async function unitPage(
  { slug }: { readonly slug: string },
  { units, catalogue }: UnitPagePorts,
  context: PageContext,
): Promise<Page | undefined> {
  const unit = await units.find(slug);
  if (!unit) return undefined;
  const [ids, years, people] = await Promise.all([
    units.worksOf(slug),
    units.yearsOf(slug),
    units.peopleOf(slug, peopleShown),
  ]);
  const newest = await catalogue.summaries(ids.slice(0, worksShown));
  const { institution, locale, urls, words } = context;
  const say = words.unit;
  const name = nameIn(unit.names, locale);
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
  const sentence = `${say.sentence(words.lists.works(unit.works), words.lists.people(people.total))}${
    first !== undefined && last !== undefined ? words.person.since(first, last) : ''
  }.`;
  const trail = unit.ancestors.map((one) => ({
    text: nameIn(one.names, locale),
    href: urls.unit(one.slug),
  }));
  return {
    title: name,
    description: `${name}: ${sentence}`,
    canonical: urls.unit(slug),
    alternates: alternatesOf(context, (all) => all.unit(slug)),
    head: renderHead(unit, name, institution.origin + urls.unit(slug)),
    main: html`${renderBreadcrumbs([{ text: say.title, href: urls.units() }, ...trail, { text: name }], context)}
<div class="spread"><div class="column"><h1><bdi>${name}</bdi></h1>
<p class="lead">${sentence}</p>
${renderYears(years, (year) => urls.search({ unit: slug, from: year, to: year }), context)}
${unit.children.length > 0 && html`<section class="section"><h2>${say.parts}</h2>${renderUnits(unit.children, context)}</section>`}
<section class="section"><h2>${say.newest}</h2>${renderContents(
      newest.map((work) => listedWork(work, context)),
      context,
    )}${
      unit.works > newest.length &&
      html`<p><a href="${urls.search({ unit: slug, order: 'newest' })}">${say.all(unit.works)}</a></p>`
    }</section></div>
${renderMargin(unit, people, context)}</div>`,
    dependsOn: 'any-work',
  };
}

function renderMargin(
  { ror }: UnitView,
  { people, total }: PeopleOfUnit,
  { urls, words }: PageContext,
): Html {
  const say = words.unit;
  return html`<aside class="margin">${
    people.length > 0 &&
    html`<section><h2>${say.people}</h2><ul class="stated">${people.map(
      ({ id, slug, name, together }) =>
        html`<li><a href="${urls.person(id, slug)}"><bdi>${name}</bdi></a> <span class="quiet">${words.lists.works(together)}</span></li>`,
    )}</ul>${total > people.length && html`<p class="quiet">${say.more(total - people.length)}</p>`}</section>`
  }${ror !== undefined && html`<section><h2>ROR</h2><p><a href="${ror}" rel="noopener"><bdi>${ror}</bdi></a></p></section>`}<section><p class="quiet">${say.how}</p></section></aside>`;
}

function renderHead({ names, ancestors, ror }: UnitView, name: string, url: string): Html {
  const parent = ancestors.at(-1);
  const unit = {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name,
    alternateName: Object.values(names).filter((other) => other !== name),
    url,
    ...(ror !== undefined && { sameAs: ror }),
    ...(parent && { parentOrganization: { '@type': 'Organization', name: Object.values(parent.names)[0] } }),
  };
  return html`<script type="application/ld+json">${jsonInScript(unit)}</script>`;
}
