import { type Html, html } from '../markup/index.ts';

/** The newest works of a list as a feed: by the extension of the address. */
export const feeds = [
  ['rss', 'RSS', 'application/rss+xml'],
  ['atom', 'Atom', 'application/atom+xml'],
  ['jsonfeed', 'JSON Feed', 'application/feed+json'],
] as const;

/** So that feed readers find the feeds of a list by the address of its page. */
export function renderFeedLinks(name: string, pathOf: (extension: string) => string): Html {
  return html`${feeds.map(
    ([extension, title, type]) =>
      html`<link rel="alternate" type="${type}" title="${name} (${title})" href="${pathOf(extension)}">
`,
  )}`;
}
