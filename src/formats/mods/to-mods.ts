import { type Html, html, plainText } from '../../markup/index.ts';
import {
  type Abstract,
  type Contribution,
  isoDate,
  type PartialDate,
  type Source,
  standingNotices,
  type WorkDescription,
  type WorkType,
} from '../../model/index.ts';
import { pageRange } from '../citation/page-range.ts';
import type { ExportFormat } from '../export-format.ts';
import { validXml } from '../xml/valid-xml.ts';

/** The resource types and genres of MODS: the first list is closed, the second that of MARC as far as it goes. */
const kinds: Readonly<Record<WorkType, readonly [resource: string, genre: string, isMarc?: 'marc']>> = {
  article: ['text', 'article', 'marc'],
  review: ['text', 'article', 'marc'],
  preprint: ['text', 'preprint'],
  'conference-paper': ['text', 'conference publication', 'marc'],
  book: ['text', 'book', 'marc'],
  'book-chapter': ['text', 'book chapter'],
  dissertation: ['text', 'thesis', 'marc'],
  dataset: ['software, multimedia', 'dataset'],
  software: ['software, multimedia', 'computer program', 'marc'],
  report: ['text', 'technical report', 'marc'],
  'peer-review': ['text', 'review', 'marc'],
  editorial: ['text', 'editorial'],
  letter: ['text', 'letter', 'marc'],
  notice: ['text', 'notice'],
  other: ['text', 'other'],
};

/** MARC's codes for relators, where it has one. */
const relators: Readonly<Record<Contribution['role'], string>> = {
  author: 'aut',
  editor: 'edt',
  translator: 'trl',
  investigator: 'ctb',
};

const namespace = 'http://www.loc.gov/mods/v3';
const schema = 'http://www.loc.gov/standards/mods/v3/mods-3-7.xsd';

/** A work in the Metadata Object Description Schema 3.7 (Library of Congress, 2018); `url` is where its page stands. */
function toMods(work: WorkDescription, url: string): string {
  const [resource, genre, isMarc] = kinds[work.type];
  return validXml(html`<mods xmlns="${namespace}" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="3.7" xsi:schemaLocation="${namespace} ${schema}">
${titles(work)}${work.contributions.map(name)}<typeOfResource>${resource}</typeOfResource>
<genre${isMarc && html` authority="marcgt"`}>${genre}</genre>
${(work.publicationTypes ?? []).map((type) => element('genre', type))}${origin(work)}${(
  work.languages ?? []
).map(
  (
    language,
  ) => html`<language><languageTerm type="code" authority="rfc5646">${language}</languageTerm></language>
`,
)}${abstracts(work)}${standingNotices(work).map(({ standing, by }) =>
  element('note', [standing, by?.citation].filter(Boolean).join(': '), html` type="standing"`),
)}${subjects(work)}${host(work)}${references(work)}${identifiers(work)}<location><url usage="primary display" access="object in context">${url}</url></location>
${rights(work)}<recordInfo><recordContentSource>Lectern</recordContentSource></recordInfo>
</mods>
`);
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

export const modsExport: ExportFormat = {
  name: 'mods',
  title: 'MODS XML',
  mediaType: 'application/mods+xml',
  extension: 'mods',
  list: {
    start: `${declaration}<modsCollection xmlns="${namespace}">\n`,
    between: '',
    end: '</modsCollection>\n',
  },
  alone: { start: declaration, end: '' },
  write: toMods,
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
    'source',
    'source.abbreviation',
    'source.issns',
    'source.isbns',
    'source.publisher',
    'source.place',
    'volume',
    'issue',
    'pages',
    'articleNumber',
    'edition',
    'series',
    'published',
    'abstract',
    'abstract.labels',
    'otherAbstracts',
    'subjects',
    'subjects.ids',
    'keywords',
    'references',
    'license',
    'identifiers.doi',
    'identifiers.pmid',
    'identifiers.pmcid',
    'identifiers.pii',
    'identifiers.isbn',
  ],
};

function element(tag: string, text: string | undefined, attributes?: Html): Html {
  return text === undefined || text === ''
    ? html``
    : html`<${tag}${attributes}>${text}</${tag}>
`;
}

/** The original title first; where it is known by its translation, that is named as one. */
function titles({ title, vernacularTitle, languages }: WorkDescription): Html {
  const spoken = languages?.[0];
  if (vernacularTitle === undefined)
    return html`<titleInfo><title>${plainText(title)}</title></titleInfo>
`;
  return html`<titleInfo${spoken !== undefined && html` xml:lang="${spoken}"`}><title>${plainText(vernacularTitle)}</title></titleInfo>
<titleInfo type="translated" xml:lang="en"><title>${plainText(title)}</title></titleInfo>
`;
}

