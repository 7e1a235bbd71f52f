import type { Provider } from '../harvest/provider.ts';
import { oaiPmh } from './oai-pmh/oai-pmh.ts';
import { pubmed } from './pubmed/pubmed.ts';

/** Everybody whose records can be harvested. */
export const providers: readonly Provider[] = [pubmed, oaiPmh];
