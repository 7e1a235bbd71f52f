import { plainText } from '../../markup/index.ts';
import type { WorkDescription } from '../../model/index.ts';
import { wordsOf } from '../../text/index.ts';
import { abstractOf } from '../abstract-text.ts';
import { termOf } from '../engine/words.ts';
import type { AlsoSought } from '../meaning/expand-query.ts';
import type { SearchNotice } from '../search-index.ts';

/** The synonyms by which a work was found, where it has not all words as they were typed. */
export function matchedAs(work: WorkDescription, notices: readonly SearchNotice[]): readonly string[] {
  const sought = notices.filter((notice): notice is AlsoSought => notice.kind === 'also-sought');
  if (sought.length === 0) return [];
  const { title, subjects = [], keywords = [] } = work;
  const names = [...subjects.map(({ name }) => name), ...keywords.map(({ text }) => text)];
  const text = termsOf([plainText(title), abstractOf(work), ...names].join(' . '));
  return sought
    .filter(({ typed }) => !text.includes(termsOf(typed)))
    .flatMap(({ meant }) => meant.filter((one) => text.includes(termsOf(one))).slice(0, 1));
}

/** The terms of a text between blanks, so that rows of them can be sought. */
function termsOf(text: string): string {
  return ` ${wordsOf(text).map(termOf).join(' ')} `;
}
