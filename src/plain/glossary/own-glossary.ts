import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { slugOf } from '../../text/index.ts';
import type { GlossaryEntry } from './entry.ts';

const folder = join(import.meta.dirname, 'own');

/** A subject of the glossary that ships with the project, and its entries in their order. */
export interface GlossaryTheme {
  /** The name of its file: `statistics`. */
  readonly name: string;
  readonly entries: readonly GlossaryEntry[];
}

let themes: readonly GlossaryTheme[] | undefined;

/** The glossary of our own writing, in English and Persian. */
export function ownGlossary(): readonly GlossaryTheme[] {
  themes ??= readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({
      name: name.slice(0, -'.txt'.length),
      entries: readTheme(readFileSync(join(folder, name), 'utf8')),
    }));
  return themes;
}

/** A line for each entry: English terms, English definition, Persian terms, Persian definition, with ` | ` between them and `;` between terms. */
function readTheme(text: string): readonly GlossaryEntry[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [english = '', meaning = '', persian = '', persianMeaning = ''] = line.split(' | ');
      const terms = { en: english.split('; '), fa: persian.split('؛ ') };
      return {
        id: slugOf(terms.en[0] ?? ''),
        terms,
        definitions: { en: meaning, fa: persianMeaning },
      };
    });
}
