import type { ColumnUse } from './column-use.ts';
import type { TableField } from './table-field.ts';

/** A table that a database or program of the field writes, known by its headings. */
export interface KnownExport {
  /** `scopus`: kept with each record, so it may never change. */
  readonly name: string;
  /** `a Scopus export` */
  readonly title: string;
  /** All of these stand in the heading row. */
  readonly signs: readonly string[];
  /** Its columns in order of preference; others are understood as in any table. `undefined`: known, and of no use. */
  readonly columns: Readonly<Record<string, ColumnUse | TableField | undefined>>;
  /** Its cells are read by their own rules. */
  readonly isOurs?: boolean;
}

const names = (field: TableField, more: Partial<ColumnUse> = {}): ColumnUse => ({
  field,
  separator: ';',
  names: 'family-comma-given',
  ...more,
});

/** Scopus, Export › CSV, of 2024; `Access Type`, `Funding Text 1` and authors between commas until 2022. */
const scopus: KnownExport = {
  name: 'scopus',
  title: 'a Scopus export',
  signs: ['Authors', 'Title', 'Source title', 'EID'],
  columns: {
    'Author full names': names('authors'),
    Authors: { field: 'authors' },
    'Author(s) ID': undefined,
    'Source title': 'source',
    'Art. No.': 'articleNumber',
    'Page count': undefined,
    'Cited by': undefined,
    Link: undefined,
    'Authors with affiliations': { field: 'authorsWithAffiliations', style: 'scopus' },
    Affiliations: { field: 'affiliations', separator: ';' },
    'Author Keywords': { field: 'keywords', separator: ';' },
    'Index Keywords': { field: 'subjects', separator: ';', scheme: 'Scopus index keywords' },
    'Molecular Sequence Numbers': { field: 'accessions', separator: ';' },
    'Chemicals/CAS': { field: 'chemicals', separator: ';' },
    Tradenames: undefined,
    Manufacturers: undefined,
    'Funding Details': { field: 'funding', separator: ';' },
    'Funding Texts': undefined,
    'Funding Text 1': undefined,
    References: { field: 'references', separator: ';' },
    'Correspondence Address': 'corresponding',
    Sponsors: undefined,
    'Conference code': undefined,
    CODEN: undefined,
    'Publication Stage': undefined,
    'Open Access': 'openAccess',
    'Access Type': 'openAccess',
    Source: undefined,
    EID: { field: 'identifier', scheme: 'scopus' },
  },
};

/** PubMed, Save › CSV. */
const pubmed: KnownExport = {
  name: 'pubmed',
  title: 'a list saved from PubMed',
  signs: ['PMID', 'Title', 'Authors', 'Citation', 'Journal/Book'],
  columns: {
    Authors: { field: 'authors', names: 'family-initials' },
    'First Author': undefined,
    'Journal/Book': 'source',
    'Create Date': undefined,
    'NIHMS ID': { field: 'identifier', scheme: 'mid' },
  },
};

/** IEEE Xplore, Export › Search Results. */
const ieee: KnownExport = {
  name: 'ieee',
  title: 'an IEEE Xplore export',
  signs: ['Document Title', 'Authors', 'Publication Title', 'Document Identifier'],
  columns: {
    Authors: { field: 'authors', separator: ';', names: 'given-family' },
    'Author Affiliations': { field: 'affiliations', separator: ';' },
    'Date Added To Xplore': undefined,
    'IEEE Terms': { field: 'subjects', separator: ';', scheme: 'IEEE terms' },
    Mesh_Terms: { field: 'mesh', separator: ';' },
    'INSPEC Controlled Terms': { field: 'subjects', separator: ';', scheme: 'INSPEC' },
    'Author Keywords': { field: 'keywords', separator: ';' },
    'Funding Information': 'funding',
    'PDF Link': undefined,
    License: undefined,
    'Meeting Date': undefined,
    'Document Identifier': 'type',
  },
};

/** Web of Science, Export › Excel; the short tags are those of its other exports. */
const webOfScience: KnownExport = {
  name: 'wos',
  title: 'a Web of Science export',
  signs: ['Article Title', 'Source Title', 'UT (Unique WOS ID)'],
  columns: {
    'Author Full Names': names('authors'),
    Authors: names('authors'),
    'Document Type': 'type',
    'Publication Type': undefined,
    'Book Editors': names('editors'),
    Addresses: { field: 'authorsWithAffiliations', style: 'brackets' },
    Affiliations: undefined,
    'Reprint Addresses': 'corresponding',
    'Email Addresses': undefined,
    'Author Keywords': { field: 'keywords', separator: ';' },
    'Keywords Plus': { field: 'subjects', separator: ';', scheme: 'Keywords Plus' },
    'WoS Categories': { field: 'subjects', separator: ';', scheme: 'Web of Science categories' },
    ORCIDs: undefined,
    'Funding Orgs': 'funding',
    'Funding Text': undefined,
    'Cited References': { field: 'references', separator: ';' },
    'Publication Date': 'published',
    'Start Page': 'firstPage',
    'DOI Link': undefined,
    'Pubmed Id': 'pmid',
    'Book Series Title': 'series',
    'UT (Unique WOS ID)': { field: 'identifier', scheme: 'wos' },
  },
};

