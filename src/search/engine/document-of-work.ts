import { plainText } from '../../markup/index.ts';
import {
  bylineName,
  type Contribution,
  type InlineMarkup,
  standingOf,
  type WorkDescription,
  type WorkType,
  workTypes,
} from '../../model/index.ts';
import { abbreviationsOf, copyOf, fold, slugOf, wordsOf } from '../../text/index.ts';
import type { IndexedDocument } from './document.ts';

const mostAuthors = 500;
const mostAbbreviations = 30;
const longestMeaning = 100;

/** Beginnings of the terms that are values, not words. */
export const values = {
  identifier: '=i:',
  exactTitle: '=t:',
  firstAuthor: '=1:',
  lastAuthor: '=9:',
  majorSubject: '=m:',
  kind: '=k:',
  type: '=T:',
  language: '=L:',
  source: '=J:',
  author: '=A:',
  subject: '=S:',
  abbreviation: '=a:',
  subjectSlug: '=s:',
  sourceKey: '=j:',
} as const;

/** The first byte of every value and of no word. */
export const beginOfValues = 0x3d;

/** Small facts of a work, a bit each. */
export const flags = {
  'open-access': 1 << 0,
  'lay-summary': 1 << 1,
  abstract: 1 << 2,
  'full-text': 1 << 3,
  retracted: 1 << 4,
  corrected: 1 << 5,
  doi: 1 << 6,
  pmid: 1 << 7,
  orcid: 1 << 8,
  references: 1 << 9,
  trial: 1 << 10,
} as const;

/** What the index takes in of a work. */
export function documentOf(work: WorkDescription): IndexedDocument {
  const title = plainText(work.title);
  const { facets, values: all } = valuesOf(work, title);
  const abstract = abstractsOf(work);
  const date = work.published ?? work.publishedOnline;
  return {
    texts: {
      title: [title, ...plain(work.vernacularTitle)],
      abstract,
      subject: [
        ...(work.subjects ?? []).map(({ name, qualifiers = [] }) =>
          [name, ...qualifiers.map((one) => one.name)].join(' '),
        ),
        ...(work.chemicals ?? []).map(({ name }) => name),
      ],
      keyword: (work.keywords ?? []).map(({ text }) => text),
      author: work.contributions.slice(0, mostAuthors).map(({ contributor }) => nameWays(contributor)),
      affiliation: affiliationsOf(work),
      source: work.source ? [work.source.name, work.source.abbreviation ?? ''] : [],
      other: [
        ...(work.publicationTypes ?? []),
        ...(work.funding ?? []).map(({ funder, awards }) => [funder, ...awards].join(' ')),
        date === undefined ? '' : String(date.year),
      ],
    },
    values: [...all, ...abbreviationValues([title, ...abstract])],
    facets,
    year: date?.year ?? 0,
    date: date === undefined ? 0 : date.year * 10_000 + (date.month ?? 0) * 100 + (date.day ?? 0),
    titleKey: titleKeyOf(fold(title.slice(0, 64))),
    flags: flagsOf(work),
    cites: citesOf(work),
  };
}

function plain(text: InlineMarkup | undefined): readonly string[] {
  return text === undefined ? [] : [plainText(text)];
}

function abstractsOf({ abstract, otherAbstracts = [] }: WorkDescription): readonly string[] {
  return [abstract, ...otherAbstracts]
    .flatMap((one) => one?.sections ?? [])
    .map(({ text }) => plainText(text));
}

/** `Sina Aghajani S A`: both ways to write a name stand in one row. */
function nameWays(contributor: Contribution['contributor']): string {
  if (contributor.kind === 'group') return contributor.name;
  const { family, given = '' } = contributor;
  const byline = bylineName(contributor);
  return `${given} ${byline.startsWith(family) ? byline : `${family} ${byline}`}`;
}

function affiliationsOf({ contributions }: WorkDescription): readonly string[] {
  const all = new Set<string>();
  for (const { affiliations } of contributions.slice(0, mostAuthors))
    for (const { text } of affiliations) all.add(text);
  return [...all];
}

function valuesOf(
  work: WorkDescription,
  title: string,
): { readonly values: readonly string[]; readonly facets: readonly string[] } {
  const { identifiers, contributions, subjects = [], keywords = [] } = work;
  const facets = new Set<string>();
  for (const { contributor, role } of contributions.slice(0, mostAuthors))
    if (role === 'author') facets.add(values.author + bylineName(contributor));
  for (const { name } of subjects) facets.add(values.subject + name);
  if (subjects.length === 0) for (const { text } of keywords) facets.add(values.subject + text);
  if (work.source) facets.add(values.source + work.source.name);
  const language = work.languages?.[0];
  if (language !== undefined) facets.add(values.language + language);
  const all = new Set<string>();
  all.add(values.type + work.type);
  const folded = fold(title);
  if (folded !== '') all.add(values.exactTitle + folded.slice(0, 150));
  for (const [scheme, value] of Object.entries(identifiers))
    if (typeof value === 'string') all.add(`${values.identifier}${scheme}:${bareIdentifier(scheme, value)}`);
  for (const { issn } of work.source?.issns ?? []) all.add(`${values.identifier}issn:${issn.toLowerCase()}`);
  for (const { orcid } of contributions)
    if (orcid) all.add(`${values.identifier}orcid:${orcid.toLowerCase()}`);
  const authors = contributions.filter(({ role }) => role === 'author');
  const [first, last] = [authors[0], authors.at(-1)];
  if (first) all.add(values.firstAuthor + fold(bylineName(first.contributor)));
  if (last) all.add(values.lastAuthor + fold(bylineName(last.contributor)));
  for (const name of [...subjects.map((one) => one.name), ...keywords.map(({ text }) => text)])
    all.add(values.subjectSlug + subjectSlug(name));
  if (work.source)
    all.add(
      sourceTerm(work.source.name, [
        ...(work.source.issnLinking ? [work.source.issnLinking] : []),
        ...(work.source.issns ?? []).map(({ issn }) => issn),
      ]),
    );
  for (const { name, major } of subjects) if (major) all.add(values.majorSubject + foldedHeading(name));
  for (const type of work.publicationTypes ?? []) all.add(values.kind + foldedHeading(type));
  return { values: [...all], facets: [...facets] };
}

