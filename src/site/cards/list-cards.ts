import type { Catalogue, SourceSummary } from '../../catalogue/index.ts';
import type { People, PersonView } from '../../people/index.ts';
import { type Card, localised, type PageContext } from '../../ui/index.ts';
import { countYears } from '../count-years.ts';
import { frameOfCard, nameOnCard } from './frame-of-card.ts';

type Years = readonly { readonly year: number; readonly works: number }[];

/** The card of one person. */
export async function personCard(
  id: string,
  ports: { readonly people: Pick<People, 'find'>; readonly catalogue: Pick<Catalogue, 'summaries'> },
  context: PageContext,
): Promise<Card | undefined> {
  const person = await ports.people.find(id);
  if (person === undefined) return undefined;
  const summaries = await ports.catalogue.summaries(person.workIds);
  return composePersonCard(person, countYears(summaries.flatMap(({ year }) => year ?? [])), context);
}

/** The card of one source. */
export async function sourceCard(
  id: string,
  { catalogue }: { readonly catalogue: Pick<Catalogue, 'findSource' | 'worksByYear'> },
  context: PageContext,
): Promise<Card | undefined> {
  const source = await catalogue.findSource(id);
  return source && composeSourceCard(source, await catalogue.worksByYear({ sourceId: source.id }), context);
}

/** A person: the name, the affiliation stated last, and the works by year. */
export function composePersonCard(
  { name, affiliations, works }: Pick<PersonView, 'name' | 'affiliations' | 'works'>,
  years: Years,
  context: PageContext,
): Card {
  const [latest] = affiliations;
  return {
    ...frameOfCard(context),
    kind: context.words.person.kind,
    title: nameOnCard(name),
    bylines: latest === undefined ? [] : [latest.text],
    place: factsOf(works, years, context),
    years,
  };
}

/** A journal, book or other source, and the works that appeared in it by year. */
export function composeSourceCard(
  { name, works }: Pick<SourceSummary, 'name' | 'works'>,
  years: Years,
  context: PageContext,
): Card {
  return {
    ...frameOfCard(context),
    kind: context.words.source.kind,
    title: nameOnCard(name),
    place: factsOf(works, years, context),
    years,
  };
}

/** The house itself, for every page that has no card of its own. */
export function houseCard(context: PageContext): Card {
  const { institution } = context;
  const tagline = localised(institution.tagline, context);
  const platform = localised(institution.platformName, context);
  return {
    ...frameOfCard(context),
    title: nameOnCard(tagline === '' ? platform : tagline),
  };
}

/** `42 publications · 2009–2025` */
function factsOf(works: number, years: Years, { words }: PageContext): string {
  const first = years[0]?.year;
  const last = years.at(-1)?.year;
  const count = words.lists.works(works);
  if (first === undefined || last === undefined) return count;
  const from = words.date({ year: first });
  return `${count} · ${first === last ? from : `${from}–${words.date({ year: last })}`}`;
}
