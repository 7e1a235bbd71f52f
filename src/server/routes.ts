import type { Catalogue, Collections, Store } from '../catalogue/index.ts';
import { type Citer, exportFormats, linksetOf, signpostsOf, writeList } from '../formats/index.ts';
import { parseWorkId, type Work } from '../model/index.ts';
import type { People, Units } from '../people/index.ts';
import type { Plain } from '../plain/index.ts';
import type { Reach } from '../reach/index.ts';
import type { RelatedIndex, TopicMaps } from '../related/index.ts';
import type { SearchIndex, Suggester } from '../search/index.ts';
import {
  aboutPage,
  affiliationsPage,
  authorsPage,
  findRelatedPage,
  foundTwin,
  homePage,
  homeTwin,
  mapPage,
  mastodonPage,
  nearOnMap,
  type Page,
  pathPage,
  type ReferencePorts,
  readSearchState,
  referencePage,
  searchPage,
  suggestions,
  tombstonePage,
  topicPage,
  withUnitNames,
  workPage,
  worksPage,
  worksTwin,
  workTwin,
} from '../site/index.ts';
import type { ApprovedSummaries } from '../summaries/index.ts';
import { feedFormats } from '../syndication/index.ts';
import type { CardShelf, PageContext } from '../ui/index.ts';
import { cardRoutes } from './card-routes.ts';
import { countedIn } from './counted-in.ts';
import { embeddingRoutes } from './embedding-routes.ts';
import { feedOfNewest } from './feed-of-newest.ts';
import { askedOfSearch, filesOfSearch } from './files-of-search.ts';
import { indexRoutes } from './index-routes.ts';
import { type FormAsked, formAsked, formsOfWorks } from './negotiation.ts';
import {
  formsOfLists,
  formsOfPages,
  notAcceptable,
  otherForms,
  queryTextOf,
  twinAnswer,
} from './other-forms.ts';
import { placeRoutes } from './place-routes.ts';
import { referenceAsText } from './reference-as-text.ts';
import type { Answer, Asked, Route } from './web-app.ts';

/** Whom the pages ask. */
export interface Readers {
  readonly store?: Pick<Store, 'readTogether'>;
  readonly catalogue: Catalogue;
  readonly search: SearchIndex;
  readonly suggester: Suggester;
  readonly people: People;
  readonly units: Units;
  readonly plain: Plain;
  readonly summaries: ApprovedSummaries;
  readonly related: RelatedIndex;
  readonly maps: TopicMaps;
  readonly citer: Citer;
  /** How programs ask; without it there is no such page. */
  readonly reference?: ReferencePorts;
  readonly collections: Collections;
  readonly cards: CardShelf;
  /** How often things are read; without it, nothing is counted. */
  readonly reach?: Reach;
  /** Whether readers are asked if plain parts were clear: where somebody takes their answers. */
  readonly asksClear?: boolean;
  /** Whether the public is told. */
  readonly showsReads?: boolean;
}

/** A work in the form of another program: by the extension of the address. */
const exports = new Map(exportFormats.map((format) => [format.extension, format]));

/** Whoever goes back a letter need not ask again at once. */
const secondsFresh = 10;

