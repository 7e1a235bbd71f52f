import { type Html, html } from '../../markup/index.ts';
import { nameIn } from '../../model/index.ts';
import type { People, PersonView, UnitOfPerson, Units } from '../../people/index.ts';
import type { SearchIndex } from '../../search/index.ts';
import { externalLink, type PageContext, type Picture } from '../../ui/index.ts';
import type { Page } from '../page.ts';
import type { SearchParams } from '../search/search-state.ts';
import { coAuthorNetwork, coAuthorsOfPerson, type Sides } from './co-authors.ts';
import { renderEvidenceLink } from './evidence-page.ts';
import { picturesOfWorks } from './pictures-of-works.ts';
import { type PlacePorts, placePage } from './place-page.ts';
import { placeOfPerson } from './places.ts';
import { renderPictures } from './render-pictures.ts';
import { renderSigningWith } from './signing-with.ts';

export interface PersonPagePorts extends PlacePorts {
  readonly units: PlacePorts['units'] & Pick<Units, 'sidesOf' | 'unitsOfPerson'>;
  readonly people: Pick<People, 'find' | 'signersOf' | 'summaries'>;
  readonly search: PlacePorts['search'] & Pick<SearchIndex, 'figures'>;
}

/** One person: a sentence of facts, the years, the works, and with whom. */
export async function personPage(
  params: SearchParams & { readonly id: string },
  ports: PersonPagePorts,
  context: PageContext,
): Promise<Page | undefined> {
  const person = await ports.people.find(params.id);
  if (person === undefined) return undefined;
  const place = placeOfPerson(person);
  const figures = await ports.search.figures(place.within);
  const { urls, words } = context;
  const say = words.person;
  const [first, last] = [figures.years[0]?.year, figures.years.at(-1)?.year];
  const since = first !== undefined && last !== undefined ? say.since(first, last) : '';
  const unitsOf = await ports.units.unitsOfPerson(person.id);
  const page = await placePage(
    params,
    place,
    async (extent) => ({
      kind: say.kind,
      steps: [{ text: say.title, href: urls.people() }],
      lead: `${say.sentence(person.name, words.lists.works(figures.works))}${since}.`,
      ...(extent === 'all' && {
        pictures: renderPictures(place, await picturesOfPerson(person, ports, context), context),
        margin: html`${renderUnits(unitsOf, context)}${renderMargin(person, await ports.units.sidesOf(person.id), context)}${renderEvidenceLink(person, context)}${renderEmbedding(person, context)}`,
      }),
      schema: schemaOf(person, unitsOf, context),
    }),
    ports,
    context,
  );
  return { ...page, dependsOn: 'any-change' };
}

/** Output, with whom, and on what. */
export async function picturesOfPerson(
  person: PersonView,
  {
    people,
    search,
    units,
  }: Pick<PersonPagePorts, 'people'> & {
    readonly search: Pick<SearchIndex, 'figures'>;
    readonly units: Pick<Units, 'sidesOf'>;
  },
  context: PageContext,
): Promise<readonly Picture[]> {
  const [figures, coAuthors] = await Promise.all([
    search.figures(placeOfPerson(person).within),
    coAuthorsOfPerson(person, people, await units.sidesOf(person.id)),
  ]);
  const drawn = coAuthorNetwork(person.name, person.works, coAuthors, context);
  return [...picturesOfWorks(figures, context), ...(drawn ? [drawn] : [])];
}

/** The departments that affiliations named, with the years in which they did. */
function renderUnits(units: readonly UnitOfPerson[], { locale, urls, words }: PageContext): Html | undefined {
  if (units.length === 0) return undefined;
  return html`<section><h2>${words.unit.title}</h2><ul class="stated">${units.map(
    ({ slug, names, firstYear, lastYear }) =>
      html`<li><a href="${urls.unit(slug)}"><bdi>${nameIn(names, locale)}</bdi></a>${firstYear !== undefined && html` <span class="quiet">${renderSpan(firstYear, lastYear, words)}</span>`}</li>`,
  )}</ul></section>`;
}

/** How the list stands on the person's own page elsewhere. */
function renderEmbedding({ id }: PersonView, { institution, urls, words }: PageContext): Html {
  const say = words.places.embed;
  const base = institution.origin + urls.person(id, '');
  return html`<section><details><summary>${say.title}</summary><p>${say.explain}</p><pre class="code" dir="ltr" tabindex="0"><code>&lt;iframe src="${base}/embed?style=apa"&gt;&lt;/iframe&gt;</code></pre><p><a href="${base}.json">CSL-JSON</a></p></details></section>`;
}

function schemaOf(
  { name, orcid, variants, affiliations }: PersonView,
  units: readonly UnitOfPerson[],
  { institution, locale, urls }: PageContext,
): Readonly<Record<string, unknown>> {
  const named = units.map(({ slug, names }) => ({
    '@type': 'Organization',
    name: nameIn(names, locale),
    url: institution.origin + urls.unit(slug),
  }));
  const printed = affiliations
    .slice(0, affiliationsTold)
    .map(({ text }) => ({ '@type': 'Organization', name: text }));
  return {
    '@type': 'Person',
    name,
    ...(variants.length > 0 && { alternateName: variants }),
    ...(named.length + printed.length > 0 && { affiliation: named.length > 0 ? named : printed }),
    ...(orcid !== undefined && { sameAs: `https://orcid.org/${orcid}` }),
  };
}

/** As printed, where none names a unit of the institution; the newest of them. */
const affiliationsTold = 3;

/** The picture and its table tell of more. */
const coauthorsTold = 12;

function renderMargin(
  { orcid, variants, affiliations, coauthors }: PersonView,
  sides: Sides,
  context: PageContext,
): Html {
  const { words } = context;
  const say = words.person;
  const beside = coauthors.map((one) => ({ ...one, side: sides.get(one.id) }));
  return html`${
    orcid !== undefined &&
    html`<section><h2>${say.orcid}</h2><p>${externalLink(`https://orcid.org/${orcid}`, html`<bdi>${orcid}</bdi>`)}</p></section>`
  }${
    affiliations.length > 0 &&
    html`<section><h2>${say.affiliations}</h2><ul class="stated">${affiliations.map(
      ({ text, firstYear, lastYear }) =>
        html`<li><span lang="en" dir="ltr">${text}</span>${firstYear !== undefined && html` <span class="quiet">${renderSpan(firstYear, lastYear, words)}</span>`}</li>`,
    )}</ul></section>`
  }${renderSigningWith(beside, coauthorsTold, context)}<section>${
    variants.length > 0 && html`<h2>${say.variants}</h2><p><bdi>${variants.join('; ')}</bdi></p>`
  }<p class="quiet">${say.merged}</p></section>`;
}

function renderSpan(first: number, last: number | undefined, words: PageContext['words']): string {
  const from = words.date({ year: first });
  return last === undefined || last === first ? `(${from})` : `(${from}–${words.date({ year: last })})`;
}
