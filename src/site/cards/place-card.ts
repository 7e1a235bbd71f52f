import type { SearchIndex } from '../../search/index.ts';
import type { Card, PageContext } from '../../ui/index.ts';
import { type FindPlacePorts, findPlace, type PlaceRoom } from '../places/find-place.ts';
import { frameOfCard, nameOnCard } from './frame-of-card.ts';

/** The card of a person, a source, a subject or a year: the name, and the works by year. */
export async function placeCard(
  room: PlaceRoom,
  id: string,
  ports: FindPlacePorts & { readonly search: Pick<SearchIndex, 'figures'> },
  context: PageContext,
): Promise<Card | undefined> {
  const place = await findPlace(room, id, ports, context);
  if (place === undefined) return undefined;
  const [{ works, years }, person] = await Promise.all([
    ports.search.figures(place.within),
    room === 'people' ? ports.people.find(id) : undefined,
  ]);
  const [latest] = person?.affiliations ?? [];
  const { words } = context;
  return {
    ...frameOfCard(context),
    kind: kindOf(room, context),
    title: nameOnCard(place.name),
    bylines: latest === undefined ? [] : [latest.text],
    place: [words.lists.works(works), room === 'years' ? '' : spanOf(years, context)]
      .filter(Boolean)
      .join(' · '),
    years: room === 'years' ? [] : years.map((year) => ({ year: year.year, works: year.works })),
  };
}

function kindOf(room: PlaceRoom, { words }: PageContext): string {
  const { places } = words;
  switch (room) {
    case 'people':
      return words.person.kind;
    case 'sources':
      return places.source.kinds.other;
    case 'subjects':
      return places.subject.heading;
    case 'years':
      return places.year.kind;
    case 'collections':
      return places.collection.kind;
  }
}

/** `2009–2025` */
function spanOf(years: readonly { readonly year: number }[], { words }: PageContext): string {
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
  if (first === undefined || last === undefined) return '';
  const from = words.date({ year: first });
  return first === last ? from : `${from}–${words.date({ year: last })}`;
}
