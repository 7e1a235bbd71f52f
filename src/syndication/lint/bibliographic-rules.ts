import { isoDate, standingNotices, type Work } from '../../model/index.ts';
import type { LintRule } from './lint-rule.ts';

const inJournals = new Set(['article', 'review', 'editorial', 'letter', 'notice']);
const authorsOf = ({ contributions }: Work) => contributions.filter(({ role }) => role === 'author');

/** Who, when and where: what a reference is made of. */
export const bibliographicRules: readonly LintRule[] = [
  {
    name: 'no-author',
    severity: 'error',
    readers: ['Google Scholar', 'Zotero'],
    explanation: 'Google Scholar takes up no work without an author.',
    fix: 'Name the authors or editors; a committee or consortium counts as one.',
    finds: ({ contributions }) => (contributions.length === 0 ? 'nobody is named' : undefined),
  },
  {
    name: 'no-date',
    severity: 'error',
    readers: ['Google Scholar', 'Zotero', 'harvesters'],
    explanation: 'Google Scholar takes up no work without a year; lists and harvesters sort by it.',
    fix: 'Give at least the year of publication.',
    finds: ({ published, publishedOnline }) => ((published ?? publishedOnline) ? undefined : 'no year'),
  },
  {
    name: 'date-to-come',
    severity: 'error',
    readers: ['Google Scholar', 'harvesters'],
    explanation:
      'A work that is dated more than a year ahead is taken for a mistake, and stands before all others.',
    fix: 'Put the date right.',
    finds: ({ published }, now) =>
      published !== undefined && published.year > now.getUTCFullYear() + 1 ? isoDate(published) : undefined,
  },
  {
    name: 'no-source',
    severity: 'warning',
    readers: ['Google Scholar', 'Zotero', 'card readers'],
    explanation: 'Without the journal, an article cannot be told from others of the same title, nor cited.',
    fix: 'Name the journal or book in which it appeared.',
    finds: ({ type, source }) =>
      (inJournals.has(type) || type === 'book-chapter') && source === undefined ? type : undefined,
  },
  {
    name: 'no-place-in-source',
    severity: 'warning',
    readers: ['Google Scholar', 'Zotero'],
    explanation: 'Reference managers join a reference with its work by volume and first page.',
    fix: 'Give volume and pages, or the number of the article.',
    finds: ({ type, source, volume, pages, articleNumber }) =>
      inJournals.has(type) && source !== undefined && (volume ?? pages ?? articleNumber) === undefined
        ? 'neither volume nor pages'
        : undefined,
  },
  {
    name: 'no-doi',
    severity: 'warning',
    readers: ['Zotero', 'harvesters'],
    explanation:
      'The DOI is how harvesters know that two records are of one work, and what counts of it are gathered under.',
    fix: 'Give the DOI, if the work has one.',
    finds: ({ identifiers: { doi }, type }) => (doi === undefined && type !== 'other' ? 'no DOI' : undefined),
  },
  {
    name: 'no-issn',
    severity: 'note',
    readers: ['harvesters', 'Zotero'],
    explanation: 'Journals of the same name are told apart by their ISSN.',
    fix: 'Give the ISSN of the journal.',
    finds: ({ type, source }) =>
      inJournals.has(type) && source !== undefined && (source.issns ?? []).length === 0
        ? source.name
        : undefined,
  },
  {
    name: 'initials-only',
    severity: 'note',
    readers: ['Google Scholar', 'harvesters'],
    explanation: 'Authors of whom only initials are known are easily taken for others of the same name.',
    fix: 'Give the given names, or an ORCID iD.',
    finds(work) {
      const bare = authorsOf(work).filter(
        ({ contributor, orcid }) =>
          orcid === undefined &&
          contributor.kind === 'person' &&
          (contributor.given ?? '').replace(/[\s.-]/g, '').length < 3,
      );
      return bare.length === 0 ? undefined : `${bare.length} of ${authorsOf(work).length} authors`;
    },
  },
  {
    name: 'no-affiliation',
    severity: 'warning',
    readers: ['Google Scholar', 'harvesters'],
    explanation:
      'Nothing says that the work is your institution’s: Scholar and harvesters count by what authors state.',
    fix: 'Give the affiliations as printed.',
    finds: (work) =>
      authorsOf(work).length > 0 && authorsOf(work).every(({ affiliations }) => affiliations.length === 0)
        ? 'no author has one'
        : undefined,
  },
  {
    name: 'no-orcid',
    severity: 'note',
    readers: ['harvesters', 'Google Scholar'],
    explanation: 'ORCID iDs join the works of a person across institutions.',
    fix: 'Give the ORCID iDs of your own authors.',
    finds: (work) =>
      authorsOf(work).length > 0 && authorsOf(work).every(({ orcid }) => orcid === undefined)
        ? 'no author has one'
        : undefined,
  },
  {
    name: 'retracted-without-notice',
    severity: 'warning',
    readers: ['harvesters', 'Zotero'],
    explanation: 'The work is marked as retracted, but nobody can read why.',
    fix: 'Link the notice of retraction by its DOI or PMID.',
    finds: (work) =>
      standingNotices(work).some(({ standing, by }) => standing === 'retracted' && by === undefined)
        ? 'no notice'
        : undefined,
  },
];
