import type { Catalogue, Collections } from '../../catalogue/index.ts';
import { type Markdown, markdown, markdownLink } from '../../markup/index.ts';
import { localised, type PageContext, parsePage } from '../../ui/index.ts';
import type { Page } from '../page.ts';
import { type CollectionPagePorts, worksIn } from '../places/collection-page.ts';
import { listTwin } from './list-twin.ts';
import { listOf, parts, type Twin } from './twin.ts';

const worksPerPage = 25;
const newestTold = 12;
const collectedPerPage = 50;

type Listing = Pick<Catalogue, 'list' | 'worksByYear' | 'counts'>;

/** The front door in Markdown: who speaks here, the ways in, what is new. */
export async function homeTwin(
  page: Page,
  { catalogue }: { readonly catalogue: Listing },
  context: PageContext,
): Promise<Twin> {
  const { total, works } = await catalogue.list({ offset: 0, limit: newestTold, order: 'newest' });
  const next = context.urls.worksAs('md');
  return listTwin(page, { total, works, next, before: waysIn(context) }, context);
}

/** The institution in figures, in Markdown: how much appeared in which year. */
export async function institutionTwin(
  page: Page,
  { catalogue }: { readonly catalogue: Listing },
  context: PageContext,
): Promise<Twin> {
  const { urls, words, institution } = context;
  const [{ total }, years] = await Promise.all([
    catalogue.list({ offset: 0, limit: 1, order: 'newest' }),
    catalogue.worksByYear(),
  ]);
  const byYear = listOf(
    years
      .toReversed()
      .map(
        ({ year, works }) =>
          markdown`${markdownLink(words.date({ year }), institution.origin + urls.year(year))}: ${words.lists.works(works)}`,
      ),
  );
  const before = parts(waysIn(context), byYear && markdown`## ${words.places.year.title}\n\n${byYear}`);
  return listTwin(
    { ...page, title: localised(institution.name, context) },
    { total, works: [], before },
    context,
  );
}

/** All works in Markdown, the newest first, or those of one year. */
export async function worksTwin(
  page: Page,
  params: {
    readonly page?: string | undefined;
    readonly order?: string | undefined;
    readonly year?: string | undefined;
  },
  { catalogue }: { readonly catalogue: Listing },
  context: PageContext,
): Promise<Twin> {
  const at = parsePage(params.page);
  const year = /^[12]\d{3}$/.test(params.year ?? '') ? Number(params.year) : undefined;
  const order =
    (['oldest', 'latest-arrival', 'title'] as const).find((one) => one === params.order) ?? 'newest';
  const { total, works } = await catalogue.list({
    offset: (at - 1) * worksPerPage,
    limit: worksPerPage,
    order,
    ...(year !== undefined && { year }),
  });
  const goesOn = total > at * worksPerPage;
  const next = goesOn
    ? context.urls.worksAs('md', {
        page: at + 1,
        order: order === 'newest' ? undefined : order,
        year,
      })
    : undefined;
  return listTwin(page, { total, works, next }, context);
}

/** What an editor put together, in the editor's order. */
export async function collectionTwin(
  page: Page,
  params: { readonly slug: string; readonly page?: string | undefined },
  ports: CollectionPagePorts & { readonly collections: Pick<Collections, 'find'> },
  context: PageContext,
): Promise<Twin | undefined> {
  const collection = ports.collections.find(params.slug);
  if (collection === undefined) return undefined;
  const all = await worksIn(collection, ports.catalogue);
  const at = parsePage(params.page);
  const works = all.slice((at - 1) * collectedPerPage, at * collectedPerPage);
  const goesOn = all.length > at * collectedPerPage;
  const next = goesOn ? `${context.urls.collection(params.slug)}.md?page=${at + 1}` : undefined;
  return listTwin(page, { total: all.length, works, next }, context);
}

function waysIn({ institution: { origin }, urls, words }: PageContext): Markdown {
  const ways = [
    [words.frame.works, urls.worksAs('md')],
    [words.frame.search, `${urls.searchAs('md', {})}?q=`],
    [words.frame.people, urls.people()],
    [words.places.subject.title, urls.subjects()],
    [words.frame.sources, urls.sources()],
    [words.unit.title, urls.units()],
    [words.places.collection.title, urls.collections()],
    [words.places.institution.title, urls.institutionAs('md')],
    [words.frame.about, urls.about()],
    ['llms.txt', urls.llms()],
  ] as const;
  return markdown`## ${words.home.ways}\n\n${listOf(ways.map(([text, path]) => markdownLink(text, origin + path)))}`;
}
