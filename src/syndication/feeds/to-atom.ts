import { type Html, html } from '../../markup/index.ts';
import { type Feed, type FeedWork, linksOf, updatedAt } from './feed.ts';
import { feedEntryOf } from './feed-entry.ts';
import { prismOf } from './prism.ts';

/** A feed in the Atom Syndication Format (RFC 4287). */
export function toAtom(feed: Feed): Html {
  const { title, publisher, page, self, language, works } = feed;
  return html`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:prism="http://prismstandard.org/namespaces/basic/3.0/" xml:lang="${language}">
<id>${self}</id>
<title>${title}</title>
<updated>${updatedAt(feed).toISOString()}</updated>
<author><name>${publisher}</name></author>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${page}"/>
${linksOf(feed).map(
  ([relation, href]) => html`<link rel="${relation}" href="${href}"/>
`,
)}<generator>Lectern</generator>
${works.map(renderEntry)}</feed>
`;
}

function renderEntry(one: FeedWork): Html {
  const { title, authors, day, summary, subjects, doi, place } = feedEntryOf(one);
  return html`<entry>
<id>${one.id}</id>
<title>${title}</title>
<updated>${one.work.changedAt.toISOString()}</updated>
${day !== undefined && html`<published>${day}T00:00:00Z</published>\n`}<link rel="alternate" type="text/html" href="${one.page}"/>
${doi !== undefined && html`<link rel="related" href="https://doi.org/${encodeURI(doi)}"/>\n`}${authors.map(
  ({ name, orcid }) =>
    html`<author><name>${name}</name>${orcid !== undefined && html`<uri>https://orcid.org/${orcid}</uri>`}</author>\n`,
)}${subjects.map((subject) => html`<category term="${subject}"/>\n`)}${prismOf(doi, place)}<summary type="html">${summary}</summary>
</entry>
`;
}
