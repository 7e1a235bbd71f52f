import { type Feed, type FeedWork, updatedAt } from './feed.ts';
import { feedEntryOf } from './feed-entry.ts';

/** A feed in JSON Feed 1.1 (jsonfeed.org). What is not known is `undefined`, which JSON leaves out. */
export function toJsonFeed(feed: Feed): string {
  const { title, publisher, page, self, pages, hub, language, works } = feed;
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: self,
    next_url: pages?.next,
    language,
    authors: [{ name: publisher }],
    hubs: hub === undefined ? undefined : [{ type: 'WebSub', url: hub }],
    _lectern: { updated: updatedAt(feed).toISOString() },
    items: works.map(itemOf),
  };
  return `${JSON.stringify(document, undefined, 1)}\n`;
}

function itemOf(one: FeedWork): unknown {
  const { title, authors, day, summary, subjects, doi, language, place } = feedEntryOf(one);
  return {
    id: one.id,
    url: one.page,
    external_url: doi && `https://doi.org/${encodeURI(doi)}`,
    title,
    content_html: summary,
    image: one.picture,
    date_published: day && `${day}T00:00:00Z`,
    date_modified: one.work.changedAt.toISOString(),
    authors: authors.map(({ name, orcid }) => ({ name, url: orcid && `https://orcid.org/${orcid}` })),
    tags: subjects,
    language,
    _lectern: { doi, source: place.source, volume: place.volume, issue: place.issue, pages: place.pages },
  };
}
