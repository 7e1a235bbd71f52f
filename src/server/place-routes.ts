import type { Catalogue, Collections } from '../catalogue/index.ts';
import type { Citer } from '../formats/index.ts';
import type { People, Units } from '../people/index.ts';
import type { Reach } from '../reach/index.ts';
import type { SearchIndex } from '../search/index.ts';
import {
  collectionPage,
  collectionTwin,
  embeddedList,
  evidencePage,
  findPlace,
  foundTwin,
  institutionPage,
  institutionTwin,
  type Page,
  type PlaceRoom,
  personPage,
  pictureOfPlace,
  picturesOfInstitution,
  placeRooms,
  readSearchState,
  sourcePage,
  subjectPage,
  unitPage,
  withUnitNames,
  yearPage,
} from '../site/index.ts';
import type { ApprovedSummaries } from '../summaries/index.ts';
import { localised, type PageContext } from '../ui/index.ts';
import type { Urls } from '../urls.ts';
import { countedIn } from './counted-in.ts';
import { askedOfSearch, filesOfSearch } from './files-of-search.ts';
import { formsOfLists, formsOfPages, otherForms, queryTextOf, twinAnswer } from './other-forms.ts';
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
  readonly summaries: ApprovedSummaries;
}

const askedOfPlace = { ...askedOfSearch, query: [...askedOfSearch.query, 'style'] };

/** Everything that has works of its own: pages, lists, and the works, feeds and pictures as files. */
export function placeRoutes(readers: PlaceReaders): readonly Route[] {
  const pages: Readonly<
    Record<PlaceRoom, (id: string, given: Asked, context: PageContext) => Promise<Page | undefined>>
  > = {
    people: (id, given, context) => personPage({ ...given, id }, readers, context),
    sources: (id, given, context) => sourcePage({ ...given, id }, readers, context),
    units: (slug, given, context) => unitPage({ ...given, slug }, readers, context),
    subjects: (slug, given, context) => subjectPage({ ...given, slug }, readers, context),
    years: (year, given, context) => yearPage({ ...given, year }, readers, context),
    collections: (slug, { query }, context) => collectionPage({ slug, page: query.page }, readers, context),
  };
  const placeOf = ({ params }: Asked) => params.id ?? params.slug ?? params.year ?? '';

  /** A place's works in another form, or a page of them in Markdown. */
  async function file(
    room: PlaceRoom,
    id: string,
    extension: string,
    given: Asked,
    context: PageContext,
  ): Promise<Answer | undefined> {
    const place = await findPlace(room, id, readers, context);
    if (place === undefined) return undefined;
    if (extension !== 'md')
      return filesOfSearch({ ...given, params: { file: `${id}.${extension}` } }, readers, context, place);
    const page = await pages[room](id, given, context);
    if (page === undefined) return undefined;
    const twin =
      room === 'collections'
        ? collectionTwin(page, { slug: id, page: given.query.page }, readers, context)
        : foundTwin(
            page,
            await withUnitNames(readSearchState(given, place), readers.units, context),
            readers,
            context,
          );
    return twinAnswer(await twin, context);
  }

  const inOtherForms = (room: PlaceRoom) =>
    otherForms({
      forms: formsOfLists,
      at: (extension, given, { urls }) =>
        `${baseOf(urls)[room](placeOf(given))}.${extension}${queryTextOf(given)}`,
      answer: (extension, given, context) => file(room, placeOf(given), extension, given, context),
    });
  const page = (room: PlaceRoom, path: string): Route => ({
    path: `/${room}/${path}`,
    ...askedOfPlace,
    keep: isWhole,
    answer: async (given, context) => atCanonical(await pages[room](placeOf(given), given, context), given),
    otherForm: inOtherForms(room),
    counts: countedIn(room),
  });
  async function institution(context: PageContext): Promise<Answer | undefined> {
    return twinAnswer(
      await institutionTwin(await institutionPage(readers, context), readers, context),
      context,
    );
  }

  return [
    ...placeRooms.flatMap((room): readonly Route[] => [
      {
        path: `/${room}/:file{[0-9a-z-]+\\.[a-z]+}`,
        ...askedOfSearch,
        keep: false,
        async answer(given, context) {
          const [id = '', extension = ''] = (given.params.file ?? '').split('.');
          return file(room, id, extension, given, context);
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
      otherForm: otherForms({
        forms: formsOfPages,
        at: (extension, _, { urls }) => urls.institutionAs(extension),
        answer: (_, __, context) => institution(context),
      }),
    },
    { path: '/institution.md', query: [], keep: false, answer: (_, context) => institution(context) },
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
    page('people', ':id/:slug?'),
    page('sources', ':id/:slug?'),
    {
      ...page('units', ':slug'),
      version: () => readers.units.version(),
    },
    {
      ...page('subjects', ':slug'),
      // What it means, and what is broader and narrower, stands in the vocabulary.
      version: () => readers.search.vocabularyVersion(),
    },
    // Who changes a collection writes nothing to the change log: it is made anew.
    {
      path: '/collections/:slug',
      query: ['page'],
      keep: false,
      answer: async ({ params, query }, context) =>
        shown(await collectionPage({ slug: params.slug ?? '', page: query.page }, readers, context)),
      otherForm: inOtherForms('collections'),
      counts: countedIn('collections'),
    },
    page('years', ':year'),
  ];
}

/** What the addresses of a place's other forms begin with. */
function baseOf(urls: Urls): Readonly<Record<PlaceRoom, (id: string) => string>> {
  return {
    people: (id) => urls.person(id, ''),
    sources: (id) => urls.source(id, ''),
    units: urls.unit,
    subjects: urls.subject,
    years: (year) => urls.year(Number(year)),
    collections: urls.collection,
  };
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
