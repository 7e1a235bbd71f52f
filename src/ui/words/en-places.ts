import { counted, number } from './en-format.ts';

/** What has works of its own: a subject, a source, a year, a person. */
export const placesInEnglish = {
  works: 'Publications',
  facts: 'In brief',
  searchWithin: 'Search these publications',
  follow: 'Follow these publications',
  share: 'Share this page',
  export: 'All as a file',
  subject: {
    title: 'Subjects',
    heading: 'Subject heading',
    keyword: 'Keyword',
    count: (count: number): string => counted(count, 'subject', 'subjects'),
    sentence: (works: string): string => `${works} here on this subject.`,
    comesWith: 'Often together with',
    vocabulary: 'In the vocabulary',
  },
  source: {
    kinds: {
      journal: 'Journal',
      book: 'Book',
      repository: 'Repository',
      conference: 'Conference',
      other: 'Source',
    },
    sentence: (works: string): string => `${works} appeared here.`,
    publisher: 'Publisher',
  },
  year: {
    title: 'Years',
    kind: 'Year',
    count: (count: number): string => counted(count, 'year', 'years'),
    sentence: (works: string, year: number): string => `${works} appeared in ${year}.`,
  },
};

/** What pictures of figures say. */
export const picturesInEnglish = {
  total: 'All',
  takeAlong: 'Take along as',
  output: 'Publications by year and type',
  otherTypes: 'Other types',
  subjects: 'Subjects over the years',
  subjectsSummary: (rows: readonly { readonly name: string; readonly works: number }[]): string =>
    `The subjects that most publications share: ${rows.map(({ name, works }) => `${name} (${number(works)})`).join(', ')}, and others.`,
};
