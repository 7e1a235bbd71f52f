import { validXml } from '../../formats/index.ts';
import type { Html } from '../../markup/index.ts';
import type { Feed } from './feed.ts';
import { toAtom } from './to-atom.ts';
import { toJsonFeed } from './to-json-feed.ts';
import { toRss } from './to-rss.ts';

export type { Feed, FeedPages } from './feed.ts';

export interface FeedFormat {
  /** Without a dot: `atom`. */
  readonly extension: string;
  readonly mediaType: string;
  /** Well-formed whatever the works hold. */
  readonly write: (feed: Feed) => string;
}

/** Every format that feeds are written in. */
export const feedFormats: readonly FeedFormat[] = [
  feedFormat('rss', 'application/rss+xml', toRss),
  feedFormat('atom', 'application/atom+xml', toAtom),
  { extension: 'jsonfeed', mediaType: 'application/feed+json', write: toJsonFeed },
];

function feedFormat(extension: string, mediaType: string, draw: (feed: Feed) => Html): FeedFormat {
  return {
    extension,
    mediaType,
    write: (feed) => `<?xml version="1.0" encoding="utf-8"?>\n${validXml(draw(feed))}`,
  };
}
