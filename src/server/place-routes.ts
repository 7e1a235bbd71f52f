import type { Catalogue, Collections } from '../catalogue/index.ts';
import type { Citer } from '../formats/index.ts';
import type { People, Units } from '../people/index.ts';
import type { Reach } from '../reach/index.ts';
import type { SearchIndex } from '../search/index.ts';
import {
  collectionPage,
  collectionsPage,
  embeddedList,
  evidencePage,
  findPlace,
  institutionPage,
  type Page,
  personPage,
  pictureOfPlace,
  picturesOfInstitution,
  placeRooms,
  sourcePage,
  subjectPage,
  subjectsPage,
  unitPage,
  yearPage,
  yearsPage,
} from '../site/index.ts';
import { localised, type PageContext } from '../ui/index.ts';
import { countedIn } from './counted-in.ts';
import { askedOfSearch, filesOfSearch } from './files-of-search.ts';
import { pictureFile } from './picture-file.ts';
import type { Answer, Asked, Route } from './web-app.ts';

export interface PlaceReaders {
  readonly catalogue: Catalogue;
  readonly search: SearchIndex;
  readonly people: People;
  readonly units: Units;
  readonly citer: Citer;
  readonly collections: Collections;
  readonly reach?: Reach;
}

const askedOfPlace = { ...askedOfSearch, query: [...askedOfSearch.query, 'style'] };

/** Everything that has works of its own: pages, lists, and the works, feeds and pictures as files. */
export function placeRoutes(readers: PlaceReaders): readonly Route[] {
  const page = (
    path: string,
    find: (asked: Asked, context: PageContext) => Promise<Page | undefined>,
  ): Route => ({
    path,
    ...askedOfPlace,
    keep: isWhole,
    answer: async (given, context) => atCanonical(await find(given, context), given),
    counts: countedIn(path.split('/')[1] ?? ''),
  });
  const list = (
    path: string,
    find: (query: Asked['query'], context: PageContext) => Promise<Page | undefined>,
  ): Route => ({
    path,
    query: ['page'],
    keep: true,
    answer: async ({ query }, context) => shown(await find(query, context)),
  });
  return [
    ...placeRooms.flatMap((room): readonly Route[] => [
      {
        path: `/${room}/:file{[0-9a-z-]+\\.[a-z]+}`,
        ...askedOfSearch,
        keep: false,
        async answer(given, context) {
          const [id = ''] = (given.params.file ?? '').split('.');
          const place = await findPlace(room, id, readers, context);
          return place && filesOfSearch(given, readers, context, place);
        },
        counts: countedIn(room),
        countsAs: 'download',
      },
      {
        path: `/${room}/:id/pictures/:file{[a-z-]+\\.[a-z]+}`,
        query: [],
        keep: false,
        async answer({ params }, context) {
          const [name = '', extension = ''] = (params.file ?? '').split('.');
          const found = await pictureOfPlace(room, params.id ?? '', name, readers, context);
          return found && pictureFile(found.picture, extension, found.of, context);
        },
      },
      {
        path: `/${room}/:id/embed`,
        query: ['style'],
        keep: false,
        async answer({ params, query }, context) {
          const place = await findPlace(room, params.id ?? '', readers, context);
          return (
            place && {
              kind: 'embedded',
              text: await embeddedList(place, query.style ?? 'apa', readers, context),
            }
          );
        },
        counts: countedIn(room),
        countsAs: 'embed',
      },
    ]),
    {
      path: '/institution',
      query: [],
      keep: true,
      answer: async (_, context) => shown(await institutionPage(readers, context)),
    },
    {
      path: '/institution/pictures/:file{[a-z-]+\\.[a-z]+}',
      query: [],
      keep: false,
      async answer({ params }, context) {
        const [name = '', extension = ''] = (params.file ?? '').split('.');
        const picture = (await picturesOfInstitution(readers, context)).find((one) => one.name === name);
        const institution = localised(context.institution.name, context);
        return picture && pictureFile(picture, extension, institution, context);
      },
    },
    {
      path: '/people/:id/evidence',
      query: ['page'],
      keep: true,
      async answer({ params, query }, context) {
        const found = await evidencePage({ id: params.id ?? '', page: query.page }, readers, context);
        return found && atOwnAddress(found, context.urls.personEvidence(params.id ?? ''));
      },
    },
    page('/people/:id/:slug?', ({ params, ...given }, context) =>
      personPage({ ...given, id: params.id ?? '' }, readers, context),
    ),
    page('/sources/:id/:slug?', ({ params, ...given }, context) =>
      sourcePage({ ...given, id: params.id ?? '' }, readers, context),
    ),
    // Not kept: units follow the works a moment later, and their file whenever it is loaded.
    {
      ...page('/units/:slug', ({ params, ...given }, context) =>
        unitPage({ ...given, slug: params.slug ?? '' }, readers, context),
      ),
      keep: false,
    },
    list('/subjects', (query, context) => subjectsPage(query, readers, context)),
    page('/subjects/:slug', ({ params, ...given }, context) =>
      subjectPage({ ...given, slug: params.slug ?? '' }, readers, context),
    ),
    // Who changes a collection writes nothing to the change log: these are made anew.
    {
      path: '/collections',
      query: [],
      keep: false,
      answer: async (_, context) => shown(collectionsPage(readers, context)),
    },
    {
      path: '/collections/:slug',
      query: ['page'],
      keep: false,
      answer: async ({ params, query }, context) =>
        shown(await collectionPage({ slug: params.slug ?? '', page: query.page }, readers, context)),
      counts: countedIn('collections'),
    },
    list('/years', (_, context) => yearsPage(readers, context)),
    page('/years/:year', ({ params, ...given }, context) =>
      yearPage({ ...given, year: params.year ?? '' }, readers, context),
    ),
  ];
}

/** Pages as they are come to; what readers seek and choose in them is not worth keeping. */
function isWhole({ query, many }: Asked): boolean {
  return Object.keys(many).length === 0 && Object.keys(query).every((name) => name === 'page');
}

function shown(page: Page | undefined): Answer | undefined {
  return page && { kind: 'page', page };
}

/** A page that was asked for under an older id is shown under the one that lives on. */
function atOwnAddress(page: Page, asked: string): Answer {
  const [path = ''] = page.canonical.split('?');
  return path === asked ? { kind: 'page', page } : { kind: 'moved', to: page.canonical, lasting: true };
}

/** A page that was asked for under an old or shortened slug is shown under its own. */
function atCanonical(page: Page | undefined, given: Asked): Answer | undefined {
  if (page === undefined) return undefined;
  const { id, slug = '' } = given.params;
  const [path = '', query = ''] = page.canonical.split('?');
  return id === undefined || path.endsWith(`/${id}/${slug}`) || path.endsWith(`/${id}`)
    ? { kind: 'page', page }
    : { kind: 'moved', to: query === '' ? path : `${path}?${query}`, lasting: true };
}
