import { toBibtex } from './citation/to-bibtex.ts';
import { toCslJson } from './citation/to-csl-json.ts';
import { toSchemaOrg } from './citation/to-schema-org.ts';
import type { ExportFormat } from './export-format.ts';
import { jatsExport } from './jats/writing/to-jats.ts';
import { nbibExport } from './nbib/writing/nbib-export.ts';
import { oaiDcExport } from './oai-dc/writing/to-oai-dc.ts';
import { risExport } from './ris/writing/ris-export.ts';
import { ownTable } from './tables/own/own-table.ts';

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
  holds: [
    'type',
    'title',
    'vernacularTitle',
    'languages',
    'contributions',
    'contributions.editors',
    'contributions.groups',
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
    'publishedOnline',
    'abstract',
    'abstract.labels',
    'keywords',
    'identifiers.doi',
    'identifiers.pmid',
    'identifiers.pmcid',
    'identifiers.isbn',
    'markup',
  ],
};

const schemaOrg: ExportFormat = {
  name: 'schema-org',
  title: 'schema.org JSON-LD',
  mediaType: 'application/ld+json',
  extension: 'jsonld',
  list: { start: '{"@context": "https://schema.org", "@graph": [\n', between: ',\n', end: '\n]}\n' },
  write: (work, url) => JSON.stringify(toSchemaOrg(work, url, Number.POSITIVE_INFINITY), undefined, 2),
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
    'source.issns',
    'source.isbns',
    'source.publisher',
    'volume',
    'issue',
    'pages',
    'articleNumber',
    'edition',
    'published',
    'abstract',
    'keywords',
    'subjects',
    'subjects.ids',
    'funding',
    'license',
    'locations',
    'openAccess',
    'identifiers.doi',
    'identifiers.pmid',
    'identifiers.pmcid',
  ],
};

/** Every format that works are written in. */
export const exportFormats: readonly ExportFormat[] = [
  risExport,
  nbibExport,
  bibtex,
  cslJson,
  jatsExport,
  oaiDcExport,
  schemaOrg,
  ownTable,
];
