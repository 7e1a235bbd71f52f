import { plainText, safeLink } from '../../markup/index.ts';
import {
  type Affiliation,
  type Contribution,
  fullName,
  isoDate,
  type Reference,
  type Standing,
  standingNotices,
  standingOf,
  type Work,
  type WorkDescription,
  type WorkType,
} from '../../model/index.ts';
import { pageRange } from './page-range.ts';

const types: Readonly<Record<WorkType, string>> = {
  article: 'ScholarlyArticle',
  review: 'ScholarlyArticle',
  preprint: 'ScholarlyArticle',
  'conference-paper': 'ScholarlyArticle',
  book: 'Book',
  'book-chapter': 'Chapter',
  dissertation: 'Thesis',
  dataset: 'Dataset',
  software: 'SoftwareSourceCode',
  report: 'Report',
  'peer-review': 'Review',
  editorial: 'ScholarlyArticle',
  letter: 'ScholarlyArticle',
  notice: 'ScholarlyArticle',
  other: 'CreativeWork',
};

/** The class of schema.org for a kind of work. */
export function schemaOrgType(type: WorkType): string {
  return types[type];
}

/** More authors than this would weigh more than the page; their number is told by the page itself. */
const mostAuthors = 100;
const mostReferences = 60;

const statuses: Partial<Record<Standing, string>> = {
  retracted: 'Retracted',
  'partly-retracted': 'Retracted in part',
  concern: 'Expression of concern',
  corrected: 'Corrected',
};

/**
 * A work as an object of schema.org, for JSON-LD in its page or, with all its authors, in a file; `url` is where the
 * page stands. What is not known is `undefined`, which JSON leaves out.
 */
export function toSchemaOrg(
  work: WorkDescription & Partial<Pick<Work, 'changedAt'>>,
  url: string,
  authors = mostAuthors,
  references = mostReferences,
): Record<string, unknown> {
  const { identifiers } = work;
  const published = work.published ?? work.publishedOnline;
  const title = plainText(work.title);
  const standing = standingOf(work);
  return {
    '@context': 'https://schema.org',
    '@type': types[work.type],
    '@id': url,
    url,
    mainEntityOfPage: url,
    name: title,
    headline: title,
    alternativeHeadline: work.vernacularTitle && plainText(work.vernacularTitle),
    author: some(people(work, 'author', authors)),
    editor: some(people(work, 'editor', authors)),
    datePublished: published && isoDate(published),
    dateModified: work.changedAt?.toISOString().slice(0, 10),
    inLanguage: some(work.languages),
    isPartOf: partOf(work),
    ...pagesOf(work),
    abstract: work.abstract?.sections.map(({ text }) => plainText(text)).join('\n\n') || undefined,
    keywords: some(work.keywords?.map(({ text }) => text)),
    about: some(
      work.subjects?.flatMap(({ name, id, scheme }) =>
        scheme === 'mesh' && id !== undefined
          ? {
              '@type': 'DefinedTerm',
              name,
              '@id': `http://id.nlm.nih.gov/mesh/${id}`,
              termCode: id,
              inDefinedTermSet: 'http://id.nlm.nih.gov/mesh/',
            }
          : [],
      ),
    ),
    identifier: some(identifiersOf(identifiers)),
    sameAs: some(addressesOf(identifiers)),
    license: work.license,
    isAccessibleForFree: isFree(work),
    encoding: some(encodingsOf(work)),
    bookEdition: work.edition,
    funder: some(
      [...new Set(work.funding?.map(({ funder }) => funder))].flatMap((name) =>
        name === '' ? [] : { '@type': 'Organization', name },
      ),
    ),
    creativeWorkStatus: statuses[standing],
    correction: some(
      standingNotices(work).flatMap(({ by }) =>
        by === undefined ? [] : [citedWork({ citation: '', ...by })],
      ),
    ),
    citation: some(work.references?.slice(0, references).map(citedWork)),
    publisher: work.source?.publisher && { '@type': 'Organization', name: work.source.publisher },
  };
}

