import type { WorkType } from '../../model/index.ts';
import { type ReferenceKind, typeByWords } from '../endnote-xml/reference-types.ts';

/** What each reference type of RIS means for the fields, and our type of work (RIS Format Specifications, table of types). */
const table: Readonly<Record<string, readonly [ReferenceKind, WorkType]>> = {
  ABST: ['journal', 'article'],
  AGGR: ['other', 'dataset'],
  BOOK: ['book', 'book'],
  CHAP: ['section', 'book-chapter'],
  CLSWK: ['book', 'book'],
  COMP: ['other', 'software'],
  CONF: ['conference', 'conference-paper'],
  CPAPER: ['conference', 'conference-paper'],
  DATA: ['other', 'dataset'],
  DATASET: ['other', 'dataset'],
  DICT: ['section', 'book-chapter'],
  EBOOK: ['book', 'book'],
  ECHAP: ['section', 'book-chapter'],
  EDBOOK: ['edited-book', 'book'],
  EJOUR: ['journal', 'article'],
  ENCYC: ['section', 'book-chapter'],
  GOVDOC: ['report', 'report'],
  INPR: ['journal', 'article'],
  JFULL: ['journal', 'article'],
  JOUR: ['journal', 'article'],
  MANSCPT: ['other', 'preprint'],
  MGZN: ['journal', 'article'],
  NEWS: ['journal', 'article'],
  PREPRINT: ['other', 'preprint'],
  RPRT: ['report', 'report'],
  SER: ['book', 'book'],
  STAND: ['report', 'report'],
  THES: ['thesis', 'dissertation'],
  UNPB: ['other', 'preprint'],
};

export interface RisType {
  readonly kind: ReferenceKind;
  readonly type: WorkType;
  /** Whether the type is one that we know. */
  readonly isKnown: boolean;
}

/** What `TY` says; an article is what its "type of work" (`M3`) says, where that is said. */
export function risType(printed: string | undefined, words: string | undefined): RisType {
  const [name = ''] = (printed ?? '').toUpperCase().split(/[^A-Z]/);
  const entry = Object.hasOwn(table, name) ? table[name] : undefined;
  const [kind, type]: readonly [ReferenceKind, WorkType] = entry ?? ['other', 'other'];
  const told = /\bpeer review\b/i.test(words ?? '') ? 'peer-review' : typeByWords(words);
  const isArticle = type === 'article' || (type === 'other' && told === 'peer-review');
  return { kind, type: (isArticle ? told : undefined) ?? type, isKnown: entry !== undefined };
}
