import type { HasWhat, IdentifierQuery, IsWhat, TextField } from './query.ts';

/** What the name of a field stands for. */
export type FieldMeaning = { readonly kind: 'text'; readonly field: TextField | undefined } | ValueMeaning;

/** What is no text. */
export type ValueMeaning =
  | { readonly kind: 'identifier'; readonly scheme: IdentifierQuery['scheme'] }
  | { readonly kind: 'dates' | 'type' | 'language' | 'is' | 'has' | 'cites' | 'filter' | 'group' };

const text = (field: TextField | undefined): FieldMeaning => ({ kind: 'text', field });

/** Our own names come first in each list: that is how a query is printed. */
const meanings: readonly (readonly [FieldMeaning, readonly string[]])[] = [
  [text('title'), ['title', 'ti', 'titl', 'intitle', 'عنوان']],
  [text('abstract'), ['abstract', 'ab', 'abs', 'چکیده']],
  [text('text'), ['text', 'tiab', 'title/abstract', 'title-abstract', 'متن']],
  [
    text('author'),
    [
      'author',
      'au',
      'auth',
      'authors',
      'author name',
      'fau',
      'full author name',
      'cn',
      'corporate author',
      'ir',
      'investigator',
      'نویسنده',
    ],
  ],
  [text('first-author'), ['first-author', '1au', 'first author name', 'firstauthor']],
  [text('last-author'), ['last-author', 'lastau', 'last author name', 'lastauthor']],
  [text('affiliation'), ['affiliation', 'ad', 'aff', 'institution', 'وابستگی']],
  [text('source'), ['source', 'ta', 'journal', 'jour', 'so', 'venue', 'is', 'مجله', 'منبع']],
  [
    text('subject'),
    [
      'subject',
      'mh',
      'mesh',
      'mesh terms',
      'mh:noexp',
      'mesh:noexp',
      'mesh subheading',
      'sh',
      'topic',
      'موضوع',
    ],
  ],
  [text('major-subject'), ['major-subject', 'majr', 'mesh major topic', 'majr:noexp']],
  [text('keyword'), ['keyword', 'ot', 'kw', 'other term', 'keywords', 'کلیدواژه']],
  [
    text('substance'),
    ['substance', 'nm', 'rn', 'substance name', 'supplementary concept', 'pharmacological action', 'pa'],
  ],
  [text('funding'), ['funding', 'gr', 'grant', 'grants and funding', 'grant number', 'funder']],
  [text('kind'), ['kind']],
  [text(undefined), ['all', 'all fields', 'tw', 'text word', 'text words', 'any', 'anywhere']],
  [
    { kind: 'dates' },
    [
      'year',
      'dp',
      'pdat',
      'date',
      'published',
      'publication date',
      'date - publication',
      'epdat',
      'ppdat',
      'سال',
    ],
  ],
  [{ kind: 'type' }, ['type', 'pt', 'ptyp', 'publication type', 'نوع']],
  [{ kind: 'language' }, ['language', 'la', 'lang', 'زبان']],
  [{ kind: 'has' }, ['has']],
  [{ kind: 'cites' }, ['cites', 'citing']],
  [{ kind: 'group' }, ['unit', 'dept', 'واحد']],
  [{ kind: 'filter' }, ['filter', 'sb', 'subset']],
  [{ kind: 'identifier', scheme: 'doi' }, ['doi', 'aid', 'lid', 'location id', 'article identifier']],
  [{ kind: 'identifier', scheme: 'pmid' }, ['pmid', 'uid']],
  [{ kind: 'identifier', scheme: 'pmcid' }, ['pmcid', 'pmc']],
  [{ kind: 'identifier', scheme: 'orcid' }, ['orcid', 'auid', 'author - identifier']],
  [{ kind: 'identifier', scheme: 'isbn' }, ['isbn']],
  [{ kind: 'identifier', scheme: 'issn' }, ['issn']],
];

const byName = new Map(meanings.flatMap(([meaning, names]) => names.map((name) => [name, meaning] as const)));

/** `is:oa` of the web; in PubMed's brackets `[is]` is an ISSN, which stands with the source. */
export function fieldOf(name: string, style: 'web' | 'brackets'): FieldMeaning | undefined {
  const folded = name.trim().replace(/\s+/g, ' ').toLowerCase();
  if (folded === 'is') return style === 'web' ? { kind: 'is' } : text('source');
  return byName.get(folded);
}

/** The name under which a field is printed. */
export function nameOf(meaning: FieldMeaning): string {
  const same = JSON.stringify(meaning);
  return meanings.find(([known]) => JSON.stringify(known) === same)?.[1][0] ?? meaning.kind;
}

export const isNames: Readonly<Record<string, IsWhat>> = {
  oa: 'open-access',
  open: 'open-access',
  'open-access': 'open-access',
  free: 'open-access',
  retracted: 'retracted',
  corrected: 'corrected',
  preprint: 'preprint',
  review: 'review',
  trial: 'trial',
};

export const hasNames: Readonly<Record<string, HasWhat>> = {
  abstract: 'abstract',
  'lay-summary': 'lay-summary',
  'plain-summary': 'lay-summary',
  summary: 'lay-summary',
  'full-text': 'full-text',
  fulltext: 'full-text',
  pdf: 'full-text',
  doi: 'doi',
  pmid: 'pmid',
  orcid: 'orcid',
  references: 'references',
};

/** PubMed's own filters that have a meaning here. */
export const filters: Readonly<Record<string, { readonly is: IsWhat } | { readonly has: HasWhat }>> = {
  'free full text': { is: 'open-access' },
  'full text': { has: 'full-text' },
  hasabstract: { has: 'abstract' },
  'has abstract': { has: 'abstract' },
  'retracted publication': { is: 'retracted' },
  preprint: { is: 'preprint' },
  review: { is: 'review' },
};
