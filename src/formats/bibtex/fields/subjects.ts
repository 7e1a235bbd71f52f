import type { Keyword, Subject } from '../../../model/index.ts';
import { distinctBy } from '../../fields/distinct.ts';
import { latexText } from '../latex/latex-markup.ts';
import { splitTop } from '../split-top.ts';
import type { EntryFields } from './entry-fields.ts';

/** Fields whose words are a vocabulary's, not the authors'. */
const vocabularies: readonly (readonly [string, string])[] = [
  ['keywords-plus', 'KeyWords Plus'],
  ['research-areas', 'Web of Science research areas'],
  ['web-of-science-categories', 'Web of Science categories'],
];

/** The authors' own words. Scopus keeps them apart from those of its indexers. */
export function keywordsIn(fields: EntryFields, isScopus: boolean): readonly Keyword[] {
  const values = isScopus
    ? fields.all('author_keywords')
    : fields.all('keywords', 'keyword', 'author_keywords');
  return distinctBy(values.flatMap(wordsOf), folded).map((text) => ({ text }));
}

export function subjectsIn(fields: EntryFields, isScopus: boolean): readonly Subject[] {
  const listed = isScopus ? [['keywords', 'Scopus index keywords'] as const, ...vocabularies] : vocabularies;
  const subjects = listed.flatMap(([field, schemeName]) =>
    distinctBy(fields.all(field).flatMap(wordsOf), folded).map(
      (name): Subject => ({ scheme: 'other', schemeName, name }),
    ),
  );
  const mesh = fields.all('mesh', 'mesh-terms', 'mesh_terms').flatMap(wordsOf);
  return [...mesh.map((name): Subject => ({ scheme: 'mesh', name })), ...subjects];
}

/** Parted by semicolons where there are any, else by commas; braces hold together. */
function wordsOf(value: string): readonly string[] {
  const bare = value.replace(/\s+/g, ' ').replace(/^\s*\{([^{}]*)\}\s*$/, '$1');
  const separator = splitTop(bare, /\s*;\s*/y).length > 1 ? /\s*;\s*/y : /\s*,\s*/y;
  return splitTop(bare, separator)
    .map((word) => latexText(word).replace(/[.;,]+$/, ''))
    .filter((word) => word !== '');
}

function folded(word: string): string {
  return word.toLowerCase();
}
