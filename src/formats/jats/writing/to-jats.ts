import { type Html, html } from '../../../markup/index.ts';
import type { Source, WorkDescription, WorkType } from '../../../model/index.ts';
import { pageRange } from '../../citation/page-range.ts';
import type { ExportFormat } from '../../export-format.ts';
import { validXml } from '../../xml/valid-xml.ts';
import { jatsInline } from './jats-inline.ts';
import { writeAbstracts } from './write-abstracts.ts';
import { writeBack } from './write-back.ts';
import { writeContributors } from './write-contributors.ts';
import { dateParts, inWords, pubDate } from './write-dates.ts';
import { writeRelations } from './write-relations.ts';
import { writeFilings, writeKeywords } from './write-subjects.ts';

/** The values that the JATS Tag Library suggests, and the plainest words where it has none. */
const types: Readonly<Record<Exclude<WorkType, 'notice'>, string>> = {
  article: 'research-article',
  review: 'review-article',
  preprint: 'preprint',
  'conference-paper': 'conference-paper',
  book: 'book',
  'book-chapter': 'book-chapter',
  dissertation: 'dissertation',
  dataset: 'dataset',
  software: 'software',
  report: 'report',
  'peer-review': 'peer-review',
  editorial: 'editorial',
  letter: 'letter',
  other: 'other',
};

