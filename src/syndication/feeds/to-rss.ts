import { type Html, html } from '../../markup/index.ts';
import { type Feed, type FeedWork, linksOf, updatedAt } from './feed.ts';
import { feedEntryOf } from './feed-entry.ts';
import { prismOf } from './prism.ts';

/** A feed in RSS 2.0 (RSS Advisory Board, 2.0.11), with its own address as its best-practices profile asks for. */
export function toRss(feed: Feed): Html {
  const { title, publisher, page, self, language, works } = feed;
  return html`<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:prism="http://prismstandard.org/namespaces/basic/3.0/">
<channel>
<title>${title}</title>
<link>${page}</link>
<description>${publisher}</description>
<language>${language}</language>
<lastBuildDate>${updatedAt(feed).toUTCString()}</lastBuildDate>
<generator>Lectern</generator>
<atom:link rel="self" type="application/rss+xml" href="${self}"/>
${linksOf(feed).map(
  ([relation, href]) => html`<atom:link rel="${relation}" href="${href}"/>
`,
)}${works.map(renderItem)}</channel>
</rss>
`;
}

function renderItem(one: FeedWork): Html {
  const { title, authors, summary, subjects, doi, place } = feedEntryOf(one);
  return html`<item>
<title>${title}</title>
<link>${one.page}</link>
<guid isPermaLink="true">${one.id}</guid>
<pubDate>${one.work.changedAt.toUTCString()}</pubDate>
${authors.map(({ name }) => html`<dc:creator>${name}</dc:creator>\n`)}${subjects.map(
  (subject) => html`<category>${subject}</category>\n`,
)}${doi !== undefined && html`<dc:identifier>doi:${doi}</dc:identifier>\n`}${prismOf(doi, place)}<description>${summary}</description>
</item>
`;
}
