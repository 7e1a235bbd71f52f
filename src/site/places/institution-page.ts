import type { Catalogue, Collections } from '../../catalogue/index.ts';
import { html, jsonInScript } from '../../markup/index.ts';
import type { People, Units } from '../../people/index.ts';
import type { SearchIndex } from '../../search/index.ts';
import {
  alternatesOf,
  dotsOnMap,
  localised,
  type PageContext,
  type Picture,
  renderBreadcrumbs,
  shareBar,
} from '../../ui/index.ts';
import type { Page } from '../page.ts';
import { accessOf, picturesOfWorks, sourcesByYear } from './pictures-of-works.ts';
import { renderPictures } from './render-pictures.ts';

export interface InstitutionPagePorts {
  readonly catalogue: Pick<Catalogue, 'counts'>;
  readonly collections: Pick<Collections, 'list'>;
  readonly people: Pick<People, 'count'>;
  readonly search: Pick<SearchIndex, 'figures'>;
  /** Countries of affiliations that are not the institution's own; none while its units are not told. */
  readonly units: Pick<Units, 'count' | 'countriesOf'>;
}

/** The institution as its works add up: what, when, on what, with which countries, and how free to read. */
export async function institutionPage(ports: InstitutionPagePorts, context: PageContext): Promise<Page> {
  const [counts, persons, units, pictures] = await Promise.all([
    ports.catalogue.counts(),
    ports.people.count(),
    ports.units.count(),
    picturesOfInstitution(ports, context),
  ]);
  const { assets, institution, urls, words } = context;
  const { lists, places } = words;
  const say = places.institution;
  const name = localised(institution.name, context);
  const lead = say.sentence(lists.works(counts.works), lists.people(persons), lists.sources(counts.sources));
  const schema = {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    name: `${name}: ${say.title}`,
    url: institution.origin + urls.institution(),
    about: {
      '@type': 'Organization',
      name,
      ...(institution.homepage !== undefined && { url: institution.homepage }),
    },
  };
  const ways = [
    { text: words.frame.people, href: urls.people() },
    ...(units > 0 ? [{ text: words.unit.title, href: urls.units() }] : []),
    { text: places.subject.title, href: urls.subjects() },
    { text: words.frame.sources, href: urls.sources() },
    { text: places.year.title, href: urls.years() },
    ...(ports.collections.list().length > 0
      ? [{ text: places.collection.title, href: urls.collections() }]
      : []),
    { text: words.map.title, href: urls.map() },
  ];
  return {
    title: say.title,
    description: lead,
    canonical: urls.institution(),
    alternates: alternatesOf(context, (all) => all.institution()),
    twin: urls.institutionAs('md'),
    head: html`<link rel="stylesheet" href="${assets.moreStyles.pictures}"><script type="application/ld+json">${jsonInScript(schema)}</script>`,
    main: html`${renderBreadcrumbs([{ text: say.title }], context)}<p class="kind">${say.kind}</p><h1>${name}</h1>
<p class="lead">${lead}</p><nav aria-label="${words.home.ways}"><ul class="choices">${ways.map(
      ({ text, href }) => html`<li><a href="${href}">${text}</a></li>`,
    )}</ul></nav>${renderPictures({ base: (all) => all.institution() }, pictures, context)}`,
    dependsOn: 'any-work',
  };
}

export async function picturesOfInstitution(
  { search, units }: Pick<InstitutionPagePorts, 'search'> & { readonly units: Pick<Units, 'countriesOf'> },
  context: PageContext,
): Promise<readonly Picture[]> {
  const [figures, countries] = await Promise.all([search.figures(), units.countriesOf()]);
  return [
    ...picturesOfWorks(figures, context),
    ...sourcesByYear(figures, context),
    ...accessOf(figures, context).map((shares) => shareBar(shares, context)),
    ...countryMap(countries, context),
  ];
}

function countryMap(
  countries: readonly { readonly country: string; readonly works: number }[],
  context: PageContext,
): readonly Picture[] {
  const [first] = countries;
  if (first === undefined || countries.length < 2) return [];
  const { words } = context;
  const say = words.pictures;
  return [
    dotsOnMap(
      {
        name: 'countries',
        title: say.countries,
        description: say.countriesSummary(countries.length, words.countryName(first.country), first.works),
        countries,
      },
      context,
    ),
  ];
}
