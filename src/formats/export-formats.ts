import { toBibtex } from './bibtex/writing/to-bibtex.ts';
import { toCslJson } from './citation/to-csl-json.ts';
import { toRis } from './citation/to-ris.ts';
import type { ExportFormat } from './export-format.ts';
import { jatsExport } from './jats/writing/to-jats.ts';
import { oaiDcExport } from './oai-dc/writing/to-oai-dc.ts';
import { ownTable } from './tables/own/own-table.ts';

const ris: ExportFormat = {
  name: 'ris',
  title: 'RIS',
  mediaType: 'application/x-research-info-systems',
  extension: 'ris',
  list: { start: '', between: '', end: '' },
  write: toRis,
  holds: [],
};

const bibtex: ExportFormat = {
  name: 'bibtex',
  title: 'BibTeX',
  mediaType: 'application/x-bibtex',
  extension: 'bib',
  list: { start: '', between: '\n', end: '' },
  write: toBibtex,
  holds: [
    'type',
    'title',
    'markup',
    'languages',
    'contributions',
    'contributions.editors',
    'contributions.groups',
    'source',
    'source.abbreviation',
    'source.issns',
    'source.publisher',
    'volume',
    'issue',
    'pages',
    'articleNumber',
    'edition',
    'published',
    'abstract',
    'abstract.labels',
    'keywords',
    'license',
    'identifiers.doi',
    'identifiers.pmid',
    'identifiers.pmcid',
    'identifiers.isbn',
  ],
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
export const exportFormats: readonly ExportFormat[] = [
  ris,
  bibtex,
  cslJson,
  ownTable,
  jatsExport,
  oaiDcExport,
];
