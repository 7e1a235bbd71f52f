import { counted, number } from './en-format.ts';

/** What has works of its own: a subject, a source, a year, a person. */
export const placesInEnglish = {
  works: 'Publications',
  facts: 'In brief',
  whoPublishes: 'Who publishes here',
  whoPublishesLately: 'Who has published here lately',
  searchWithin: 'Search these publications',
  follow: 'Follow these publications',
  share: 'Share this page',
  export: 'All as a file',
  references: {
    title: 'As a list of references',
    link: 'As a list of references in any style',
    style: 'Style',
    verb: 'Show',
    unknown: (style: string): string => `There is no style “${style}” here. Choose one of these.`,
    bound: (most: number): string => `The first ${number(most)} are shown.`,
    back: 'Back to the list',
    copy: 'Copy the list',
  },
  embed: {
    title: 'On another site',
    page: 'Details',
    explain: 'This list can stand in a frame on any other page:',
    all: (place: string): string => `All publications: ${place}`,
  },
  subject: {
    title: 'Subjects',
    heading: 'Subject heading',
    keyword: 'Keyword',
    count: (count: number): string => counted(count, 'subject', 'subjects'),
    sentence: (works: string): string => `${works} here on this subject.`,
    comesWith: 'Often together with',
    vocabulary: 'In the vocabulary',
    saidBy: 'as explained by',
    broader: 'Broader',
    narrower: 'Narrower',
    also: 'Also called:',
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
  collection: {
    title: 'Collections',
    kind: 'Collection',
    count: (count: number): string => counted(count, 'collection', 'collections'),
    sentence: (works: string): string => `${works}, put together by the editors.`,
    none: 'The editors have put none together yet.',
  },
  institution: {
    title: 'In figures',
    kind: 'The institution in figures',
    sentence: (works: string, people: string, sources: string): string =>
      `${works} by ${people}, in ${sources}.`,
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
  share: 'Share',
  country: 'Country',
  who: 'Who',
  whence: 'From',
  inside: 'The institution',
  outside: 'Elsewhere',
  notSaid: 'Not said',
  coauthors: (name: string): string => `With whom ${name} publishes`,
  coauthorsSummary: (name: string, people: number, first: string, together: number): string =>
    `${counted(people, 'person has', 'people have')} signed with ${name} most often; the first is ${first}, with ${counted(together, 'publication', 'publications')} together. Those who also sign with one another are tied.`,
  peopleSummary: (people: number, first: string): string =>
    `${counted(people, 'person', 'people')} with the most of the latest publications, the first of them ${first}; those who sign together are tied.`,
  unitNetwork: 'Who works with whom',
  together: 'Publications together',
  partner: 'Unit or institution',
  partners: 'With which units and institutions',
  partnersSummary: (
    unit: string,
    { units, institutions }: { readonly units: number; readonly institutions: number },
    first: { readonly name: string; readonly works: number },
  ): string =>
    `Beside ${unit}, its publications name ${[
      units > 0 && counted(units, 'other unit of the institution', 'other units of the institution'),
      institutions > 0 && counted(institutions, 'other institution', 'other institutions'),
    ]
      .filter(Boolean)
      .join(
        ' and ',
      )}; first ${first.name}, in ${counted(first.works, 'publication', 'publications')}. Those that stand beside one another there are tied.`,
  access: 'Free to read',
  accessSummary: (open: string): string => `${open} of these publications can be read free of charge.`,
  open: 'Free to read',
  closed: 'Not known to be free',
  countries: 'With which countries',
  countriesSummary: (countries: number, first: string, works: number): string =>
    `Affiliations in ${counted(countries, 'country', 'countries')} stand beside our own; the most are in ${first}, on ${counted(works, 'publication', 'publications')}.`,
  takeAlong: 'Take along as',
  output: 'Publications by year and type',
  otherTypes: 'Other types',
  sources: 'Sources over the years',
  sourcesSummary: (rows: readonly { readonly name: string; readonly works: number }[]): string =>
    `The sources in which most publications appeared: ${rows.map(({ name, works }) => `${name} (${number(works)})`).join(', ')}, and others.`,
  subjects: 'Subjects over the years',
  subjectsSummary: (rows: readonly { readonly name: string; readonly works: number }[]): string =>
    `The subjects that most publications share: ${rows.map(({ name, works }) => `${name} (${number(works)})`).join(', ')}, and others.`,
};