const webOfScienceTags: KnownExport = {
  name: 'wos-tags',
  title: 'a Web of Science export',
  signs: ['PT', 'AU', 'TI', 'SO', 'UT'],
  columns: {
    AF: names('authors'),
    AU: names('authors'),
    TI: 'title',
    SO: 'source',
    DT: 'type',
    LA: 'languages',
    DE: { field: 'keywords', separator: ';' },
    ID: { field: 'subjects', separator: ';', scheme: 'Keywords Plus' },
    AB: 'abstract',
    C1: { field: 'authorsWithAffiliations', style: 'brackets' },
    RP: 'corresponding',
    FU: 'funding',
    CR: { field: 'references', separator: ';' },
    PU: 'publisher',
    PI: 'place',
    SN: 'printIssn',
    EI: 'electronicIssn',
    BN: 'isbn',
    J9: undefined,
    JI: 'abbreviation',
    PY: 'year',
    VL: 'volume',
    IS: 'issue',
    BP: 'firstPage',
    EP: 'lastPage',
    AR: 'articleNumber',
    DI: 'doi',
    PM: 'pmid',
    OA: 'openAccess',
    SE: 'series',
    CT: 'event',
    CL: 'eventPlace',
    CY: 'eventDate',
    BE: names('editors'),
    UT: { field: 'identifier', scheme: 'wos' },
  },
};

/** Zotero, Export Library › CSV. */
const zotero: KnownExport = {
  name: 'zotero',
  title: 'a Zotero export',
  signs: ['Item Type', 'Author', 'Title', 'Publication Title'],
  columns: {
    Key: undefined,
    Author: names('authors'),
    Editor: names('editors'),
    Translator: names('translators'),
    Title: 'title',
    'Publication Title': 'source',
    Date: 'published',
    'Date Added': undefined,
    'Date Modified': 'modified',
    'Access Date': undefined,
    'Short Title': undefined,
    'Manual Tags': { field: 'keywords', separator: ';' },
    'Automatic Tags': { field: 'keywords', separator: ';' },
    'Item Type': 'type',
    Type: undefined,
    Number: undefined,
    'Conference Name': 'event',
    'Meeting Name': 'event',
    Rights: 'license',
  },
};

/** Dimensions, Save / Export › CSV; above its headings stands a line about the search. */
const dimensions: KnownExport = {
  name: 'dimensions',
  title: 'a Dimensions export',
  signs: ['Publication ID', 'Title', 'PubYear'],
  columns: {
    Authors: names('authors'),
    'Authors (Raw Affiliation)': { field: 'authorsWithAffiliations', style: 'parentheses' },
    'Corresponding Authors': 'corresponding',
    PubYear: 'year',
    'Publication Date': 'published',
    'Publication date (online)': 'publishedOnline',
    'Publication date (print)': 'published',
    'MeSH terms': { field: 'mesh', separator: ';' },
    'Fields of Research (ANZSRC 2020)': {
      field: 'subjects',
      separator: ';',
      scheme: 'Fields of Research (ANZSRC 2020)',
    },
    'Source Linkout': undefined,
    'Dimensions URL': undefined,
    Funder: 'funding',
    'Cited references': undefined,
    'Publication ID': { field: 'identifier', scheme: 'dimensions' },
  },
};

/** Publish or Perish, Save Results › CSV. */
const publishOrPerish: KnownExport = {
  name: 'publish-or-perish',
  title: 'a Publish or Perish export',
  signs: ['Cites', 'Authors', 'Title', 'ArticleURL', 'GSRank'],
  columns: {
    ArticleURL: 'url',
    FullTextURL: 'fullText',
    StartPage: 'firstPage',
    EndPage: 'lastPage',
  },
};

/** What our own export writes; `own-columns.ts` reads it, cell by cell as it was written. */
const own: KnownExport = {
  name: 'lectern',
  title: 'a Lectern export',
  signs: ['Title', 'Original title', 'Author affiliations', 'MeSH terms', 'Lectern page'],
  columns: {},
  isOurs: true,
};

export const knownExports: readonly KnownExport[] = [
  own,
  scopus,
  pubmed,
  ieee,
  webOfScience,
  webOfScienceTags,
  zotero,
  dimensions,
  publishOrPerish,
];