const namesKept = 50_000;

/** Headings come again and again: what is made of each is kept, apart from the record that it was cut out of. */
function remembered(make: (name: string) => string): (name: string) => string {
  const made = new Map<string, string>();
  return (name) => {
    const met = made.get(name);
    if (met !== undefined) return met;
    if (made.size >= namesKept) made.clear();
    const fresh = copyOf(make(name));
    made.set(copyOf(name), fresh);
    return fresh;
  };
}

/** Under which address a heading or keyword stands, however it is spelt. */
export const subjectSlug = remembered(slugOf);
const foldedHeading = remembered(fold);

/** Sources are told apart as the catalogue does: by the first ISSN, else the folded name. */
export function sourceTerm(name: string, issns: readonly string[]): string {
  return values.sourceKey + (issns[0]?.toLowerCase() ?? (fold(name) || name));
}

/** `=a:ra:rheumatoid arthritis`: what a short form stands for in this work. */
function abbreviationValues(texts: readonly string[]): readonly string[] {
  const all = new Set<string>();
  for (const { short, long } of texts.flatMap(abbreviationsOf).slice(0, mostAbbreviations)) {
    const words = wordsOf(long).join(' ');
    if (words !== '' && words.length <= longestMeaning) all.add(`${abbreviationOf(short)}${words}`);
  }
  return [...all];
}

/** How the meanings of a short form begin among the values; `EVs` is `EV`. */
export function abbreviationOf(short: string): string {
  return `${values.abbreviation}${wordsOf(short.replace(/(?<=\p{Lu})s$/u, '')).join('')}:`;
}

function bareIdentifier(scheme: string, value: string): string {
  const lower = value.toLowerCase();
  return scheme === 'isbn' ? lower.replaceAll(/[-\s]/g, '') : lower;
}

function flagsOf(work: WorkDescription): number {
  const { identifiers, abstract, otherAbstracts = [], license, locations = [], openAccess } = work;
  const standing = standingOf(work);
  const isOpen =
    openAccess === undefined
      ? identifiers.pmcid !== undefined || license !== undefined || locations.some((one) => one.isOpen)
      : openAccess !== 'closed';
  const facts: Readonly<Record<keyof typeof flags, boolean>> = {
    'open-access': isOpen,
    'lay-summary': otherAbstracts.some(({ kind }) => kind === 'plain-language-summary'),
    abstract: (abstract?.sections.length ?? 0) > 0,
    'full-text': identifiers.pmcid !== undefined || locations.some(({ kind }) => kind === 'full-text'),
    retracted: standing === 'retracted',
    corrected: standing === 'corrected',
    doi: identifiers.doi !== undefined,
    pmid: identifiers.pmid !== undefined,
    orcid: work.contributions.some(({ orcid }) => orcid !== undefined),
    references: (work.references?.length ?? 0) > 0,
    trial: work.publicationTypes?.some((type) => /\btrial\b/i.test(type)) ?? false,
  };
  let bits = workTypes.indexOf(work.type) << 11;
  for (const [fact, holds] of Object.entries(facts)) if (holds) bits |= flags[fact as keyof typeof flags];
  return bits;
}

export function typeOfFlags(bits: number): WorkType {
  return workTypes[bits >>> 11] ?? 'other';
}

/** A number of 32 bits for an identifier (FNV-1a). */
export function citeHash(scheme: string, value: string): number {
  let hash = 0x811c9dc5;
  for (const sign of `${scheme}:${value.toLowerCase()}`)
    hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

function citesOf({ references = [] }: WorkDescription): readonly number[] {
  return references.flatMap(({ doi, pmid, pmcid }) => [
    ...(doi ? [citeHash('doi', doi)] : []),
    ...(pmid ? [citeHash('pmid', pmid)] : []),
    ...(pmcid ? [citeHash('pmcid', pmcid)] : []),
  ]);
}

/** The first ten letters and digits in one number that sorts as they do. */
function titleKeyOf(folded: string): number {
  let key = 0;
  for (let at = 0; at < 10; at += 1) {
    const code = folded.charCodeAt(at);
    const digit = Number.isNaN(code) ? 0 : code >= 97 ? code - 86 : code >= 48 ? code - 47 : 1;
    key = key * 38 + digit;
  }
  return key;
}
