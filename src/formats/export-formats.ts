import { toBibtex } from './citation/to-bibtex.ts';
import { toCslJson } from './citation/to-csl-json.ts';
import type { ExportFormat } from './export-format.ts';
import { toNbib } from './nbib/writing/to-nbib.ts';
import { toRis } from './ris/writing/to-ris.ts';

const ris: ExportFormat = {
  name: 'ris',
  title: 'RIS',
  mediaType: 'application/x-research-info-systems',
  extension: 'ris',
  list: { start: '', between: '', end: '' },
  write: toRis,
  holds: [
    'type',
    'title',
    'vernacularTitle',
    'languages',
    'contributions',
    'contributions.editors',
    'contributions.groups',
    'contributions.affiliations',
    'source',
    'source.abbreviation',
    'source.issns',
    'source.isbns',
    'source.publisher',
    'volume',
    'issue',
    'pages',
    'articleNumber',
    'edition',
    'series',
    'event',
    'published',
    'abstract',
    'abstract.labels',
    'abstract.rights',
    'keywords',
    'identifiers.doi',
    'identifiers.pmid',
    'identifiers.pmcid',
    'identifiers.isbn',
  ],
};

const nbib: ExportFormat = {
  name: 'nbib',
  title: 'MEDLINE (nbib)',
  mediaType: 'application/nbib',
  extension: 'nbib',
  list: { start: '', between: '\n', end: '' },
  write: toNbib,
  holds: [
    'type',
    'title',
    'vernacularTitle',
    'languages',
    'contributions',
    'contributions.editors',
    'contributions.groups',
    'contributions.affiliations',
    'contributions.orcid',
    'source',
    'source.abbreviation',
    'source.issns',
    'volume',
    'issue',
    'pages',
    'articleNumber',
    'published',
    'publishedOnline',
    'abstract',
    'abstract.labels',
    'abstract.rights',
    'keywords',
    'subjects',
    'subjects.qualifiers',
    'chemicals',
    'funding',
    'accessions',
    'relations',
    'conflictOfInterest',
    'identifiers.doi',
    'identifiers.pmid',
    'identifiers.pmcid',
    'identifiers.pii',
  ],
};

const bibtex: ExportFormat = {
  name: 'bibtex',
  title: 'BibTeX',
  mediaType: 'application/x-bibtex',
  extension: 'bib',
  list: { start: '', between: '\n', end: '' },
  write: toBibtex,
  holds: [],
};

const cslJson: ExportFormat = {
  name: 'csl-json',
  title: 'CSL-JSON',
  mediaType: 'application/vnd.citationstyles.csl+json',
  extension: 'json',
  list: { start: '[\n', between: ',\n', end: '\n]\n' },
  write: (work, url) => JSON.stringify(toCslJson(work, url), undefined, 2),
  holds: [],
};

/** Every format that works are written in. */
export const exportFormats: readonly ExportFormat[] = [ris, nbib, bibtex, cslJson];
