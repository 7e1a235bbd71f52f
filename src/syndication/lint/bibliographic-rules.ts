import type { Work } from '../../model/index.ts';
import type { LintRule } from './lint-rule.ts';
import { describedWork, type PageReading, saidIn } from './read-page.ts';

const inJournals = new Set(['article', 'review', 'editorial', 'letter', 'notice']);
const says = (page: PageReading, ...names: readonly string[]) =>
  names.some((name) => saidIn(page, name).length > 0);
/** Where a part of something larger appeared. */
const saysSource = (page: PageReading) =>
  says(page, 'citation_journal_title', 'citation_inbook_title', 'citation_conference_title');
const isInJournal = ({ type }: Work, page: PageReading) => inJournals.has(type) && saysSource(page);

/** Who, when and where: what a reference is made of. */
export const bibliographicRules: readonly LintRule[] = [
  {
    name: 'no-author',
    severity: 'error',
    readers: ['Google Scholar', 'Zotero'],
    explanation: 'Google Scholar takes up no work without an author.',
    fix: 'Name the authors; a committee or consortium counts as one.',
    field: 'contributions',
    finds({ page }) {
      if (says(page, 'citation_author')) return undefined;
      return says(page, 'citation_editor') ? 'editors alone' : 'nobody is named';
    },
  },
  {
    name: 'several-in-one-name',
    severity: 'warning',
    readers: ['Google Scholar', 'Zotero', 'harvesters'],
    explanation:
      'Several people stand in one name: they are taken for one person whom nobody will ever look for.',
    fix: 'Name each author by themselves.',
    field: 'contributions',
    finds: ({ page }) =>
      saidIn(page, 'citation_author').find((name) => /;|\bet al\b|\band others\b/i.test(name)),
  },
  {
    name: 'no-date',
    severity: 'error',
    readers: ['Google Scholar', 'Zotero', 'harvesters'],
    explanation: 'Google Scholar takes up no work without a year; lists and harvesters sort by it.',
    fix: 'Give at least the year of publication.',
    field: 'published',
    finds: ({ page }) => (says(page, 'citation_publication_date') ? undefined : 'no year'),
  },
  {
    name: 'date-to-come',
    severity: 'error',
    readers: ['Google Scholar', 'harvesters'],
    explanation:
      'A work that is dated more than a year ahead is taken for a mistake, and stands before all others.',
    fix: 'Put the date right.',
    field: 'published',
    finds: ({ page }, now) =>
      saidIn(page, 'citation_publication_date').find(
        (date) => Number.parseInt(date, 10) > now.getUTCFullYear() + 1,
      ),
  },
  {
    name: 'no-source',
    severity: 'warning',
    readers: ['Google Scholar', 'Zotero', 'card readers'],
    explanation: 'Without the journal, an article cannot be told from others of the same title, nor cited.',
    fix: 'Name the journal or book in which it appeared.',
    field: 'source',
    finds: ({ work: { type }, page }) =>
      (inJournals.has(type) || type === 'book-chapter') && !saysSource(page) ? type : undefined,
  },
  {
    name: 'no-place-in-source',
    severity: 'warning',
    readers: ['Google Scholar', 'Zotero'],
    explanation: 'Reference managers join a reference with its work by volume and first page.',
    fix: 'Give volume and pages, or the number of the article.',
    field: 'volume',
    finds: ({ work, page }) =>
      isInJournal(work, page) && !says(page, 'citation_volume', 'citation_firstpage')
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
    field: 'doi',
    finds: ({ work: { type }, page }) =>
      type !== 'other' && !says(page, 'citation_doi') ? 'no DOI' : undefined,
  },
  {
    name: 'no-issn',
    severity: 'note',
    readers: ['harvesters', 'Zotero'],
    explanation: 'Journals of the same name are told apart by their ISSN.',
    fix: 'Give the ISSN of the journal.',
    field: 'source',
    finds: ({ work, page }) =>
      isInJournal(work, page) && !says(page, 'citation_issn')
        ? saidIn(page, 'citation_journal_title')[0]
        : undefined,
  },
  {
    name: 'initials-only',
    severity: 'note',
    readers: ['Google Scholar', 'harvesters'],
    explanation: 'Authors of whom only initials are known are easily taken for others of the same name.',
    fix: 'Give the given names, or an ORCID iD.',
    field: 'contributions',
    finds({ page, work: { contributions } }) {
      const authors = contributions.filter(({ role }) => role === 'author');
      const bare = authors.filter(
        ({ contributor, orcid }) =>
          orcid === undefined &&
          contributor.kind === 'person' &&
          (contributor.given ?? '').replace(/[\s.-]/g, '').length < 3,
      );
      return bare.length === 0
        ? undefined
        : `${bare.length} of ${saidIn(page, 'citation_author').length} authors`;
    },
  },
  {
    name: 'no-affiliation',
    severity: 'warning',
    readers: ['Google Scholar', 'harvesters'],
    explanation:
      'Nothing says that the work is your institution’s: Scholar and harvesters count by what authors state.',
    fix: 'Give the affiliations as printed.',
    field: 'contributions',
    finds: ({ page }) =>
      says(page, 'citation_author') && !says(page, 'citation_author_institution')
        ? 'no author has one'
        : undefined,
  },
  {
    name: 'no-orcid',
    severity: 'note',
    readers: ['harvesters', 'Google Scholar'],
    explanation: 'ORCID iDs join the works of a person across institutions.',
    fix: 'Give the ORCID iDs of your own authors.',
    field: 'contributions',
    finds: ({ page }) =>
      says(page, 'citation_author') && !says(page, 'citation_author_orcid') ? 'no author has one' : undefined,
  },
  {
    name: 'retracted-without-notice',
    severity: 'warning',
    readers: ['harvesters', 'Zotero'],
    explanation: 'The work is marked as retracted, but nobody can read why.',
    fix: 'Link the notice of retraction by its DOI or PMID.',
    field: 'relations',
    finds({ page }) {
      const { creativeWorkStatus, correction } = describedWork(page);
      return creativeWorkStatus === 'Retracted' && correction === undefined ? 'no notice' : undefined;
    },
  },
];
