import { fold, stopWords, wordsOf } from '../../text/index.ts';
import type { Query, TextField, TextQuery } from '../query/query.ts';
import { citeHash, values } from './document-of-work.ts';
import { maskOf } from './layout.ts';
import { termOf } from './words.ts';

/** A query as the segments are asked: words have become terms. */
export type Plan =
  | { readonly kind: 'all' | 'none' }
  | WordsPlan
  /** Works that carry one of these exact terms. */
  | { readonly kind: 'value'; readonly term: string; readonly open: boolean }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Plan[] }
  | { readonly kind: 'not'; readonly of: Plan }
  | { readonly kind: 'dates'; readonly from: number; readonly to: number }
  | { readonly kind: 'flag'; readonly flag: FlagName }
  | { readonly kind: 'cites'; readonly hash: number };

type FlagName =
  | 'open-access'
  | 'lay-summary'
  | 'abstract'
  | 'full-text'
  | 'retracted'
  | 'corrected'
  | 'doi'
  | 'pmid'
  | 'orcid'
  | 'references'
  | 'trial';

export interface WordsPlan {
  readonly kind: 'words';
  /** The fields in which they count, a bit each. */
  readonly mask: number;
  /** Any of these will do; the first is as typed. */
  readonly ways: readonly Way[];
}

/** Terms in a row; with `open` the last is only the beginning of one. */
export interface Way {
  readonly terms: readonly string[];
  readonly open: boolean;
}

const everywhere = 0xff;
const masks: Readonly<Partial<Record<TextField, number>>> = {
  title: maskOf(['title']),
  abstract: maskOf(['abstract']),
  text: maskOf(['title', 'abstract']),
  author: maskOf(['author']),
  affiliation: maskOf(['affiliation']),
  source: maskOf(['source']),
  subject: maskOf(['subject']),
  keyword: maskOf(['keyword']),
  substance: maskOf(['subject']),
  funding: maskOf(['other']),
};

/** Words that every text has are left out where others stand beside them. */
export function planOf(query: Query): Plan {
  switch (query.kind) {
    case 'all':
      return { kind: 'all' };
    case 'text':
      return planText(query);
    case 'and': {
      const telling = query.of.filter((one) => !isStopWord(one));
      return { kind: 'and', of: (telling.length > 0 ? telling : query.of).map(planOf) };
    }
    case 'or':
      return { kind: 'or', of: query.of.map(planOf) };
    case 'not':
      return { kind: 'not', of: planOf(query.of) };
    case 'dates':
      return { kind: 'dates', from: dateNumber(query.from, 0), to: dateNumber(query.to, 99) };
    case 'type':
      return { kind: 'value', term: values.type + query.type, open: false };
    case 'language':
      return { kind: 'value', term: values.language + query.language, open: false };
    case 'is':
      return query.what === 'preprint' || query.what === 'review'
        ? { kind: 'value', term: values.type + query.what, open: false }
        : { kind: 'flag', flag: query.what };
    case 'has':
      return { kind: 'flag', flag: query.what };
    case 'identifier':
      return {
        kind: 'value',
        term: `${values.identifier}${query.scheme}:${query.value.toLowerCase()}`,
        open: false,
      };
    case 'cites':
      return { kind: 'cites', hash: citeHash(query.scheme, query.value) };
  }
}

function isStopWord(query: Query): boolean {
  return (
    query.kind === 'text' &&
    query.exact === undefined &&
    query.open === undefined &&
    stopWords.has(wordsOf(query.text)[0] ?? '')
  );
}

function planText(query: TextQuery): Plan {
  const { field, text, open = false } = query;
  switch (field) {
    case 'first-author':
      return { kind: 'value', term: values.firstAuthor + fold(text), open: true };
    case 'last-author':
      return { kind: 'value', term: values.lastAuthor + fold(text), open: true };
    case 'major-subject':
      return { kind: 'value', term: values.majorSubject + fold(text), open };
    case 'kind':
      return { kind: 'value', term: values.kind + fold(text), open };
    default: {
      const ways = waysOf(text, open);
      const mask = field === undefined ? everywhere : (masks[field] ?? everywhere);
      return ways.length === 0 ? { kind: 'none' } : { kind: 'words', mask, ways };
    }
  }
}

/** The words in a row; or in one word, as `IL10` for `IL-10`; or parted, `TNF alpha` for `TNFalpha`. */
function waysOf(text: string, open: boolean): readonly Way[] {
  const words = wordsOf(text);
  const last = words.at(-1);
  if (last === undefined) return [];
  const terms = words.map((word, at) => (open && at === words.length - 1 ? word : termOf(word)));
  const ways: Way[] = [{ terms, open }];
  // Terms are stems, and may be shorter than what a reader takes for the beginning of a word: `exosome*`.
  if (open && termOf(last) !== last) ways.push({ terms: [...terms.slice(0, -1), termOf(last)], open: false });
  const glued = words.length <= 3 && words.every((word) => word.length <= 8) && /^[^\s]+$/.test(text.trim());
  if (words.length > 1 && glued) ways.push({ terms: [words.join('')], open });
  const parted =
    words.length === 1 ? /^([a-z]{2,})(alpha|beta|gamma|delta|kappa)(\d{0,2})$/.exec(last) : null;
  if (parted) ways.push({ terms: parted.slice(1).filter(Boolean).map(termOf), open: false });
  return ways;
}

function dateNumber(date: string | undefined, rest: number): number {
  if (date === undefined) return rest === 0 ? 0 : 99_999_999;
  const [year = 0, month = rest, day = rest] = date.split('-').map(Number);
  return year * 10_000 + month * 100 + day;
}
