import type { Provider } from '../harvest/provider.ts';
import { crossrefWorks } from './crossref/crossref.ts';
import { dataciteDois } from './datacite/datacite.ts';
import { europePmcSearch } from './europe-pmc/europe-pmc.ts';
import { folder } from './folder/folder.ts';
import { oaiPmh } from './oai-pmh/oai-pmh.ts';
import { openalexWorks } from './openalex/openalex.ts';
import { pubmed } from './pubmed/pubmed.ts';
import { pubmedFiles } from './pubmed-files/pubmed-files.ts';

/** Everybody whose records can be harvested. */
export const providers: readonly Provider[] = [
  pubmed,
  pubmedFiles,
  europePmcSearch,
  openalexWorks,
  crossrefWorks,
  dataciteDois,
  oaiPmh,
  folder,
];
