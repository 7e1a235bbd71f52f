import type { Catalogue } from '../catalogue/index.ts';
import type { WorkId } from '../model/index.ts';
import { mainSummary } from '../site/index.ts';
import type { ApprovedSummaries } from '../summaries/index.ts';
import type { Feed, FeedFormat } from '../syndication/index.ts';
import { localised, type PageContext } from '../ui/index.ts';
import type { Answer } from './web-app.ts';

/** A list of works that can be followed: whatever has one has feeds by this alone. */
export interface FollowedList {
  /** Without the name of the platform. */
  readonly title: string;
  /** The path of the page that shows the same. */
  readonly page: string;
  /** The path of the feed itself, page by page; the first is 1. */
  readonly pathOf: (page: number) => string;
  /** So many from behind so many, the newest first. */
  readonly worksFrom: (offset: number, limit: number) => Promise<readonly WorkId[]>;
}

export interface FeedWorkPorts {
  readonly catalogue: FeedCatalogue;
  readonly summaries: ApprovedSummaries;
}

export type FeedCatalogue = Pick<Catalogue, 'find' | 'summaries' | 'changes' | 'position'>;

const worksPerPage = 50;
/** Whoever wants more than this harvests. */
const deepestPage = 20;

/** One page of the feed of a list of works; a page beyond the last is none. */
export async function feedOfWorks(
  list: FollowedList,
  asked: string | undefined,
  format: FeedFormat,
  ports: FeedWorkPorts,
  context: PageContext,
): Promise<Answer | undefined> {
  const page = /^[1-9]\d?$/.test(asked ?? '') ? Number(asked) : 1;
  if (page > deepestPage) return undefined;
  const found = await list.worksFrom((page - 1) * worksPerPage, worksPerPage + 1);
  if (page > 1 && found.length === 0) return undefined;
  const { catalogue } = ports;
  const { institution, locale } = context;
  const { origin } = institution;
  const ids = found.slice(0, worksPerPage);
  const [last] = await catalogue.changes((await catalogue.position()) - 1, 1);
  return {
    kind: 'feed',
    text: format.write({
      title: `${list.title} · ${localised(institution.platformName, context)}`,
      publisher: localised(institution.name, context),
      page: origin + list.page,
      self: origin + list.pathOf(page),
      pages: {
        first: origin + list.pathOf(1),
        previous: page > 1 ? origin + list.pathOf(page - 1) : undefined,
        next: found.length > worksPerPage && page < deepestPage ? origin + list.pathOf(page + 1) : undefined,
      },
      hub: institution.hub,
      language: locale,
      at: last?.at ?? new Date(0),
      works: await worksOf(ids, ports, context),
    }),
    contentType: `${format.mediaType}; charset=utf-8`,
  };
}

async function worksOf(
  ids: readonly WorkId[],
  { catalogue, summaries: approved }: FeedWorkPorts,
  context: PageContext,
): Promise<Feed['works']> {
  const { institution, urls, words } = context;
  const { origin } = institution;
  const summaries = new Map((await catalogue.summaries(ids)).map((summary) => [summary.id, summary]));
  const works = await Promise.all(
    ids.map(async (id): Promise<Feed['works']> => {
      const [work, summary] = [await catalogue.find(id), summaries.get(id)];
      if (work === undefined || summary === undefined) return [];
      const plain = mainSummary(await approved.approvedOf(work), context);
      return [
        {
          work,
          plain: plain && { heading: words.work.plain, summary: plain },
          id: `${origin}/works/${id}`,
          page: origin + urls.work(id, summary.slug),
          picture: origin + urls.workCard(id, work.version),
          standing: words.standings[summary.standing] || undefined,
        },
      ];
    }),
  );
  return works.flat();
}
