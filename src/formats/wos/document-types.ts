import type { WorkType } from '../../model/index.ts';
import { listed } from '../fields/listed.ts';
import { workTypeFromWords } from '../fields/work-type-from-words.ts';

/** Document types that decide what kind of work it is, the most telling first. */
const telling: readonly (readonly [RegExp, WorkType])[] = [
  [/^(?:correction|retraction|expression of concern|withdrawal)/i, 'notice'],
  [/^book chapter$/i, 'book-chapter'],
  [/^(?:meeting abstract|meeting summary)$/i, 'conference-paper'],
  [/^review$/i, 'review'],
  [/^(?:editorial material|editorial)$/i, 'editorial'],
  [/^letter$/i, 'letter'],
  [/^(?:preprint|posted content)$/i, 'preprint'],
  [/^(?:data set|dataset)$/i, 'dataset'],
  [/^software$/i, 'software'],
  [/^book$/i, 'book'],
];

/** The parts of `Article; Proceedings Paper; Early Access`, without what is no kind of work. */
export function documentTypes(printed: string | undefined): readonly string[] {
  return listed(printed ?? '', ';').filter((type) => !/^early access$/i.test(type));
}

/** What kind of work the document types mean; `medium` is `J` for what appeared in a journal. */
export function workTypeOf(types: readonly string[], medium: string | undefined): WorkType {
  const named = types.filter((type) => !/^retracted publication$/i.test(type));
  for (const [pattern, type] of telling) if (named.some((name) => pattern.test(name))) return type;
  const isProceedings = named.some((name) => /^proceedings paper$/i.test(name));
  // A journal's article that was a meeting's paper once is an article.
  if (isProceedings && (medium !== 'J' || !named.some((name) => /^article$/i.test(name))))
    return 'conference-paper';
  return workTypeFromWords(named.join('; ')) ?? (medium === 'B' ? 'book' : 'article');
}
