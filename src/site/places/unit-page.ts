import { type Html, html } from '../../markup/index.ts';
import { nameIn } from '../../model/index.ts';
import type { Collaborator, People, PeopleOfUnit, Units, UnitView } from '../../people/index.ts';
import type { SearchIndex } from '../../search/index.ts';
import { externalLink, type PageContext, type Picture } from '../../ui/index.ts';
import { type MostReadPorts, renderMostRead } from '../most-read.ts';
import type { Page } from '../page.ts';
import type { SearchParams } from '../search/search-state.ts';
import { renderUnits } from '../units/units-page.ts';
import { coAuthorsOf, peopleNetwork } from './co-authors.ts';
import { partnerNetwork, partnersDrawn } from './partners.ts';
import { picturesOfWorks } from './pictures-of-works.ts';
import { type PlacePorts, placePage } from './place-page.ts';
import { placeOfUnit } from './places.ts';
import { renderPictures } from './render-pictures.ts';
import { renderPeople, renderSigningWith } from './signing-with.ts';

const peopleShown = 24;
/** From elsewhere in the institution, and from outside, so many each. */
const othersShown = 12;
/** So many of the newest works tell who works with whom. */
const looked = 500;
/** Those read most are looked for among so many of the newest. */
const mostAmong = 10_000;

export interface UnitPagePorts extends PlacePorts, Pick<MostReadPorts, 'reach'> {
  readonly units: PlacePorts['units'] &
    Pick<Units, 'collaboratorsOf' | 'find' | 'partnersOf' | 'peopleOf' | 'sidesIn'>;
  readonly people: Pick<People, 'signersOf' | 'summaries'>;
  readonly search: PlacePorts['search'] & Pick<SearchIndex, 'figures'>;
}

/** One department or school: a sentence of facts, what it consists of, its output, who works with whom, and its works. */
export async function unitPage(
  params: SearchParams & { readonly slug: string },
  ports: UnitPagePorts,
  context: PageContext,
): Promise<Page | undefined> {
  const unit = await ports.units.find(params.slug);
  if (unit === undefined) return undefined;
  const place = placeOfUnit(unit, context);
  const [figures, people, others] = await Promise.all([
    ports.search.figures(place.within),
    ports.units.peopleOf(unit.slug, peopleShown),
    ports.units.collaboratorsOf(unit.slug, othersShown),
  ]);
  const { locale, urls, words } = context;
  const say = words.unit;
  const [first, last] = [figures.years[0]?.year, figures.years.at(-1)?.year];
  const since = first !== undefined && last !== undefined ? words.person.since(first, last) : '';
  const page = await placePage(
    params,
    place,
    async (extent) => ({
      kind: say.kind,
      steps: [
        { text: say.title, href: urls.units() },
        ...unit.ancestors.map((one) => ({ text: nameIn(one.names, locale), href: urls.unit(one.slug) })),
      ],
      lead: `${say.sentence(words.lists.works(figures.works), words.lists.people(people.total))}${since}.`,
      ...(extent === 'all' && {
        pictures: html`${
          unit.children.length > 0 &&
          html`<section class="section"><h2>${say.parts}</h2>${renderUnits(unit.children, context)}</section>`
        }${renderPictures(place, await picturesOfUnit(unit, ports, context), context)}${await renderMostRead(
          ports,
          context,
          () =>
            ports.search.allHits({ text: '', order: 'newest', filters: { within: place.within } }, mostAmong),
        )}`,
        margin: renderMargin(unit, people, others, context),
      }),
      schema: schemaOf(unit, place.name),
    }),
    ports,
    context,
  );
  return { ...page, dependsOn: 'any-change' };
}

/** Output and subjects, who works with whom, and which units and institutions beside it. */
export async function picturesOfUnit(
  unit: UnitView,
  {
    people,
    search,
    units,
  }: Pick<UnitPagePorts, 'people'> & {
    readonly search: Pick<SearchIndex, 'figures' | 'allHits'>;
    readonly units: Pick<Units, 'partnersOf' | 'sidesIn'>;
  },
  context: PageContext,
): Promise<readonly Picture[]> {
  const place = placeOfUnit(unit, context);
  const { within } = place;
  const [figures, ids, sides, partners] = await Promise.all([
    search.figures(within),
    search.allHits({ text: '', order: 'newest', filters: { within } }, looked),
    units.sidesIn(unit.slug),
    units.partnersOf(unit.slug, partnersDrawn),
  ]);
  const drawn = peopleNetwork(
    context.words.pictures.unitNetwork,
    await coAuthorsOf(ids, people, sides),
    context,
  );
  const beside = partnerNetwork(place, unit.works, partners, context);
  return [...picturesOfWorks(figures, context), ...(drawn ? [drawn] : []), ...(beside ? [beside] : [])];
}

function renderMargin(
  { ror }: UnitView,
  { people, total }: PeopleOfUnit,
  others: readonly Collaborator[],
  context: PageContext,
): Html {
  const { words } = context;
  const say = words.unit;
  const more = total > people.length ? say.more(total - people.length) : undefined;
  return html`${renderPeople(say.people, people, words.lists.works, context, more)}${renderSigningWith(others, othersShown, context)}${
    ror !== undefined &&
    html`<section><h2>ROR</h2><p>${externalLink(ror, html`<bdi>${ror}</bdi>`)}</p></section>`
  }<section><p class="quiet">${say.how}</p></section>`;
}

function schemaOf({ names, ancestors, ror }: UnitView, name: string): Readonly<Record<string, unknown>> {
  const parent = ancestors.at(-1);
  return {
    '@type': 'Organization',
    name,
    alternateName: Object.values(names).filter((other) => other !== name),
    ...(ror !== undefined && { sameAs: ror }),
    ...(parent && { parentOrganization: { '@type': 'Organization', name: Object.values(parent.names)[0] } }),
  };
}
