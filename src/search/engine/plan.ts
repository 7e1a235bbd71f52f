import { fold, stopWords, wordsOf } from '../../text/index.ts';
import type { Query, TextField, TextQuery } from '../query/query.ts';
import type { Bits } from './bits.ts';
import { citeHash, values } from './document-of-work.ts';
import { maskOf } from './layout.ts';
import type { Segment } from './segment.ts';
import { inOneWord, type Way, waysOf } from './ways.ts';
import { type TermFor, termOf } from './words.ts';

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
  | { readonly kind: 'cites'; readonly hash: number }
  /** Works given one by one, as the documents of each segment that they are. */
  | { readonly kind: 'documents'; readonly of: ReadonlyMap<Segment, Bits> };

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
  /** What it counts, where that is not all that its words are worth. */
  readonly share?: number;
}

const everywhere = 0xff;
/**
 * A work that says it in other words is about it, but those who typed the words want them first; and a work that says it in
 * both is not twice as much about it. So all words of a synonym together count this share.
 */
const synonymShare = 0.3;
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

/** The fields in which the words of a text count, a bit each; `undefined` where it is no text of words but a value. */
export function maskOfText({ field }: Pick<TextQuery, 'field'>): number | undefined {
  return field === undefined ? everywhere : masks[field];
}

/** Words that every text has are left out where others stand beside them. */
export function planOf(query: Query, termFor: TermFor = termOf): Plan {
  const plan = (one: Query) => planOf(one, termFor);
  switch (query.kind) {
    case 'all':
      return { kind: 'all' };
    case 'text':
      return planText(query, termFor);
    case 'and':
      return { kind: 'and', of: planSide(query.of, termFor) };
    case 'or':
      return { kind: 'or', of: query.of.map(plan) };
    case 'not':
      return { kind: 'not', of: plan(query.of) };
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

/** Words side by side that some write in one may also be so: `IL 10`, `non invasive`. */
function planSide(queries: readonly Query[], termFor: TermFor): readonly Plan[] {
  const telling = queries.some((one) => !isStopWord(one));
  const plans: Plan[] = [];
  for (let at = 0; at < queries.length; at += 1) {
    const [one, next] = [queries[at] as Query, queries[at + 1]];
    const apart = (next ? [one, next] : [one])
      .filter((part) => !telling || !isStopWord(part))
      .map((part) => planOf(part, termFor));
    const inOne = next && planInOne(one, next, termFor);
    if (inOne) {
      plans.push({ kind: 'or', of: [{ kind: 'and', of: apart }, inOne] });
      at += 1;
    } else if (!telling || !isStopWord(one)) plans.push(planOf(one, termFor));
  }
  return plans;
}

function planInOne(one: Query, next: Query, termFor: TermFor): Plan | undefined {
  if (!isPlainWord(one) || !isPlainWord(next) || one.field !== next.field) return undefined;
  const whole = inOneWord(wordsOf(one.text)[0] ?? '', wordsOf(next.text)[0] ?? '');
  return whole === undefined ? undefined : planText({ ...one, text: whole }, termFor);
}

function isPlainWord(query: Query): query is TextQuery {
  return query.kind === 'text' && !query.exact && !query.open && !query.literal && !query.synonym;
}

function isStopWord(query: Query): boolean {
  return (
    query.kind === 'text' &&
    query.exact === undefined &&
    query.open === undefined &&
    query.literal === undefined &&
    stopWords.has(wordsOf(query.text)[0] ?? '')
  );
}

function planText(query: TextQuery, termFor: TermFor): Plan {
  const { field, text, open = false, synonym } = query;
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
      const ways = waysOf(text, open, termFor);
      const mask = field === undefined ? everywhere : (masks[field] ?? everywhere);
      return ways.length === 0
        ? { kind: 'none' }
        : { kind: 'words', mask, ways, ...(synonym && { share: synonymShare / wordsOf(text).length }) };
    }
  }
}

function dateNumber(date: string | undefined, rest: number): number {
  if (date === undefined) return rest === 0 ? 0 : 99_999_999;
  const [year = 0, month = rest, day = rest] = date.split('-').map(Number);
  return year * 10_000 + month * 100 + day;
}
