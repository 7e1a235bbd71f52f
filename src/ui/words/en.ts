import type {
  Location,
  OpenAccess,
  PartialDate,
  RelationKind,
  Standing,
  WorkType,
} from '../../model/index.ts';
import { deskInEnglish } from './en-desk.ts';
import { evidenceInEnglish } from './en-evidence.ts';
import { explainingInEnglish } from './en-explaining.ts';
import { counted, countryName, date, languageName, months, number, percent } from './en-format.ts';
import { mapInEnglish } from './en-map.ts';
import { pathInEnglish } from './en-path.ts';
import { picturesInEnglish, placesInEnglish } from './en-places.ts';
import { plainInEnglish } from './en-plain.ts';
import { reachInEnglish } from './en-reach.ts';
import { recordsInEnglish } from './en-records.ts';
import { referenceInEnglish } from './en-reference.ts';
import { resultsInEnglish, suggestionsInEnglish } from './en-results.ts';
import type { SearchNotice } from './search-notice.ts';

const types: Readonly<Record<WorkType, string>> = {
  article: 'Article',
  review: 'Review article',
  preprint: 'Preprint',
  'conference-paper': 'Conference paper',
  book: 'Book',
  'book-chapter': 'Book chapter',
  dissertation: 'Dissertation',
  dataset: 'Data set',
  software: 'Software',
  report: 'Report',
  'peer-review': 'Peer review',
  editorial: 'Editorial',
  letter: 'Letter',
  notice: 'Notice',
  other: 'Other work',
};

