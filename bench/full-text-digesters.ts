import { type Digester, workDigester } from '../src/catalogue/index.ts';
import { searchDigester } from '../src/search/index.ts';

/** What an import with full text and nothing else makes of each record while it reads. */
export const digesters: readonly Digester[] = [workDigester, searchDigester];
