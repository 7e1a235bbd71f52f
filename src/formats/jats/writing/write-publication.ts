import { type Html, html } from '../../../markup/index.ts';
import type { WorkDescription } from '../../../model/index.ts';
import { pageRange } from '../../citation/page-range.ts';
import { lines } from './lines.ts';
import { dateParts, inWords, pubDate } from './write-dates.ts';

const events = {
  received: 'received',
  revised: 'rev-recd',
  accepted: 'accepted',
  retracted: 'retracted',
  corrected: 'corrected',
} as const;

/** When and where it was published, what befell it before, and on what terms it may be used. */
export function writePublication(work: WorkDescription): Html {
  const { published, publishedOnline, volume, issue, history = [], locations = [] } = work;
  return lines(
    published && pubDate(publishedOnline && 'print', published),
    publishedOnline && pubDate('electronic', publishedOnline),
    (published ?? publishedOnline) === undefined && html`<pub-date-not-available/>`,
    volume !== undefined && html`<volume>${volume}</volume>`,
    issue !== undefined && html`<issue>${issue}</issue>`,
    pagination(work),
    history.length > 0 &&
      html`<history>${history.map(({ event, on }) => html`<date date-type="${events[event]}">${dateParts(on)}</date>`)}</history>`,
    permissions(work),
    locations.map(({ url, mediaType }) => {
      const type = mediaType === 'application/pdf' && html` content-type="pdf"`;
      return html`<self-uri${type} xlink:href="${url}"/>`;
    }),
  );
}

/** The DTD lets pages stand or the number of an article, not both. */
function pagination({ pages, articleNumber }: WorkDescription): Html | undefined {
  const { first, last } = pageRange(pages);
  if (first === undefined || pages === undefined)
    return articleNumber === undefined ? undefined : html`<elocation-id>${articleNumber}</elocation-id>`;
  const isWhole = pages === (last === undefined ? first : `${first}–${last}`);
  return html`<fpage>${first}</fpage>${last !== undefined && html`<lpage>${last}</lpage>`}${!isWhole && html`<page-range>${pages}</page-range>`}`;
}

function permissions({ license, abstract }: WorkDescription): Html | undefined {
  const rights = abstract?.rights;
  if (license === undefined && rights === undefined) return undefined;
  const isAddress = license !== undefined && /^https?:\/\//.test(license);
  const terms = isAddress
    ? html`<license xlink:href="${license}"><ali:license_ref>${license}</ali:license_ref></license>`
    : license !== undefined && html`<license><license-p>${license}</license-p></license>`;
  return html`<permissions>${rights !== undefined && html`<copyright-statement>${rights}</copyright-statement>`}${terms}</permissions>`;
}

export function writeFunding({ funding = [] }: WorkDescription): Html | undefined {
  if (funding.length === 0) return undefined;
  const groups = funding.map(
    ({ funder, awards }) =>
      html`<award-group><funding-source>${funder}</funding-source>${awards.map((award) => html`<award-id>${award}</award-id>`)}</award-group>`,
  );
  return html`<funding-group>${groups}</funding-group>`;
}

/** The meeting; the DTD wants a date, which stands empty where none is known. */
export function writeConference({ event }: WorkDescription): Html | undefined {
  if (event === undefined) return undefined;
  const { name, place, held } = event;
  return html`<conference><conf-date>${held && inWords(held)}</conf-date><conf-name>${name}</conf-name>${place !== undefined && html`<conf-loc>${place}</conf-loc>`}</conference>`;
}
