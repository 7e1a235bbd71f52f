import { remembering } from './remembering.ts';

const list = new Intl.ListFormat('en-GB');
/** Of names on lines of their own. */
const listed = remembering((names: string) => list.format(names.split('\n')));

/** Whose word a work's fields are, in English. */
export const recordsInEnglish = {
  title: 'Records',
  rests: (who: readonly string[]): string => `This page rests on ${listed(who.join('\n'))}.`,
  /** Whose word, and when it came. */
  of: (who: string, day: string): string => `${who} (${day})`,
  /** Between what a record gives and what it adds. */
  semicolon: '; ',
  adds: (fields: string): string => `adds to ${fields}`,
  disagreements: (count: string): string => `Where they disagree (${count})`,
  providers: {
    curator: 'a curator',
    institution: 'the institution’s own list',
    crossref: 'Crossref',
    pubmed: 'PubMed',
    'europe-pmc': 'Europe PMC',
    openalex: 'OpenAlex',
    datacite: 'DataCite',
    unpaywall: 'Unpaywall',
    'entrez-links': 'NCBI ELink',
    'retraction-watch': 'Retraction Watch',
    file: 'an imported file',
  } as Readonly<Record<string, string>>,
  fields: {
    type: 'kind of work',
    publicationTypes: 'kinds as named',
    title: 'title',
    vernacularTitle: 'original title',
    languages: 'language',
    contributions: 'authors',
    source: 'source',
    volume: 'volume',
    issue: 'issue',
    pages: 'pages',
    articleNumber: 'article number',
    edition: 'edition',
    series: 'series',
    event: 'meeting',
    published: 'date',
    publishedOnline: 'date online',
    history: 'history',
    abstract: 'abstract',
    otherAbstracts: 'other abstracts',
    subjects: 'subjects',
    keywords: 'keywords',
    chemicals: 'substances',
    funding: 'funding',
    accessions: 'registrations',
    references: 'references',
    relations: 'linked publications',
    license: 'licence',
    locations: 'copies on the web',
    openAccess: 'access',
    conflictOfInterest: 'interests',
    citationCount: 'citations',
    doi: 'DOI',
    pmid: 'PMID',
    pmcid: 'PMCID',
    pii: 'PII',
    isbn: 'ISBN',
  } as Readonly<Record<string, string>>,
};
