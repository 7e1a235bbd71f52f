import { counted, number } from './en-format.ts';

/** What one can do with the results of a search, and where they stop. */
export const resultsInEnglish = {
  chosenHeading: 'What was chosen',
  takeBack: 'Take back',
  follow: 'Follow this search',
  share: 'Share this search',
  exportBound: (most: number): string => `A file holds the first ${number(most)} at most.`,
  bounds: {
    question: (most: number): string =>
      `Only the first ${number(most)} characters of the question were read.`,
    page: (most: number): string =>
      `There is no page so deep: only the first ${number(most)} results can be leafed through.`,
    size: (most: number): string => `A page holds ${number(most)} results at most.`,
    lastPage: 'There are not so many results: this is their last page.',
  },
  fields: {
    title: 'In the original title',
    keyword: 'In a keyword',
    subject: 'In a subject',
    author: 'In the authors',
    source: 'In the source',
    affiliation: 'In an affiliation',
    kind: 'In the kind of publication',
    funding: 'In the funding',
  },
};

/** What is offered while one types. */
export const suggestionsInEnglish = {
  label: 'Suggestions',
  subject: 'Subject',
  person: 'Person',
  unit: 'Department or centre',
  source: 'Source',
  found: (count: number): string =>
    `${counted(count, 'suggestion', 'suggestions')}. Up and down arrows choose.`,
  none: 'No suggestions.',
};