function name({ contributor, role, affiliations, orcid }: Contribution): Html {
  const parts =
    contributor.kind === 'group'
      ? element('namePart', contributor.name)
      : html`<namePart type="family">${contributor.family}</namePart>${element('namePart', contributor.given ?? contributor.initials, html` type="given"`)}${element(
          'namePart',
          contributor.suffix,
          html` type="termsOfAddress"`,
        )}`;
  return html`<name type="${contributor.kind === 'group' ? 'corporate' : 'personal'}">${parts}<role><roleTerm type="code" authority="marcrelator">${relators[role]}</roleTerm></role>${affiliations.map(
    ({ text }) => element('affiliation', text),
  )}${element('nameIdentifier', orcid && `https://orcid.org/${orcid}`, html` type="orcid"`)}</name>
`;
}

/** Publisher and place of what is published by itself; of a part they are said with the whole. */
function origin(work: WorkDescription): Html {
  const { published, edition, source } = work;
  const own = isPart(work) ? undefined : source;
  if ([published, edition, own?.place, own?.publisher].every((part) => part === undefined || part === ''))
    return html``;
  return html`<originInfo>${placeAndPublisher(own)}${issued(published)}${element('edition', edition)}</originInfo>
`;
}

function placeAndPublisher(source: Source | undefined): Html {
  return html`${source?.place !== undefined && html`<place><placeTerm type="text">${source.place}</placeTerm></place>`}${element('publisher', source?.publisher)}`;
}

function issued(published: PartialDate | undefined): Html {
  return element('dateIssued', published && isoDate(published), html` encoding="w3cdtf" keyDate="yes"`);
}

function isPart({ type, source }: WorkDescription): boolean {
  return source !== undefined && type !== 'book' && type !== 'dissertation' && type !== 'report';
}

function abstracts({ abstract, otherAbstracts = [] }: WorkDescription): Html {
  return html`${abstract && element('abstract', textOf(abstract))}${otherAbstracts.map((other) =>
    element(
      'abstract',
      textOf(other),
      html`${other.kind === 'plain-language-summary' && html` type="plain language summary"`}${other.language !== undefined && html` xml:lang="${other.language}"`}`,
    ),
  )}`;
}

/** A line for each section. */
function textOf({ sections }: Abstract): string {
  return sections
    .map(({ label, text }) => (label === undefined ? '' : `${label}: `) + plainText(text))
    .join('\n');
}

function subjects({ keywords = [], subjects: headings = [] }: WorkDescription): Html {
  return html`${keywords.map(({ text }) => subject(text))}${headings.map(
    ({ name: heading, scheme, id, qualifiers = [] }) =>
      subject(
        [heading, ...qualifiers.map((qualifier) => qualifier.name)].join('--'),
        scheme === 'mesh'
          ? html` authority="mesh"${id !== undefined && html` valueURI="http://id.nlm.nih.gov/mesh/${id}"`}`
          : undefined,
      ),
  )}`;
}

function subject(topic: string, attributes?: Html): Html {
  return topic === ''
    ? html``
    : html`<subject${attributes}><topic>${topic}</topic></subject>
`;
}

/** The journal or book, with the place of the work in it. */
function host(work: WorkDescription): Html {
  const { source, series } = work;
  const inSeries = html`${
    series &&
    html`<relatedItem type="series"><titleInfo><title>${series.name}</title>${element('partNumber', series.number)}</titleInfo></relatedItem>
`
  }`;
  if (source === undefined || !isPart(work)) return inSeries;
  return html`<relatedItem type="host"><titleInfo><title>${source.name}</title></titleInfo>${
    source.abbreviation !== undefined &&
    html`<titleInfo type="abbreviated"><title>${source.abbreviation}</title></titleInfo>`
  }<originInfo>${placeAndPublisher(source)}${issued(work.published)}<issuance>${
    source.kind === 'journal' || source.issns !== undefined ? 'continuing' : 'monographic'
  }</issuance></originInfo>${(source.issns ?? []).map(({ issn }) => element('identifier', issn, html` type="issn"`))}${(
    source.isbns ?? []
  ).map((isbn) => element('identifier', isbn, html` type="isbn"`))}${part(work)}</relatedItem>
${inSeries}`;
}

function part({ volume, issue, pages, articleNumber, published }: WorkDescription): Html {
  const { first, last } = pageRange(pages);
  const detail = (type: string, number: string | undefined) =>
    number === undefined || number === ''
      ? undefined
      : html`<detail type="${type}"><number>${number}</number></detail>`;
  const isWhole = pages === [first, last].filter(Boolean).join('–');
  const extent =
    first === undefined
      ? undefined
      : html`<extent unit="pages"><start>${first}</start>${element('end', last)}${element('list', isWhole ? undefined : pages)}</extent>`;
  const parts = [detail('volume', volume), detail('issue', issue), detail('article', articleNumber), extent];
  if (parts.every((one) => one === undefined)) return html``;
  return html`<part>${parts}${element('date', published && isoDate(published))}</part>`;
}

function references({ references: cited = [] }: WorkDescription): readonly Html[] {
  return cited.map(
    ({ citation, doi, pmid }) =>
      html`<relatedItem type="references"><titleInfo><title>${citation}</title></titleInfo>${element(
        'identifier',
        doi,
        html` type="doi"`,
      )}${element('identifier', pmid, html` type="pmid"`)}</relatedItem>
`,
  );
}

function identifiers({ identifiers: { doi, pmid, pmcid, pii, isbn } }: WorkDescription): readonly Html[] {
  return Object.entries({ doi, pmid, pmcid, pii, isbn }).map(([type, value]) =>
    element('identifier', value, html` type="${type}"`),
  );
}

function rights({ license, abstract }: WorkDescription): Html {
  const isAddress = license !== undefined && /^https?:\/\//.test(license);
  return html`${element(
    'accessCondition',
    license,
    html` type="use and reproduction"${isAddress && html` xlink:href="${license}"`}`,
  )}${element('accessCondition', abstract?.rights, html` type="rights of the abstract"`)}`;
}
