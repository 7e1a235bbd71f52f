import { type Digester, workDigester } from './catalogue/index.ts';
import { peopleDigester } from './people/index.ts';
import { searchDigester } from './search/index.ts';

/** What the thread that reads records makes of each while it has it at hand. */
export const digesters: readonly Digester[] = [workDigester, searchDigester, peopleDigester];
