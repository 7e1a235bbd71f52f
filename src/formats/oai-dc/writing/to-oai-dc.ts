import { type Html, html, plainText } from '../../../markup/index.ts';
import {
  type Abstract,
  type Contribution,
  type Funding,
  isoDate,
  type WorkDescription,
  type WorkType,
} from '../../../model/index.ts';
import type { ExportFormat } from '../../export-format.ts';
import { validXml } from '../../xml/valid-xml.ts';

/** One statement: `{ element: 'creator', text: 'Tester, Ida' }`. */
export interface DublinCoreStatement {
  readonly element: string;
  readonly text: string;
  readonly language: string | undefined;
}

const openaire = 'info:eu-repo/semantics/';
const coar = 'http://purl.org/coar/resource_type/';
/** The publication types of OpenAIRE's guidelines 3, and of COAR where they have none. */
const types: Readonly<Record<WorkType, string>> = {
  article: `${openaire}article`,
  review: `${coar}c_dcae04bc`,
  preprint: `${openaire}preprint`,
  'conference-paper': `${openaire}conferenceObject`,
  book: `${openaire}book`,
  'book-chapter': `${openaire}bookPart`,
  dissertation: `${coar}c_46ec`,
  dataset: `${coar}c_ddb1`,
  software: `${coar}c_5ce6`,
  report: `${openaire}report`,
  'peer-review': `${coar}H9BQ-739P`,
  editorial: `${coar}c_b239`,
  letter: `${coar}c_545b`,
  notice: `${coar}c_7acd`,
  other: `${openaire}other`,
};

/**
 * What unqualified Dublin Core has to say of a work, in its own order; `url` is where its page stands. Where the abstracts
 * themselves stand beside it, it can do without descriptions.
 */
export function dublinCoreOf(
  work: WorkDescription,
  url: string,
  describes: 'with-descriptions' | 'without-descriptions' = 'with-descriptions',
): readonly DublinCoreStatement[] {
  const { identifiers, source, abstract } = work;
  const isDescribed = describes === 'with-descriptions';
  const contributions = (role: Contribution['role']) => work.contributions.filter((one) => one.role === role);
  const statements: readonly (readonly [
    element: string,
    text: string | undefined,
    language?: string | undefined,
  ])[] = [
    ['title', plainText(work.title), work.vernacularTitle && 'en'],
    ['title', work.vernacularTitle && plainText(work.vernacularTitle), foreign(work.languages?.[0])],
    ...contributions('author').map((one) => ['creator', nameOf(one)] as const),
    ...contributions('editor').map((one) => ['contributor', `${nameOf(one)} (Editor)`] as const),
    ...contributions('translator').map((one) => ['contributor', `${nameOf(one)} (Translator)`] as const),
    ...(work.keywords ?? []).map(({ text }) => ['subject', text] as const),
    ...(work.subjects ?? []).map(({ name }) => ['subject', name] as const),
    [
      'description',
      isDescribed ? abstract && abstractText(abstract) : '',
      work.otherAbstracts && work.languages?.[0],
    ],
    ...((isDescribed && work.otherAbstracts) || []).map(
      (other) => ['description', abstractText(other), other.language] as const,
    ),
    ['publisher', source?.publisher],
    ['date', work.published && isoDate(work.published)],
    ['type', types[work.type]],
    ...(work.publicationTypes ?? []).map((type) => ['type', type] as const),
    ['identifier', url],
    ['identifier', identifiers.doi && `https://doi.org/${identifiers.doi}`],
    ['identifier', identifiers.pmcid && `https://www.ncbi.nlm.nih.gov/pmc/articles/${identifiers.pmcid}/`],
    ['identifier', identifiers.isbn && `ISBN:${identifiers.isbn}`],
    ['relation', identifiers.pmid && `${openaire}altIdentifier/pmid/${identifiers.pmid}`],
    ['source', sourceText(work)],
    ...(source?.issns ?? []).map(({ issn }) => ['source', `ISSN: ${issn}`] as const),
    ...(work.languages ?? []).map((language) => ['language', language] as const),
    ...(work.funding ?? []).flatMap(grants).map((grant) => ['relation', grant] as const),
    ...(work.relations ?? []).flatMap(({ kind, target: { doi } }) =>
      doi === undefined
        ? []
        : [
            [
              'relation',
              kind === 'is-supplemented-by' ? `${openaire}dataset/doi/${doi}` : `https://doi.org/${doi}`,
            ] as const,
          ],
    ),
    ['rights', work.license],
    ['rights', abstract?.rights],
  ];
  return statements.flatMap(([element, text, language]) =>
    text === undefined || text === '' ? [] : [{ element, text, language }],
  );
}