/** The words of the interface in English; its shape is what every other language has to say. */
export const en = {
  direction: 'ltr' as 'ltr' | 'rtl',
  ownName: 'English',
  shortName: 'EN',
  number,
  /** A printed date, as precise as it is known. */
  date,
  /** The printed date in the reader's own calendar, where that is another. */
  ownCalendar: (_: PartialDate): string | undefined => undefined,
  day: (at: Date): string => `${at.getUTCDate()} ${months[at.getUTCMonth()]} ${at.getUTCFullYear()}`,
  /** What a language is called, from its BCP 47 tag. */
  languageName,
  countryName,
  /** Of a share from 0 to 1. */
  percent,
  separator: ', ',

  frame: {
    skip: 'Skip to the text',
    home: 'Home',
    search: 'Search the publications',
    searchHint: 'Title, author, subject …',
    searchVerb: 'Search',
    languages: 'Language',
    theme: 'Dark or light',
    follow: 'Stay connected! Follow us on',
    sample: 'A sample.',
    sampleMeaning: 'This institution, its people and its publications are fictional.',
    about: 'About',
    contact: 'Contact',
    works: 'Publications',
    people: 'People',
    sources: 'Sources',
    madeWith: 'Runs on Lectern, free and open software',
    footer: 'About this site',
    place: 'Where you are',
  },

  lists: {
    range: (from: number, to: number, total: number): string =>
      `${number(from)}–${number(to)} of ${number(total)}`,
    pages: 'Pages',
    letters: 'By the first letter of the family name',
    page: (page: number, pages: number): string => `Page ${number(page)} of ${number(pages)}`,
    previous: 'Previous',
    next: 'Next',
    order: 'Order',
    orders: {
      newest: 'Newest first',
      oldest: 'Oldest first',
      'latest-arrival': 'Latest additions',
      title: 'By title',
    },
    works: (count: number): string => counted(count, 'publication', 'publications'),
    people: (count: number): string => counted(count, 'person', 'people'),
    sources: (count: number): string => counted(count, 'source', 'sources'),
    andOthers: (count: number): string => `and ${counted(count, 'other', 'others')}`,
    empty: 'Nothing is listed here.',
    allYears: 'All years',
    inYear: (year: number): string => `Published in ${year}`,
    year: 'Year',
    count: 'Publications',
  },

  standings: {
    retracted: 'Retracted',
    'partly-retracted': 'Retracted in part',
    concern: 'Expression of concern',
    corrected: 'Corrected',
    sound: '',
  } satisfies Record<Standing, string>,
  standingMeanings: {
    retracted: 'This publication has been retracted. Its findings should not be relied upon.',
    'partly-retracted': 'Part of this publication has been retracted.',
    concern: 'The editors have published an expression of concern about this publication.',
    corrected: 'A correction to this publication has been published.',
    sound: '',
  } satisfies Record<Standing, string>,
  noticeIn: 'The notice:',

  plain: plainInEnglish,
  records: recordsInEnglish,

  work: {
    types,
    publisher: 'Publisher',
    fullText: 'Full text',
    /** A copy of the text elsewhere, or a page about it. */
    copy: ({ kind, mediaType, version, isOpen }: Location): string =>
      kind === 'landing-page'
        ? 'Page of the work'
        : `${mediaType === 'application/pdf' ? 'PDF' : 'Full text'}${
            version === undefined || version === 'published'
              ? ''
              : version === 'accepted'
                ? ', accepted manuscript'
                : ', submitted manuscript'
          }${isOpen ? ' (free)' : ''}`,
    /** Said of a number in the byline, which stands as printed. */
    affiliation: (number: number): string => `Affiliation ${number}`,
    equal: 'These authors contributed equally.',
    allNames: (count: number): string => `All ${counted(count, 'name', 'names')}`,
    moreAuthors: (count: number): string => `and ${counted(count, 'more author', 'more authors')}`,
    editors: 'Editors:',
    byline: 'Authors and affiliations',
    authors: 'Authors',
    affiliations: 'Affiliations',
    investigators: 'Collaborators',
    corresponding: 'corresponding author',
    source: 'Source',
    published: 'Published',
    publishedOnline: 'online',
    edition: 'Edition',
    series: 'Series',
    event: 'Presented at',
    volume: (volume: string): string => `vol. ${volume}`,
    issue: (issue: string): string => `no. ${issue}`,
    pages: (pages: string): string => (/[–-]/.test(pages) ? `pp. ${pages}` : `p. ${pages}`),
    article: (text: string): string => `article ${text}`,
    abstract: 'Abstract',
    abstractIn: (language: string): string => `Abstract in ${language}`,
    otherAbstract: 'Another abstract',
    noAbstract: 'This publication came without an abstract.',
    /** Above a sentence of the authors'. */
    found: 'What they found',
    plain: 'In plain language',
    plainBy: 'by the authors or the publisher',
    subjects: 'Subjects',
    subjectsBy: 'Medical Subject Headings (MeSH), the main ones first',
    keywords: 'Keywords',
    chemicals: 'Substances',
    funding: 'Funding',
    award: (awards: string): string => `grant ${awards}`,
    conflict: 'Conflict of interest',
    references: (count: number): string => `References (${number(count)})`,
    identifiers: 'Identifiers',
    kind: 'Kind of work',
    kindBy: 'as its record names it',
    license: 'Licence',
    access: 'Access',
    citedBy: 'Cited by',
    openAccess: {
      diamond: 'free to read and to publish in (diamond open access)',
      gold: 'open access journal (gold)',
      hybrid: 'open access article in a subscription journal (hybrid)',
      green: 'a free copy in a repository (green)',
      bronze: 'free to read at the publisher, without a licence (bronze)',
      closed: 'for subscribers',
    } satisfies Record<OpenAccess, string>,
    history: 'History',
    events: {
      received: 'Received',
      revised: 'Revised',
      accepted: 'Accepted',
      retracted: 'Retracted',
      corrected: 'Corrected',
    },
    linked: 'Linked publications',
    relations: {
      'is-retracted-by': 'Retracted by',
      retracts: 'Retracts',
      'is-partially-retracted-by': 'Retracted in part by',
      'partially-retracts': 'Retracts in part',
      'is-corrected-by': 'Corrected by',
      corrects: 'Corrects',
      'is-concern-of': 'Concern expressed in',
      'raises-concern-about': 'Expresses concern about',
      'is-republished-as': 'Republished as',
      republishes: 'Republishes',
      'is-updated-by': 'Updated by',
      updates: 'Updates',
      'is-commented-on-by': 'Commented on by',
      'comments-on': 'Comments on',
      'is-summarised-by': 'Summarised by',
      summarises: 'Summarises',
      'is-translated-as': 'Translated as',
      'is-part-of': 'Part of',
      'has-part': 'Has the part',
      'is-version-of': 'Version of',
      'has-version': 'Has the version',
      'is-preprint-of': 'Preprint of',
      'has-preprint': 'Preprint',
      'is-supplement-to': 'Supplement to',
      'is-supplemented-by': 'Supplemented by',
      reviews: 'Reviews',
      'is-reviewed-by': 'Reviewed in',
      'cites-as-related': 'See also',
    } satisfies Record<RelationKind, string>,
    related: 'Other Related Docs',
    relatedBy:
      'Found by comparing titles, abstracts, subjects and references. The nearest come first, and further reports of one study last.',
    relatedNone: 'No other publication here is near enough to this one.',
    shares: 'shares:',
    ties: {
      'same-study': 'reports the same study',
      cites: 'cites this publication',
      cited: 'cited by this publication',
      'shared-references': 'cites some of the same works',
      team: 'same team',
    },
    updated: 'Record last changed here',
  },

  explaining: explainingInEnglish,

  cite: {
    title: 'How to cite',
    copy: 'Copy',
    copied: 'Copied',
    copyStyle: (style: string): string => `Copy the ${style} citation`,
    download: 'As a file:',
  },

  share: {
    title: 'Share this content! On …',
    networks: {
      x: 'X',
      bluesky: 'Bluesky',
      mastodon: 'Mastodon',
      linkedin: 'LinkedIn',
      facebook: 'Facebook',
      telegram: 'Telegram',
      whatsapp: 'WhatsApp',
      eitaa: 'Eitaa',
      bale: 'Bale',
      email: 'E-mail',
      copy: 'Copy link',
    },
    sheet: 'Share …',
    retracted: (title: string): string => `RETRACTED: ${title}`,
    partlyRetracted: (title: string): string => `Retracted in part: ${title}`,
    concern: (title: string): string => `Under an expression of concern: ${title}`,
  },

  map: mapInEnglish,
  path: pathInEnglish,

  findRelated: {
    title: 'Find our work on this',
    explain:
      'Paste a press release, an abstract or any other text. What was published here on the same subject comes first, each with the words that it shares.',
    text: 'The text',
    hint: 'Its headline on the first line helps.',
    verb: 'Find related publications',
    near: 'Near to',
    people: 'People who work on this',
    units: 'Units that work on this',
    who: 'People and units that work on this',
    found: (count: number): string =>
      count === 1
        ? 'One publication is near to it.'
        : `${count} publications are near to it, the nearest first.`,
    none: 'Nothing published here is near enough to this text.',
    noneNext: 'A longer text gives more to go by: a whole abstract rather than a headline.',
    cut: (characters: number): string => `Only the first ${number(characters)} characters were read.`,
    privacy: 'The text is compared and then forgotten: it is neither kept nor passed on.',
  },

  mastodon: {
    title: 'Share on Mastodon',
    explain: 'Mastodon is many servers. Name yours, and we make a link that opens it with this text:',
    server: 'Your server',
    serverHint: 'mastodon.social',
    verb: 'Make the link',
    ready: 'The link is ready.',
    open: (server: string): string => `Open ${server} and post`,
    wrong: (server: string): string =>
      `“${server}” does not look like a server’s name, such as mastodon.social.`,
    privacy: 'What you type is not kept. Your browser may remember it on this device.',
  },

  home: {
    facts: (works: string, people: string, sources: string): string => `${works}, ${people}, ${sources}`,
    span: (first: number, last: number): string => `published from ${first} to ${last}`,
    newest: 'Latest publications',
    byYear: 'Publications by year',
    all: 'All publications',
    ways: 'Ways in',
    empty: 'No publication is held yet.',
    emptyNext: 'Bring records in with “lectern import”, and they appear here at once.',
  },

  picture: {
    summary: (total: number, first: number, last: number, most: number, year: number): string =>
      `${number(total)} publications from ${first} to ${last}; the most in one year, ${number(most)}, in ${year}.`,
    asTable: 'The same as a table',
  },

  search: {
    title: (text: string): string => (text === '' ? 'Search' : `Search: ${text}`),
    found: (total: number): string =>
      total === 1 ? '1 publication found' : `${number(total)} publications found`,
    none: (text: string): string =>
      text === '' ? 'No publication here has all of these.' : `No publication here speaks of “${text}”.`,
    advice: 'Try fewer words, another spelling, or the English term. Or look around:',
    ask: 'What are you looking for?',
    narrow: 'Narrow the results',
    widen: 'Undo all choices',
    chosen: '(chosen; take back)',
    ...resultsInEnglish,
    more: (count: number): string => `${number(count)} more`,
    from: 'from',
    to: 'to',
    apply: 'Apply',
    size: 'Results on a page',
    orders: {
      relevance: 'Best match',
      newest: 'Newest first',
      oldest: 'Oldest first',
      title: 'By title',
    },
    facets: {
      types: 'Type',
      units: 'Department or centre',
      sources: 'Source',
      authors: 'Author',
      subjects: 'Subject',
      languages: 'Language',
      facts: 'Access',
    },
    facts: { 'open-access': 'Free to read', 'lay-summary': 'In plain language' },
    export: 'All results as a file',
    tooDeep: (most: number): string =>
      `Only the first ${number(most)} results can be leafed through. Narrow the search, or take all of them as a file.`,
    understood: 'Understood as:',
    corrected: (text: string): string => `Nothing was found as typed. These are results for “${text}”.`,
    matchedAs: (texts: readonly string[]): string =>
      `Found by ${texts.map((text) => `“${text}”`).join(', ')}.`,
    didYouMean: 'Did you mean:',
    notice: (notice: SearchNotice): string => {
      switch (notice.kind) {
        case 'unclosed-quote':
          return 'A quotation mark was not closed; the phrase was taken to go to the end.';
        case 'unclosed-parenthesis':
          return 'A parenthesis was not closed; it was taken to go to the end.';
        case 'stray-parenthesis':
          return 'A closing parenthesis had no beginning and was passed over.';
        case 'too-deep':
          return 'The parentheses go too deep; the innermost were passed over.';
        case 'dangling-operator':
          return `${notice.operator} had nothing on one side and was passed over.`;
        case 'unknown-field':
          return `There is no field [${notice.name}]; the words before it were sought everywhere.`;
        case 'unreadable-value':
          return `“${notice.value}” cannot be a value of ${notice.field}; it was sought as words.`;
        case 'also-sought':
          return `${notice.meant.map((text) => `“${text}”`).join(', ')} ${notice.meant.length > 1 ? 'were' : 'was'} sought as well as ${notice.typed}. Put it between quotation marks to have only the words as typed.`;
        case 'lone-star':
          return 'A star stands for the end of a word; alone it was passed over.';
        case 'nothing-sought':
          return 'There was no word in it to look for, so it narrows nothing.';
        case 'too-long':
          return `Only the first ${number(notice.most)} characters were read.`;
        case 'too-many-words':
          return `Only the first ${number(notice.most)} words were read.`;
      }
    },
  },

  suggest: suggestionsInEnglish,

  desk: deskInEnglish,
  evidence: evidenceInEnglish,
  reach: reachInEnglish,
  places: placesInEnglish,
  pictures: picturesInEnglish,

  person: {
    title: 'People',
    kind: 'Person',
    sentence: (name: string, works: string): string => `${name} has ${works} here`,
    since: (first: number, last: number): string =>
      first === last ? `, published in ${first}` : `, from ${first} to ${last}`,
    orcid: 'ORCID record',
    variants: 'Also signed as',
    affiliations: 'Affiliations as printed',
    coauthors: 'Most often with',
    coauthorsInside: 'Most often with: from here',
    coauthorsOutside: 'Most often with: from elsewhere',
    coauthorsUnsaid: 'Most often with: no affiliation stated',
    together: (count: number): string => counted(count, 'publication together', 'publications together'),
    works: 'Publications',
    merged:
      'Bylines were joined by name, affiliation and ORCID iD; a mistake can be put right by the office.',
  },

  unit: {
    recognised: 'This names:',
    title: 'Departments and centres',
    kind: 'Department or centre',
    sentence: (works: string, people: string): string => `${works} by ${people}`,
    parts: 'Its parts',
    newest: 'Newest publications',
    all: (count: number): string => `All ${counted(count, 'publication', 'publications')}`,
    people: 'People',
    more: (count: number): string => `and ${counted(count, 'other', 'others')}`,
    how: 'Publications belong here whose authors named this department, or a part of it, in their affiliation.',
  },

  about: {
    title: 'About',
    what: (platform: string, institution: string): readonly string[] => [
      `${platform} shows the publications of ${institution}: one page for each, with its abstract, its authors, how to cite it, and the other publications that are near to it in subject.`,
      'Titles, abstracts and names stand as their publishers and indexes recorded them. What this site adds, such as related publications, stands apart and says how it was found.',
    ],
    records: 'Where the records come from',
    recordsText:
      'From bibliographic records, such as those of PubMed, kept whole. If something is wrong, tell us, and it will be put right here and, where we can, at its origin.',
    privacy: 'Privacy',
    privacyText:
      'No cookies for readers, no tracking, nothing loaded from other companies. Share links are plain links: a network learns of you only when you follow one. Whether you read in dark or light is remembered on your device alone.',
    access: 'Access for everyone',
    accessText:
      'Every page works without JavaScript, with a keyboard, with a screen reader and when enlarged. Tell us where one does not.',
    rights: 'Rights',
    rightsText:
      'Abstracts belong to their authors and publishers; the rights line stands below each. Citations are free to use.',
    software: 'Software',
    softwareText: 'Lectern, open software under the Apache licence 2.0.',
    sample: 'This is a sample',
    contact: 'Write to us',
  },

  reference: referenceInEnglish,

  problems: {
    notFound: 'There is no page here',
    notFoundText:
      'The address may be mistyped, or the page has never been here. Publications keep their addresses for ever.',
    gone: 'This publication was withdrawn',
    goneText: (title: string, day: string): string => `“${title}” was withdrawn from this site on ${day}.`,
    failed: 'Something went wrong on our side',
    failedText: 'It is not your doing, and nothing was lost. Try again in a moment.',
    wayOn: 'A way on',
  },
};
