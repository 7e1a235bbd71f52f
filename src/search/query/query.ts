import type { WorkType } from '../../model/index.ts';

/** What a reader asks for, as it was understood. Read by `readQuery`, printed by `printQuery`. */
export type Query =
  /** Every work. */
  | { readonly kind: 'all' }
  /** A word or several in a row; `open` when the last may go on (`exosom*`). */
  | TextQuery
  | { readonly kind: 'and'; readonly of: readonly Query[] }
  | { readonly kind: 'or'; readonly of: readonly Query[] }
  | { readonly kind: 'not'; readonly of: Query }
  | DatesQuery
  | { readonly kind: 'type'; readonly type: WorkType }
  /** A BCP 47 tag. */
  | { readonly kind: 'language'; readonly language: string }
  | { readonly kind: 'is'; readonly what: IsWhat }
  | { readonly kind: 'has'; readonly what: HasWhat }
  | IdentifierQuery
  /** Works in a group that is known outside the index, by its key. */
  | { readonly kind: 'group'; readonly key: string }
  /** Works whose list of references names the one with this identifier. */
  | { readonly kind: 'cites'; readonly scheme: 'doi' | 'pmid' | 'pmcid'; readonly value: string };

export interface TextQuery {
  readonly kind: 'text';
  /** Where it must stand; anywhere when absent. */
  readonly field?: TextField;
  /** As typed, white space folded; folding and stemming are the index's. */
  readonly text: string;
  /** Several words that must stand in a row. */
  readonly exact?: true;
  readonly open?: true;
  /** It stood between quotes: nothing else is meant. Whatever can only be written between quotes counts as such. */
  readonly literal?: true;
  /** It was not asked for but means the same: it counts less. Not printed, and never read. */
  readonly synonym?: true;
}

/** Dates of publication, as far as stated: `from` and `to` are included, as ISO 8601 (`2020`, `2020-03`). */
export interface DatesQuery {
  readonly kind: 'dates';
  readonly from?: string;
  readonly to?: string;
}

export interface IdentifierQuery {
  readonly kind: 'identifier';
  readonly scheme: 'doi' | 'pmid' | 'pmcid' | 'orcid' | 'isbn' | 'issn' | 'pii';
  readonly value: string;
}

export type TextField =
  | 'title'
  | 'abstract'
  | 'text'
  | 'author'
  | 'first-author'
  | 'last-author'
  | 'affiliation'
  | 'source'
  | 'subject'
  | 'major-subject'
  | 'keyword'
  | 'substance'
  | 'funding'
  | 'kind';

export type IsWhat = 'open-access' | 'retracted' | 'corrected' | 'preprint' | 'review' | 'trial';
export type HasWhat = 'abstract' | 'lay-summary' | 'full-text' | 'doi' | 'pmid' | 'orcid' | 'references';

export const everything: Query = { kind: 'all' };

/** All of these, the nested ones laid side by side; `undefined` where there are none. */
export function allOf(queries: readonly Query[]): Query | undefined {
  return joined('and', queries);
}

/** Any of these. */
export function anyOf(queries: readonly Query[]): Query | undefined {
  return joined('or', queries);
}

function joined(kind: 'and' | 'or', queries: readonly Query[]): Query | undefined {
  const of = queries.flatMap((query) => (query.kind === kind ? query.of : [query]));
  const [only] = of;
  return of.length < 2 ? only : { kind, of };
}

/** Twice not is nothing. */
export function noneOf(query: Query): Query {
  return query.kind === 'not' ? query.of : { kind: 'not', of: query };
}

/** Puts every text that has no place of its own into a field: `title:(a OR b)`. */
export function within(query: Query, field: TextField): Query {
  switch (query.kind) {
    case 'text':
      return query.field === undefined ? { ...query, field } : query;
    case 'and':
    case 'or':
      return { ...query, of: query.of.map((one) => within(one, field)) };
    case 'not':
      return { kind: 'not', of: within(query.of, field) };
    default:
      return query;
  }
}

/** The texts that make a work a hit, in order; those that must not occur are left out. */
export function textsOf(query: Query): readonly TextQuery[] {
  switch (query.kind) {
    case 'text':
      return [query];
    case 'and':
    case 'or':
      return query.of.flatMap(textsOf);
    default:
      return [];
  }
}
