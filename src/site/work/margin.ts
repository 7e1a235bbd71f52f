import { exportFormats } from '../../formats/index.ts';
import { type Html, html, inline, safeLink } from '../../markup/index.ts';
import { isoDate, standingOf, type Work } from '../../model/index.ts';
import { type PageContext, renderCopyButton, renderFollow } from '../../ui/index.ts';
import { doiAddress, pubmedAddress } from './addresses.ts';
import { renderDate } from './printed-date.ts';
import { renderRecords } from './records.ts';
import { shareText } from './share.ts';
import { renderShareLinks } from './share-links.ts';
import type { WorkView } from './work-view.ts';

/** Beside the text: what this house adds and what one can do with the work. */
export function renderMargin(view: WorkView, context: PageContext): Html {
  return html`<aside class="margin">${renderKind(view.work, context)}${renderShare(view, context)}${renderFollow(context)}${renderCite(
    view,
    context,
  )}${renderIdentifiers(view, context)}${renderRecords(view.provenance, context)}</aside>`;
}

/** What a record says of money and language among the kinds is said elsewhere on the page. */
const notAKind = /^(?:research support|english abstract)/i;

function renderKind(
  { publicationTypes: named = [], history = [], license, openAccess, citationCount = 0 }: Work,
  { words }: PageContext,
): Html | undefined {
  const { work: say } = words;
  const publicationTypes = named.filter((type) => !notAKind.test(type));
  const hasFacts =
    history.length > 0 || license !== undefined || openAccess !== undefined || citationCount > 0;
  if (publicationTypes.length === 0 && !hasFacts) return undefined;
  return html`<section><h2>${say.kind}</h2>${
    publicationTypes.length > 0 &&
    html`<p><span lang="en" dir="ltr">${publicationTypes.join(', ')}</span> <span class="quiet">— ${say.kindBy}</span></p>`
  }${
    hasFacts &&
    html`<dl>${history.map(({ event, on }) => html`<dt>${say.events[event]}</dt><dd>${renderDate(on, words)}</dd>`)}${
      openAccess !== undefined && html`<dt>${say.access}</dt><dd>${say.openAccess[openAccess]}</dd>`
    }${license !== undefined && html`<dt>${say.license}</dt><dd>${renderLicense(license)}</dd>`}${
      citationCount > 0 && html`<dt>${say.citedBy}</dt><dd>${words.lists.works(citationCount)}</dd>`
    }</dl>`
  }</section>`;
}

function renderLicense(license: string): Html {
  const address = safeLink(license);
  return address === undefined
    ? html`${license}`
    : html`<a href="${address}" rel="license"><bdi>${address.replace(/^https?:\/\//, '').replace(/\/$/, '')}</bdi></a>`;
}

/** "Share this content! On …" */
function renderShare({ work, address }: WorkView, context: PageContext): Html | undefined {
  const links = renderShareLinks(address, shareText(work.title, standingOf(work), context), context);
  return links && html`<section class="share"><h2>${context.words.share.title}</h2>${links}</section>`;
}

function renderCite({ work, apa, vancouver }: WorkView, { urls, words }: PageContext): Html {
  const { cite: say } = words;
  const style = (name: string, id: string, citation: Html): Html =>
    html`<h3>${name}</h3><p class="citation" id="${id}" lang="en" dir="ltr">${citation}</p>${renderCopyButton(
      { element: id },
      say.copy,
      say.copyStyle(name),
      say.copied,
    )}`;
  return html`<section class="cite"><h2>${say.title}</h2>${style('APA', 'cite-apa', inline(apa))}${style(
    'Vancouver',
    'cite-vancouver',
    inline(vancouver),
  )}<h3>${say.download}</h3><p>${exportFormats.map(
    ({ title, extension }, at) =>
      html`${at > 0 && ' · '}<a href="${urls.workAs(work.id, extension)}" download>${title}</a>`,
  )}</p></section>`;
}

function renderIdentifiers({ work, reads }: WorkView, { words }: PageContext): Html {
  const { identifiers, id, changedAt } = work;
  const { doi, pmid, pmcid, pii, isbn, other = {} } = identifiers;
  const line = (name: string, value: Html | string | undefined): Html | undefined =>
    value === undefined ? undefined : html`<dt>${name}</dt><dd><bdi>${value}</bdi></dd>`;
  return html`<section class="identifiers"><h2>${words.work.identifiers}</h2><dl>${line(
    'DOI',
    doi && html`<a href="${doiAddress(doi)}">${doi}</a>`,
  )}${line('PMID', pmid && html`<a href="${pubmedAddress(pmid)}">${pmid}</a>`)}${line(
    'PMCID',
    pmcid,
  )}${line('PII', pii)}${line('ISBN', isbn)}${Object.entries(other).map(([name, value]) => line(name, value))}${line(
    'Lectern',
    id,
  )}</dl><p class="quiet">${words.work.updated}: <time datetime="${isoDate({
    year: changedAt.getUTCFullYear(),
    month: changedAt.getUTCMonth() + 1,
    day: changedAt.getUTCDate(),
  })}">${words.day(changedAt)}</time></p>${
    reads &&
    html`<p class="quiet">${words.reach.readSince(reads.count, words.day(new Date(reads.since)))}</p>`
  }</section>`;
}
