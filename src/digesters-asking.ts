import type { Digester } from './catalogue/index.ts';
import { digesters as always } from './digesters.ts';
import { oursDigester } from './people/index.ts';

/** The same, where it is asked whether works are the institution's. */
export const digesters: readonly Digester[] = [...always, oursDigester];
