import { toCoins } from '../../formats/index.ts';
import { type Html, html, inline } from '../../markup/index.ts';
import type { Work } from '../../model/index.ts';
import { externalLink, languageOfText, type PageContext, unapiId } from '../../ui/index.ts';
import { renderAbstracts } from './abstracts.ts';
import { doiAddress, otherCopies, pmcAddress, pubmedAddress } from './addresses.ts';
import { renderAuthors } from './authors.ts';
import { renderFolded, renderTerms } from './folded.ts';
import { renderInShort } from './in-short.ts';
import { renderMargin } from './margin.ts';
import { renderDate } from './printed-date.ts';
import { renderRelated } from './related.ts';
import { renderLinked, renderStandings } from './standings.ts';
import { renderPlainTitle, renderSummaries } from './summary.ts';
import type { WorkView } from './work-view.ts';

/** In characters, markup included: set smaller beyond this. */
const longTitle = 140;

/** A publication as a printed page: its own words in the column, ours in the margin. */
export function renderWork(view: WorkView, context: PageContext): Html {
  const { work } = view;
  return html`<article class="work">
<div class="spread">
<div class="column">
${renderStandings(view, context)}${renderTitle(work, context)}${renderPlainTitle(view, context)}
${renderElsewhere(work, context)}${renderAuthors(view, context)}
${renderAppeared(view, context)}
${renderSummaries(view, context)}${renderInShort(view, context)}${renderAbstracts(view, context)}
${renderTerms(work, context)}${renderLinked(view, context)}${renderFolded(work, context)}</div>
${renderMargin(view, context)}
</div>
${renderRelated(view, context)}
${unapiId(work.id)}<span class="Z3988" title="${toCoins(work, view.address)}"></span>
</article>`;
}

function renderTitle(
  { title, vernacularTitle, type, published, languages }: Work,
  { urls, words, locale }: PageContext,
): Html {
  const own = languageOfText(title, vernacularTitle === undefined ? languages?.[0] : undefined);
  const language = languages?.[0];
  const name = language === undefined || language === locale ? undefined : words.languageName(language);
  const kind = [
    words.work.types[type],
    published && html`<a href="${urls.year(published.year)}">${words.date({ year: published.year })}</a>`,
    language === 'en' ? undefined : name,
  ];
  const vernacular = vernacularTitle === undefined ? undefined : languageOfText(vernacularTitle, language);
  return html`<p class="kind">${kind
    .filter((part) => part !== undefined)
    .map((part, at) => html`${at > 0 && ' · '}${part}`)}</p>
<h1${title.length > longTitle && html` class="long"`} lang="${own.tag}" dir="${own.direction}">${inline(title)}</h1>
${
  vernacularTitle !== undefined &&
  vernacular &&
  html`<p class="vernacular" lang="${vernacular.tag}" dir="${vernacular.direction}">${inline(vernacularTitle)}</p>
`
}`;
}

/** The same work at its publisher, in PubMed and in full. */
function renderElsewhere(work: Work, { words }: PageContext): Html | undefined {
  const { doi, pmid, pmcid } = work.identifiers;
  const copies = otherCopies(work);
  if (doi === undefined && pmid === undefined && pmcid === undefined && copies.length === 0) return undefined;
  return html`<p class="elsewhere">${
    doi !== undefined && externalLink(doiAddress(doi), words.work.publisher)
  }${pmid !== undefined && externalLink(pubmedAddress(pmid), 'PubMed')}${
    pmcid !== undefined && externalLink(pmcAddress(pmcid), `${words.work.fullText} (PMC)`)
  }${copies.map((copy) => externalLink(copy.url, words.work.copy(copy)))}</p>
`;
}

/** Where and when it appeared, as precisely as is known. */
function renderAppeared({ work, summary }: WorkView, { urls, words }: PageContext): Html {
  const { source, volume, issue, pages, articleNumber, published, publishedOnline } = work;
  const { edition, series, event } = work;
  const say = words.work;
  const name = source?.name;
  const place = [
    volume !== undefined && say.volume(volume),
    issue !== undefined && say.issue(issue),
    pages !== undefined && say.pages(pages),
    articleNumber !== undefined && say.article(articleNumber),
  ].filter((part) => part !== false);
  return html`<dl class="appeared">${
    name !== undefined &&
    html`<div><dt>${say.source}:</dt><dd>${
      summary?.source
        ? html`<a href="${urls.source(summary.source.id, summary.source.slug)}"><bdi>${name}</bdi></a>`
        : html`<bdi>${name}</bdi>`
    }${place.length > 0 && html`<bdi>${words.separator}${place.join(words.separator)}</bdi>`}</dd></div>`
  }${
    published &&
    html`<div><dt>${say.published}:</dt><dd>${renderDate(published, words)}${
      publishedOnline && html`${words.separator}${say.publishedOnline} ${renderDate(publishedOnline, words)}`
    }</dd></div>`
  }${edition !== undefined && html`<div><dt>${say.edition}:</dt><dd><bdi>${edition}</bdi></dd></div>`}${
    series &&
    html`<div><dt>${say.series}:</dt><dd><bdi>${series.name}</bdi>${
      series.number !== undefined && html`${words.separator}<bdi>${series.number}</bdi>`
    }</dd></div>`
  }${
    event &&
    html`<div><dt>${say.event}:</dt><dd><bdi>${event.name}</bdi>${
      event.place !== undefined && html`${words.separator}<bdi>${event.place}</bdi>`
    }${event.held && html`${words.separator}${renderDate(event.held, words)}`}</dd></div>`
  }</dl>`;
}
