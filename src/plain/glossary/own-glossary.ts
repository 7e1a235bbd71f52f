import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { slugOf } from '../../text/index.ts';
import type { GlossaryEntry, GlossaryList } from './entry.ts';

const folder = join(import.meta.dirname, 'own');

let themes: readonly GlossaryList[] | undefined;
let version: string | undefined;

/** Differs when an entry does. */
export function ownGlossaryVersion(): string {
  version ??= createHash('sha256').update(JSON.stringify(ownGlossary())).digest('hex').slice(0, 8);
  return version;
}

/** The glossary of our own writing, in English and Persian, by subject: the name of its file. */
export function ownGlossary(): readonly GlossaryList[] {
  themes ??= readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({
      name: name.slice(0, -'.txt'.length),
      isOurs: true,
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