/** What is known of a work as the front matter, and the references, of an article in JATS Publishing 1.3 (ANSI/NISO Z39.96-2021). */
export function toJats(work: WorkDescription): string {
  const [language] = work.languages ?? [];
  return validXml(html`<article xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:mml="http://www.w3.org/1998/Math/MathML" xmlns:ali="http://www.niso.org/schemas/ali/1.0/" article-type="${typeOf(work)}" dtd-version="1.3"${language !== undefined && html` xml:lang="${language}"`}>
<front>
${work.source && journal(work.source)}<article-meta>
${articleIds(work)}${writeFilings(work)}${titles(work)}${writeContributors(work.contributions)}${authorNotes(work)}${placeAndTime(work)}${permissions(work)}${(work.locations ?? []).map(location)}${writeRelations(work)}${writeAbstracts(work)}${writeKeywords(work)}${funding(work)}${conference(work)}</article-meta>
</front>
${writeBack(work)}</article>
`);
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

export const jatsExport: ExportFormat = {
  name: 'jats',
  title: 'JATS XML',
  mediaType: 'application/xml',
  extension: 'xml',
  list: { start: `${declaration}<articles>\n`, between: '', end: '</articles>\n' },
  alone: {
    start: `${declaration}<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Publishing DTD v1.3 20210610//EN" "https://jats.nlm.nih.gov/publishing/1.3/JATS-journalpublishing1-3.dtd">\n`,
    end: '',
  },
  write: toJats,
  holds: [
    'title',
    'vernacularTitle',
    'type',
    'publicationTypes',
    'languages',
    'contributions',
    'contributions.editors',
    'contributions.groups',
    'contributions.affiliations',
    'contributions.orcid',
    'contributions.corresponding',
    'contributions.equal',
    'contributions.credit',
    'source',
    'source.abbreviation',
    'source.issns',
    'source.isbns',
    'source.publisher',
    'source.place',
    'volume',
    'issue',
    'pages',
    'event',
    'published',
    'publishedOnline',
    'history',
    'abstract',
    'abstract.labels',
    'abstract.rights',
    'otherAbstracts',
    'subjects',
    'subjects.qualifiers',
    'subjects.ids',
    'keywords',
    'funding',
    'accessions',
    'references',
    'license',
    'conflictOfInterest',
    'identifiers.doi',
    'identifiers.pmid',
    'identifiers.pmcid',
    'identifiers.pii',
    'markup',
  ],
};

function typeOf({ type, relations = [] }: WorkDescription): string {
  if (type !== 'notice') return types[type];
  const kinds = new Set(relations.map(({ kind }) => kind));
  if (kinds.has('retracts')) return 'retraction';
  if (kinds.has('partially-retracts')) return 'partial-retraction';
  return kinds.has('raises-concern-about') ? 'expression-of-concern' : 'correction';
}

function journal(source: Source): Html {
  const { abbreviation, issns = [], issnLinking, isbns = [], publisher, place, nlmId } = source;
  const formats = { print: 'print', electronic: 'electronic', unknown: undefined } as const;
  return html`<journal-meta>
${
  nlmId !== undefined &&
  html`<journal-id journal-id-type="nlm-journal-id">${nlmId}</journal-id>
`
}<journal-title-group><journal-title>${source.name}</journal-title>${abbreviation !== undefined && html`<abbrev-journal-title abbrev-type="iso">${abbreviation}</abbrev-journal-title>`}</journal-title-group>
${issns.map(({ issn, medium }) => {
  const format = formats[medium];
  return html`<issn${format !== undefined && html` publication-format="${format}"`}>${issn}</issn>
`;
})}${
  issnLinking !== undefined &&
  html`<issn-l>${issnLinking}</issn-l>
`
}${isbns.map(
  (isbn) => html`<isbn>${isbn}</isbn>
`,
)}${
  (publisher ?? place) !== undefined &&
  html`<publisher><publisher-name>${publisher}</publisher-name>${place !== undefined && html`<publisher-loc>${place}</publisher-loc>`}</publisher>
`
}</journal-meta>
`;
}

function articleIds({ identifiers }: WorkDescription): readonly Html[] {
  const { pmid, pmcid, doi, pii, other = {} } = identifiers;
  const ids = { pmid, pmcid, doi, pii, manuscript: other.mid };
  return Object.entries(ids).flatMap(([type, id]) =>
    id === undefined
      ? []
      : [
          html`<article-id pub-id-type="${type}">${id}</article-id>
`,
        ],
  );
}

/** The original title first; one that is a translation has its language told, and so has an original that is not in English. */
function titles({ title, vernacularTitle, languages }: WorkDescription): Html {
  if (vernacularTitle === undefined)
    return html`<title-group><article-title>${jatsInline(title)}</article-title></title-group>
`;
  const [language = 'mis'] = languages ?? [];
  // ISO 639 has `mis` for a language that nobody coded: all that is known is that it is not English.
  const original = language.startsWith('en') ? 'mis' : language;
  return html`<title-group><article-title xml:lang="${original}">${jatsInline(vernacularTitle)}</article-title><trans-title-group xml:lang="en"><trans-title>${jatsInline(title)}</trans-title></trans-title-group></title-group>
`;
}

function authorNotes({ conflictOfInterest }: WorkDescription): Html | undefined {
  return conflictOfInterest === undefined
    ? undefined
    : html`<author-notes><fn fn-type="coi-statement"><p>${conflictOfInterest}</p></fn></author-notes>
`;
}

function placeAndTime(work: WorkDescription): Html {
  const { published, publishedOnline, volume, issue, history = [] } = work;
  const events = {
    received: 'received',
    revised: 'rev-recd',
    accepted: 'accepted',
    retracted: 'retracted',
    corrected: 'corrected',
  };
  return html`${published && pubDate(publishedOnline && 'print', published)}${publishedOnline && pubDate('electronic', publishedOnline)}${
    volume !== undefined &&
    html`<volume>${volume}</volume>
`
  }${
    issue !== undefined &&
    html`<issue>${issue}</issue>
`
  }${pagination(work)}${
    history.length > 0 &&
    html`<history>
${history.map(
  ({ event, on }) => html`<date date-type="${events[event]}">${dateParts(on)}</date>
`,
)}</history>
`
  }`;
}

/** The DTD lets pages stand or the number of an article, not both. */
function pagination({ pages, articleNumber }: WorkDescription): Html | undefined {
  const { first, last } = pageRange(pages);
  if (first === undefined || pages === undefined)
    return articleNumber === undefined
      ? undefined
      : html`<elocation-id>${articleNumber}</elocation-id>
`;
  const isWhole = pages === (last === undefined ? first : `${first}–${last}`);
  return html`<fpage>${first}</fpage>${last !== undefined && html`<lpage>${last}</lpage>`}${!isWhole && html`<page-range>${pages}</page-range>`}
`;
}

function permissions({ license, abstract }: WorkDescription): Html | undefined {
  const rights = abstract?.rights;
  if (license === undefined && rights === undefined) return undefined;
  const isAddress = license !== undefined && /^https?:\/\//.test(license);
  const terms = isAddress
    ? html`<license xlink:href="${license}"><ali:license_ref>${license}</ali:license_ref></license>`
    : license !== undefined && html`<license><license-p>${license}</license-p></license>`;
  return html`<permissions>${rights !== undefined && html`<copyright-statement>${rights}</copyright-statement>`}${terms}</permissions>
`;
}

function location({ url, mediaType }: NonNullable<WorkDescription['locations']>[number]): Html {
  const type = mediaType === 'application/pdf' && html` content-type="pdf"`;
  return html`<self-uri${type} xlink:href="${url}"/>
`;
}

function funding({ funding = [] }: WorkDescription): Html | undefined {
  if (funding.length === 0) return undefined;
  return html`<funding-group>${funding.map(({ funder, awards }) => html`<award-group><funding-source>${funder}</funding-source>${awards.map((award) => html`<award-id>${award}</award-id>`)}</award-group>`)}</funding-group>
`;
}

function conference({ event }: WorkDescription): Html | undefined {
  if (event === undefined) return undefined;
  const { name, place, held } = event;
  return html`<conference>${held && html`<conf-date>${inWords(held)}</conf-date>`}<conf-name>${name}</conf-name>${place !== undefined && html`<conf-loc>${place}</conf-loc>`}</conference>
`;
}
