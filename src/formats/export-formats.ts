import { toBibtex } from './citation/to-bibtex.ts';
import { toCslJson } from './citation/to-csl-json.ts';
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
  holds: [],
};

/** Every format that works are written in. */
export const exportFormats: readonly ExportFormat[] = [
  risExport,
  nbibExport,
  bibtex,
  cslJson,
  ownTable,
  jatsExport,
  oaiDcExport,
];
