import type { Store } from '../../catalogue/index.ts';
import type { GlossaryEntry, GlossaryList } from './entry.ts';
import { indexTerms } from './find-terms.ts';
import { createLoadedGlossaries } from './loaded-glossaries.ts';
import { ownGlossary, ownGlossaryVersion } from './own-glossary.ts';
import type { TermIndex } from './term-form.ts';

/** Every term that can be explained: of glossaries that were loaded, and of our own. */
export interface Glossary {
  /** Differs when a term or its meaning differs. Asking for it takes in what was loaded since. */
  version(): string;
  /** The terms in a language (ISO 639-1) as of the version that was asked for last, for looking through a text. Where two glossaries have a term, the one loaded last explains it, and any loaded one before ours. */
  terms(language: string): TermIndex;
  entry(id: string): GlossaryEntry | undefined;
  lists(): readonly GlossaryList[];
}

/** So many entries of a loaded glossary are listed: a page of all of MeSH would help nobody. */
const mostListed = 2000;

export function createGlossary(store: Store): Glossary {
  const loaded = createLoadedGlossaries(store);
  const own = new Map(ownGlossary().flatMap(({ entries }) => entries.map((entry) => [entry.id, entry])));
  let indexes = new Map<string, TermIndex>();
  let indexed = '';
  return {
    version() {
      const now = `${ownGlossaryVersion()}.${loaded.version()}`;
      if (now !== indexed) {
        indexes = new Map();
        indexed = now;
      }
      return now;
    },
    terms(language) {
      let index = indexes.get(language);
      if (index === undefined) {
        index = indexTerms([...loaded.entries(), ...own.values()], language);
        indexes.set(language, index);
      }
      return index;
    },
    lists: () => [
      ...ownGlossary(),
      ...loaded.names().map(({ name, entries }) => ({
        name,
        isOurs: false,
        entries: loaded.entriesOf(name, mostListed),
        total: entries,
      })),
    ],
    entry: (id) => (id.includes(':') ? loaded.entry(id) : own.get(id)),
  };
}