/** A work in unqualified Dublin Core (OAI-PMH 2.0, section 8), as repositories and OpenAIRE use it; `url` is where its page stands. */
function toOaiDc(work: WorkDescription, url: string): string {
  return validXml(html`<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd">
${dublinCoreOf(work, url).map(written)}</oai_dc:dc>
`);
}

export const oaiDcExport: ExportFormat = {
  name: 'oai-dc',
  title: 'Dublin Core (oai_dc)',
  mediaType: 'application/xml',
  extension: 'dc',
  list: { start: '<?xml version="1.0" encoding="UTF-8"?>\n<records>\n', between: '', end: '</records>\n' },
  alone: { start: '<?xml version="1.0" encoding="UTF-8"?>\n', end: '' },
  write: toOaiDc,
  holds: [
    'title',
    'type',
    'languages',
    'contributions',
    'contributions.editors',
    'contributions.groups',
    'source',
    'source.issns',
    'source.publisher',
    'volume',
    'issue',
    'pages',
    'published',
    'abstract',
    'abstract.labels',
    'keywords',
    'funding',
    'license',
    'identifiers.doi',
    'identifiers.pmid',
    'identifiers.pmcid',
  ],
};

function written({ element, text, language }: DublinCoreStatement): Html {
  return html`<dc:${element}${language !== undefined && html` xml:lang="${language}"`}>${text}</dc:${element}>
`;
}

/** A title beside an English one has its language told, if that is another. */
function foreign(language: string | undefined): string | undefined {
  return language?.startsWith('en') ? undefined : language;
}

/** `Family, Given, Suffix`; a comma behind a lone name says that it is all of it. */
function nameOf({ contributor }: Contribution): string {
  if (contributor.kind === 'group') return contributor.name;
  const { family, given, initials, suffix } = contributor;
  const parts = [family, given ?? initials, suffix].filter((part) => part !== undefined);
  return parts.length === 1 ? `${family},` : parts.join(', ');
}

/** A line for each section. */
function abstractText({ sections }: Abstract): string {
  return sections
    .map(({ label, text }) => (label === undefined ? '' : `${label}: `) + plainText(text))
    .join('\n');
}

/** `Journal of Examples; Vol. 12 No. 3 (2018); 45–67`, as Open Journal Systems writes it. */
function sourceText({
  source,
  type,
  title,
  volume,
  issue,
  published,
  pages,
  articleNumber,
}: WorkDescription): string | undefined {
  if (source === undefined || (type === 'book' && source.name === plainText(title))) return undefined;
  const part = [volume && `Vol. ${volume}`, issue && `No. ${issue}`, published && `(${published.year})`];
  const place = volume === undefined && issue === undefined ? '' : part.filter(Boolean).join(' ');
  return [source.name, place, pages ?? articleNumber].filter(Boolean).join('; ');
}

/** One address for each award (OpenAIRE Guidelines 3, "Project Identifier"): funder, programme, number. */
function grants({ funder, awards }: Funding): readonly string[] {
  const inAddress = (text: string) => encodeURIComponent(text.toWellFormed());
  const prefix = `info:eu-repo/grantAgreement/${inAddress(funder)}/`;
  return awards.length === 0 ? [prefix] : awards.map((award) => `${prefix}/${inAddress(award)}`);
}
