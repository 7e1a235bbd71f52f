import type { Provider } from '../harvest/provider.ts';
import { crossrefWorks } from './crossref/crossref.ts';
import { dataciteDois } from './datacite/datacite.ts';
import { entrezLinks } from './enriching/entrez-links.ts';
import { europePmcLookup } from './enriching/europe-pmc-lookup.ts';
import { registries } from './enriching/registries.ts';
import { retractionWatchFile } from './enriching/retraction-watch.ts';
import { unpaywallCopies } from './enriching/unpaywall.ts';
import { europePmcSearch } from './europe-pmc/europe-pmc.ts';
import { feed } from './feed/feed.ts';
import { folder } from './folder/folder.ts';
import { oaiPmh } from './oai-pmh/oai-pmh.ts';
import { openalexWorks } from './openalex/openalex.ts';
import { orcidWorks } from './orcid/orcid.ts';
import { pubmed } from './pubmed/pubmed.ts';
import { pubmedFiles } from './pubmed-files/pubmed-files.ts';

/** Everybody whose records can be harvested, and who can be asked about works that are here. */
export const providers: readonly Provider[] = [
  pubmed,
  pubmedFiles,
  europePmcSearch,
  openalexWorks,
  crossrefWorks,
  dataciteDois,
  orcidWorks,
  oaiPmh,
  feed,
  folder,
  registries,
  europePmcLookup,
  entrezLinks,
  unpaywallCopies,
  retractionWatchFile,
];
