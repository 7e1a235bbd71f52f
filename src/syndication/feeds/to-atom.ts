import { type Html, html } from '../../markup/index.ts';
import { type Feed, type FeedWork, updatedAt } from './feed.ts';
import { feedEntryOf } from './feed-entry.ts';

/** A feed in the Atom Syndication Format (RFC 4287). */
export function toAtom(feed: Feed): Html {
  const { title, publisher, page, self, language, works } = feed;
  return html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${self}</id>
<title>${title}</title>
<updated>${updatedAt(feed).toISOString()}</updated>
<author><name>${publisher}</name></author>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${page}"/>
<generator>Lectern</generator>
${works.map(renderEntry)}</feed>
`;
}

function renderEntry(one: FeedWork): Html {
  const { title, authors, published, summary } = feedEntryOf(one);
  // A time of day is asked for; a date known only to the month is said in the summary alone.
  const isDay = published !== undefined && /^\d{4}-\d\d-\d\d$/.test(published);
  return html`<entry>
<id>${one.id}</id>
<title>${title}</title>
<updated>${one.work.changedAt.toISOString()}</updated>
${isDay && html`<published>${published}T00:00:00Z</published>\n`}<link rel="alternate" type="text/html" href="${one.page}"/>
${authors.map((name) => html`<author><name>${name}</name></author>\n`)}<summary type="html">${summary}</summary>
</entry>
`;
}
