import type { Catalogue, Collections } from '../../catalogue/index.ts';
import type { People, Units } from '../../people/index.ts';
import type { SearchIndex } from '../../search/index.ts';
import type { PageContext, Picture } from '../../ui/index.ts';
import type { Place } from '../search/search-state.ts';
import { picturesOfPerson } from './person-page.ts';
import { picturesOfWorks } from './pictures-of-works.ts';
import {
  placeOfCollection,
  placeOfPerson,
  placeOfSource,
  placeOfSubject,
  placeOfUnit,
  placeOfYear,
} from './places.ts';
import { subjectNamed } from './subject-named.ts';
import { picturesOfUnit } from './unit-page.ts';

/** The kinds of places, as their addresses begin. */
export const placeRooms = ['people', 'sources', 'subjects', 'years', 'collections', 'units'] as const;
export type PlaceRoom = (typeof placeRooms)[number];

export interface FindPlacePorts {
  readonly catalogue: Pick<Catalogue, 'find' | 'findSource'>;
  readonly people: Pick<People, 'find' | 'signersOf' | 'summaries'>;
  readonly search: Pick<SearchIndex, 'allHits' | 'figures'>;
  readonly collections: Pick<Collections, 'find'>;
  readonly units: Pick<Units, 'find' | 'partnersOf' | 'sidesIn' | 'sidesOf'>;
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
    case 'units': {
      const unit = await ports.units.find(id);
      return unit && placeOfUnit(unit, context);
    }
    case 'collections': {
      const collection = ports.collections.find(id);
      return collection && placeOfCollection(collection, context);
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
  room: PlaceRoom,
  id: string,
  name: string,
  ports: FindPlacePorts,
  context: PageContext,
): Promise<{ readonly picture: Picture; readonly of: string } | undefined> {
  const place = await findPlace(room, id, ports, context);
  if (place === undefined) return undefined;
  const pictures = await picturesAt(room, id, place, ports, context);
  const picture = pictures.find((one) => one.name === name);
  return picture && { picture, of: place.name };
}

async function picturesAt(
  room: PlaceRoom,
  id: string,
  place: Place,
  ports: FindPlacePorts,
  context: PageContext,
): Promise<readonly Picture[]> {
  const person = room === 'people' ? await ports.people.find(id) : undefined;
  if (person !== undefined) return picturesOfPerson(person, ports, context);
  const unit = room === 'units' ? await ports.units.find(id) : undefined;
  if (unit !== undefined) return picturesOfUnit(unit, ports, context);
  const { within } = place;
  const without = within.kind === 'subject' ? { subject: within.slug } : {};
  return picturesOfWorks(await ports.search.figures(within), context, without);
}
