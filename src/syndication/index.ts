/** What machines fetch again and again to keep up: feeds. */
export { type Feed, type FeedFormat, feedFormats } from './feeds/feed-formats.ts';