function people(work: WorkDescription, role: Contribution['role'], most: number): readonly unknown[] {
  return work.contributions
    .filter((contribution) => contribution.role === role)
    .slice(0, most)
    .map(({ contributor, affiliations, orcid }) =>
      contributor.kind === 'group'
        ? { '@type': 'Organization', name: contributor.name }
        : {
            '@type': 'Person',
            '@id': orcid && `https://orcid.org/${orcid}`,
            name: fullName(contributor),
            givenName: contributor.given,
            familyName: contributor.family,
            affiliation: affiliations.length === 0 ? undefined : affiliations.map(organizationOf),
          },
    );
}

/** Another work, as far as it is known here. */
function citedWork({ citation, doi, pmid }: Reference): unknown {
  const address =
    (doi && `https://doi.org/${encodeURI(doi)}`) ?? (pmid && `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`);
  return { '@type': 'CreativeWork', '@id': address, name: citation || undefined };
}

function organizationOf({ text, identifier }: Affiliation): unknown {
  return {
    '@type': 'Organization',
    name: text,
    '@id': identifier?.startsWith('https://') ? identifier : undefined,
  };
}

/** Issue in volume in journal, as schema.org nests them. */
function partOf({ source, volume, issue }: WorkDescription): unknown {
  if (source === undefined) return undefined;
  if (source.kind === 'book') return { '@type': 'Book', name: source.name, isbn: source.isbns?.[0] };
  let whole: Record<string, unknown> = {
    '@type': 'Periodical',
    name: source.name,
    issn: some(source.issns?.map(({ issn }) => issn)),
  };
  if (volume !== undefined) whole = { '@type': 'PublicationVolume', volumeNumber: volume, isPartOf: whole };
  if (issue !== undefined) whole = { '@type': 'PublicationIssue', issueNumber: issue, isPartOf: whole };
  return whole;
}

function pagesOf({ pages, articleNumber }: WorkDescription): Record<string, unknown> {
  const { first, last } = pageRange(pages);
  return { pagination: pages ?? articleNumber, pageStart: first, pageEnd: last };
}

function identifiersOf({ doi, pmid, pmcid }: WorkDescription['identifiers']): readonly unknown[] {
  return Object.entries({ DOI: doi, PMID: pmid, PMCID: pmcid }).flatMap(([propertyID, value]) =>
    value === undefined ? [] : { '@type': 'PropertyValue', propertyID, value },
  );
}

function isFree({ identifiers, license, openAccess, locations = [] }: WorkDescription): boolean | undefined {
  if (openAccess === 'closed') return false;
  const isOpenLicense =
    license !== undefined && /creativecommons\.org|^CC |gnu\.org|opensource\.org/i.test(license);
  const free =
    openAccess ?? identifiers.pmcid ?? (isOpenLicense || undefined) ?? locations.find(({ isOpen }) => isOpen);
  return free === undefined ? undefined : true;
}

/** The text itself, where all may read it. */
function encodingsOf({ locations = [] }: WorkDescription): readonly unknown[] {
  return locations.flatMap(({ kind, isOpen, url, mediaType, license }) =>
    kind === 'full-text' && isOpen && safeLink(url) !== undefined
      ? { '@type': 'MediaObject', contentUrl: url, encodingFormat: mediaType, license }
      : [],
  );
}

function addressesOf({ doi, pmid, pmcid }: WorkDescription['identifiers']): readonly string[] {
  return [
    ...(doi === undefined ? [] : [`https://doi.org/${encodeURI(doi)}`]),
    ...(pmid === undefined ? [] : [`https://pubmed.ncbi.nlm.nih.gov/${pmid}/`]),
    ...(pmcid === undefined ? [] : [`https://pmc.ncbi.nlm.nih.gov/articles/${pmcid}/`]),
  ];
}

/** A list that says something: an empty one is left out. */
function some<T>(list: readonly T[] | undefined): readonly T[] | undefined {
  return list?.length === 0 ? undefined : list;
}