/** Every address for readers. */
export function routesOf(readers: Readers): readonly Route[] {
  const { catalogue, search, suggester, people, units, plain, summaries, related, citer, reference } =
    readers;
  const told = {
    asksClear: readers.asksClear ?? false,
    ...(readers.showsReads && readers.reach && { reach: readers.reach }),
  };
  const workPorts = { catalogue, related, people, units, plain, summaries };
  const pagePorts = {
    ...told,
    ...workPorts,
    ...(readers.store && { readTogether: readers.store.readTogether }),
  };
  const shown = (page: Page | undefined): Answer | undefined => page && { kind: 'page', page };

  async function work({ params }: Asked, context: PageContext): Promise<Answer | undefined> {
    const id = parseWorkId(params.id ?? '');
    if (id === undefined) return undefined;
    const page = await workPage({ id }, pagePorts, context);
    if (page === undefined) return absent(id, context);
    return page.canonical === context.urls.work(id, params.slug ?? '')
      ? shown(page)
      : { kind: 'moved', to: page.canonical, lasting: true };
  }

  /** Where a work is not held: on the way to where it went, a tombstone, or nothing. */
  async function absent(
    id: NonNullable<ReturnType<typeof parseWorkId>>,
    context: PageContext,
  ): Promise<Answer | undefined> {
    const fate = await catalogue.fate(id);
    switch (fate.kind) {
      case 'moved': {
        const [target] = await catalogue.summaries([fate.to]);
        return target && { kind: 'moved', to: context.urls.work(target.id, target.slug), lasting: true };
      }
      case 'withdrawn':
        return { kind: 'page', page: tombstonePage(fate, context.urls.work(id, ''), context), status: 410 };
      case 'held':
      case 'unknown':
        return undefined;
    }
  }

  async function exported(asked: Asked, context: PageContext): Promise<Answer | undefined> {
    const [name = '', extension = ''] = (asked.params.file ?? '').split('.');
    const id = parseWorkId(name);
    if (id !== undefined && extension === 'md')
      return twinAnswer(await workTwin(id, workPorts, context), context) ?? absent(id, context);
    if (id !== undefined && extension === 'txt')
      return (await referenceAsText(id, asked.query, { catalogue, citer }, context)) ?? absent(id, context);
    const format = exports.get(extension);
    if (extension !== 'linkset' && format === undefined) return undefined;
    const [held, summaries] = id ? await Promise.all([catalogue.find(id), catalogue.summaries([id])]) : [];
    if (!held) return id && absent(id, context);
    const address = context.institution.origin + context.urls.work(held.id, summaries?.[0]?.slug ?? '');
    if (format === undefined) return linkset(held, address, context);
    return {
      kind: 'file',
      text: writeList(format, [{ work: held, url: address }]),
      contentType: `${format.mediaType}; charset=utf-8`,
      fileName: `${held.id}.${extension}`,
      headers: {
        link: `<${address}>;rel="describes";type="text/html"`,
        'last-modified': held.changedAt.toUTCString(),
      },
    };
  }

  function linkset(held: Work, page: string, { institution, urls }: PageContext): Answer {
    const as = (extension: string) => institution.origin + urls.workAs(held.id, extension);
    const text = JSON.stringify(linksetOf(signpostsOf(held, { page, as }), page), undefined, 2);
    return { kind: 'file', text: `${text}\n`, contentType: 'application/linkset+json' };
  }

  /** The work itself in the form that the `Accept` header names, at the address of its page. */
  async function negotiated(
    form: Exclude<FormAsked, { readonly kind: 'page' }>,
    asked: Asked,
    context: PageContext,
  ): Promise<Answer | undefined> {
    const id = parseWorkId(asked.params.id ?? '');
    if (id === undefined) return undefined;
    if (form.kind === 'none') return notAcceptable(formsOfWorks);
    const params = { file: `${id}.${form.extension}` };
    const answer = await exported({ ...asked, params, query: form.query }, context);
    if (answer?.kind !== 'file' && answer?.kind !== 'feed') return answer;
    const { fileName: _, ...shown } = { fileName: undefined, ...answer };
    const there = context.urls.workAs(id, form.extension) + queryTextOf({ query: form.query, many: {} });
    const headers = { vary: 'accept, accept-encoding', 'content-location': there };
    return { ...shown, headers: { ...answer.headers, ...headers } };
  }

  async function home(context: PageContext): Promise<Answer | undefined> {
    return twinAnswer(await homeTwin(await homePage(readers, context), readers, context), context);
  }

  /** All works as a feed of what came last, or in Markdown. */
  async function works(
    extension: string,
    { query }: Asked,
    context: PageContext,
  ): Promise<Answer | undefined> {
    if (extension === 'md') {
      const page = await worksPage(query, { catalogue }, context);
      return page && twinAnswer(await worksTwin(page, query, { catalogue }, context), context);
    }
    const format = feedFormats.find((one) => one.extension === extension);
    return format && feedOfNewest(query.page, format, { catalogue, summaries }, context);
  }

  /** All hits of a search as a file, or a page of them in Markdown. */
  async function found(asked: Asked, context: PageContext): Promise<Answer | undefined> {
    if (asked.params.file !== 'search.md') return filesOfSearch(asked, readers, context);
    const [page, state] = await Promise.all([
      searchPage(asked, { search, catalogue, units }, context),
      withUnitNames(readSearchState(asked), units, context),
    ]);
    return twinAnswer(await foundTwin(page, state, { search, catalogue }, context), context);
  }

  return [
    {
      path: '/',
      query: [],
      keep: true,
      // It names the collections, whose changes are no works'.
      version: () => readers.collections.version(),
      answer: async (_, context) => shown(await homePage(readers, context)),
      otherForm: otherForms({
        forms: formsOfPages,
        at: (extension, _, { urls }) => urls.homeAs(extension),
        answer: (_, __, context) => home(context),
      }),
    },
    { path: '/index.md', query: [], keep: false, answer: (_, context) => home(context) },
    {
      path: '/works',
      query: ['page', 'order', 'year'],
      keep: true,
      answer: async ({ query }, context) => shown(await worksPage(query, { catalogue }, context)),
      otherForm: otherForms({
        forms: formsOfLists,
        at: (extension, { query }, { urls }) => urls.worksAs(extension, query),
        answer: works,
      }),
    },
    {
      path: '/:file{works\\.[a-z]+}',
      query: ['page', 'order', 'year'],
      keep: false,
      answer: (asked, context) => works((asked.params.file ?? '').split('.')[1] ?? '', asked, context),
    },
    ...embeddingRoutes(readers),
    ...cardRoutes(readers),
    {
      path: '/works/:file{[0-9a-z]{8}\\.[a-z]+}',
      query: ['style', 'locale'],
      keep: false,
      answer: exported,
      counts: countedIn('works'),
      countsAs: 'download',
    },
    // Not kept: it changes with the file of units and with curators' words, and is seldom asked for.
    {
      path: '/works/:id/affiliations/evidence',
      query: ['page'],
      keep: false,
      async answer({ params, query }, context) {
        const id = parseWorkId(params.id ?? '');
        if (id === undefined) return undefined;
        const page = await affiliationsPage({ id, page: query.page }, { catalogue, units }, context);
        return page === undefined ? absent(id, context) : shown(page);
      },
    },
    {
      path: '/works/:id/authors/all',
      query: ['page'],
      keep: false,
      async answer({ params, query }, context) {
        const id = parseWorkId(params.id ?? '');
        if (id === undefined) return undefined;
        const page = await authorsPage({ id, page: query.page }, { catalogue, people, units }, context);
        return page === undefined ? absent(id, context) : shown(page);
      },
    },
    {
      path: '/works/:id/:slug?',
      query: [],
      keep: true,
      // Its affiliations lead to the units that they name in the light of the file and of curators' words.
      version: () => units.wordsVersion(),
      answer: work,
      counts: countedIn('works'),
      otherForm(accept, asked, context) {
        const form = formAsked(accept);
        return form.kind === 'page' ? undefined : negotiated(form, asked, context);
      },
    },
    ...indexRoutes(readers),
    ...placeRoutes(readers),
    {
      path: '/search',
      ...askedOfSearch,
      keep: false,
      answer: async (asked, context) => shown(await searchPage(asked, { search, catalogue, units }, context)),
      otherForm: otherForms({
        forms: formsOfLists,
        at: (extension, asked, { urls }) => urls.searchAs(extension, {}) + queryTextOf(asked),
        answer: (extension, asked, context) =>
          found({ ...asked, params: { file: `search.${extension}` } }, context),
      }),
    },
    {
      path: '/:file{search\\.[a-z]+}',
      ...askedOfSearch,
      keep: false,
      answer: found,
    },
    {
      path: '/suggest',
      query: ['q'],
      keep: false,
      answer: async ({ query }, context) => ({
        kind: 'feed',
        text: JSON.stringify(
          await suggestions(query.q ?? '', { suggester, catalogue, people, units }, context),
        ),
        contentType: 'application/json; charset=utf-8',
        freshFor: secondsFresh,
      }),
    },
    // Not kept: the map follows the works a while later, and writes nothing to the change log.
    {
      path: '/map',
      query: [],
      keep: false,
      answer: async (_, context) => shown(mapPage(readers, context)),
    },
    {
      path: '/map.json',
      query: ['x', 'y'],
      keep: false,
      answer: async ({ query }, context) => {
        const near = await nearOnMap(query, readers, context);
        if (near === undefined) return undefined;
        const contentType = 'application/json; charset=utf-8';
        return { kind: 'feed', text: JSON.stringify(near), contentType, freshFor: secondsFresh };
      },
    },
    {
      path: '/map/:topic',
      query: ['page'],
      keep: false,
      answer: async ({ params, query }, context) =>
        shown(await topicPage({ topic: params.topic ?? '', page: query.page }, readers, context)),
    },
    {
      path: '/path',
      query: ['from', 'to'],
      keep: false,
      answer: async ({ query }, context) => shown(await pathPage(query, readers, context)),
    },
    {
      path: '/related',
      query: ['work'],
      form: ['text'],
      keep: false,
      answer: async ({ query }, context) => shown(await findRelatedPage(query, readers, context)),
    },
    {
      path: '/share/mastodon',
      query: ['url', 'server'],
      keep: false,
      answer: async ({ query }, context) => shown(await mastodonPage(query, readers, context)),
    },
    ...(reference === undefined
      ? []
      : [
          {
            path: '/api',
            query: [],
            keep: true,
            answer: async (_: Asked, context: PageContext) => shown(await referencePage(reference, context)),
          },
        ]),
    { path: '/about', query: [], keep: true, answer: async (_, context) => shown(aboutPage(context)) },
  ];
}
