import type { Catalogue, Collections } from '../catalogue/index.ts';
import type { People, Units } from '../people/index.ts';
import type { Plain } from '../plain/index.ts';
import type { SearchIndex } from '../search/index.ts';
import {
  collectionsPage,
  glossaryPage,
  glossaryTwin,
  type IndexPage,
  indexTwin,
  type Page,
  peoplePage,
  sourcesPage,
  subjectsPage,
  type Twin,
  unitsPage,
  unitsTwin,
  yearsPage,
} from '../site/index.ts';
import type { PageContext } from '../ui/index.ts';
import { formsOfPages, otherForms, queryTextOf, twinAnswer } from './other-forms.ts';
import type { Asked, Route } from './web-app.ts';

export interface IndexReaders {
  readonly catalogue: Pick<Catalogue, 'sources'>;
  readonly people: Pick<People, 'initials' | 'list'>;
  readonly units: Pick<Units, 'list'>;
  readonly search: Pick<SearchIndex, 'figures' | 'subjects'>;
  readonly collections: Pick<Collections, 'list'>;
  readonly plain: Pick<Plain, 'glossaries'>;
}

/** What is told in one place, and the same in Markdown. */
interface Index {
  readonly path: string;
  /** False where something else than a change of works changes it. */
  readonly keep: boolean;
  readonly find: (query: Asked['query'], context: PageContext) => Promise<Found | undefined>;
}

interface Found {
  readonly page: Page;
  readonly twin: () => Twin;
}

/** The lists of names: people, units, sources, subjects, years, collections, and words that are explained. */
export function indexRoutes(readers: IndexReaders): readonly Route[] {
  const { units, plain } = readers;
  const list = (
    path: string,
    page: (query: Asked['query'], context: PageContext) => Promise<IndexPage | undefined>,
    keep = true,
  ): Index => ({
    path,
    keep,
    async find(query, context) {
      const found = await page(query, context);
      return found && { page: found, twin: () => indexTwin(found, context) };
    },
  });
  const indexes: readonly Index[] = [
    list('/people', (query, context) => peoplePage(query, readers, context)),
    list('/sources', (query, context) => sourcesPage(query, readers, context)),
    list('/subjects', (query, context) => subjectsPage(query, readers, context)),
    list('/years', (_, context) => yearsPage(readers, context)),
    // Who changes a collection writes nothing to the change log.
    list('/collections', async (_, context) => collectionsPage(readers, context), false),
    {
      path: '/units',
      // Units follow the works a moment later, and their file whenever it is loaded.
      keep: false,
      async find(_, context) {
        const page = await unitsPage({ units }, context);
        return page && { page, twin: () => unitsTwin(page, context) };
      },
    },
    {
      path: '/glossary',
      // Another process may load a glossary at any time.
      keep: false,
      async find(_, context) {
        const page = await glossaryPage({ plain }, context);
        return { page, twin: () => glossaryTwin(page, context) };
      },
    },
  ];
  return indexes.flatMap(routesOf);
}

function routesOf({ path, keep, find }: Index): readonly Route[] {
  const inMarkdown = async ({ query }: Asked, context: PageContext) => {
    const found = await find(query, context);
    return found && twinAnswer(found.twin(), context);
  };
  return [
    {
      path,
      query: ['page'],
      keep,
      async answer({ query }, context) {
        const found = await find(query, context);
        return found && { kind: 'page', page: found.page };
      },
      otherForm: otherForms({
        forms: formsOfPages,
        at: (extension, asked, { urls }) =>
          `${urls.home().slice(0, -1)}${path}.${extension}${queryTextOf(asked)}`,
        answer: (_, asked, context) => inMarkdown(asked, context),
      }),
    },
    { path: `${path}.md`, query: ['page'], keep: false, answer: inMarkdown },
  ];
}
