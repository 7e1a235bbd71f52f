import type { WorkDescription, WorkType } from '../../../model/index.ts';
import { risType } from '../reference-types.ts';

/** The reference type of each kind of work, and its type in words where that says more. */
const types: Readonly<Record<WorkType, readonly [string, string?]>> = {
  article: ['JOUR'],
  review: ['JOUR', 'Review'],
  preprint: ['UNPB', 'Preprint'],
  'conference-paper': ['CPAPER'],
  book: ['BOOK'],
  'book-chapter': ['CHAP'],
  dissertation: ['THES'],
  dataset: ['DATA'],
  software: ['COMP'],
  report: ['RPRT'],
  'peer-review': ['JOUR', 'Peer Review'],
  editorial: ['JOUR', 'Editorial'],
  letter: ['JOUR', 'Letter'],
  notice: ['JOUR', 'Erratum'],
  other: ['GEN'],
};

export function risTypeOf(type: WorkType): string {
  return types[type][0];
}

/** `Journal Article; Review`: the types as the record has them, and what kind it is where they do not tell. */
export function workTypeText({ type, publicationTypes = [] }: WorkDescription): string | undefined {
  const [ris, words] = types[type];
  const printed = publicationTypes.join('; ');
  const isTold = risType(ris, printed).type === type;
  const all = isTold || words === undefined ? publicationTypes : [words, ...publicationTypes];
  return all.length === 0 ? undefined : all.join('; ');
}
