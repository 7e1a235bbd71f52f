import type { Catalogue } from '../../catalogue/index.ts';
import type { People } from '../../people/index.ts';
import type { SearchIndex } from '../../search/index.ts';
import type { PageContext, Picture } from '../../ui/index.ts';
import type { Place } from '../search/search-state.ts';
import { picturesOfWorks } from './pictures-of-works.ts';
import { placeOfPerson, placeOfSource, placeOfSubject, placeOfYear } from './places.ts';
import { subjectNamed } from './subject-named.ts';

/** The kinds of places, as their addresses begin. */
export const placeRooms = ['people', 'sources', 'subjects', 'years'] as const;
export type PlaceRoom = (typeof placeRooms)[number];

export interface FindPlacePorts {
  readonly catalogue: Pick<Catalogue, 'find' | 'findSource'>;
  readonly people: Pick<People, 'find'>;
  readonly search: Pick<SearchIndex, 'allHits' | 'figures'>;
}

/** The place at an address such as `/people/k3v9x2m1`, for its feeds, files and pictures. */
export async function findPlace(
  room: PlaceRoom,
  id: string,
  ports: FindPlacePorts,
  context: PageContext,
): Promise<Place | undefined> {
  switch (room) {
    case 'people': {
      const person = await ports.people.find(id);
      return person && placeOfPerson(person);
    }
    case 'sources': {
      const source = await ports.catalogue.findSource(id);
      return source && placeOfSource(source);
    }
    case 'subjects': {
      const subject = await subjectNamed(id, ports);
      return subject && placeOfSubject(subject.slug, subject.name);
    }
    case 'years':
      return /^[12]\d{3}$/.test(id) ? placeOfYear(Number(id), context) : undefined;
  }
}

/** The place that has a page at a path. */
export async function placeAt(
  path: string,
  ports: FindPlacePorts,
  context: PageContext,
): Promise<Place | undefined> {
  const [, room, id = ''] = /\/([a-z]+)\/([^/]+)(?:\/[^/]*)?$/.exec(path) ?? [];
  const known = placeRooms.find((one) => one === room);
  const place = known && (await findPlace(known, id, ports, context));
  return place?.path(context.urls) === path ? place : undefined;
}

/** The picture of that name on the page of a place. */
export async function pictureOfPlace(
  place: Place,
  name: string,
  { search }: Pick<FindPlacePorts, 'search'>,
  context: PageContext,
): Promise<Picture | undefined> {
  const figures = await search.figures(place.within);
  const { within } = place;
  const without = within.kind === 'subject' ? { subject: within.slug } : {};
  return picturesOfWorks(figures, context, without).find((picture) => picture.name === name);
}
