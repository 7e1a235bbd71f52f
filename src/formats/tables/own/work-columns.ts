import { inlineText, plainText } from '../../../markup/index.ts';
import {
  type AbstractSection,
  type Identifiers,
  type PartialDate,
  parseDoi,
  parsePmcid,
  parsePmid,
  type Subject,
  workTypes,
} from '../../../model/index.ts';
import { workTypeFromWords } from '../../fields/work-type-from-words.ts';
import { escapedList } from './escaped-list.ts';
import type { OwnColumn, OwnDraft } from './own-column.ts';
import { dateOfText, dateToText } from './own-dates.ts';

const list = escapedList(';');
const commas = escapedList(',');
const colons = escapedList(':');
const strokes = escapedList('/');

type TextField =
  | 'volume'
  | 'issue'
  | 'pages'
  | 'articleNumber'
  | 'edition'
  | 'license'
  | 'conflictOfInterest';
type DateField = 'published' | 'publishedOnline';

/** The columns that say what the work is. */
export const titleColumns: readonly OwnColumn[] = [
  {
    heading: 'Title',
    says: 'plain text',
    write: ({ title }) => plainText(title),
    read(cell, draft) {
      draft.title = inlineText(cell);
      return undefined;
    },
  },
  {
    heading: 'Original title',
    says: 'in the language of the work, where `Title` is a translation',
    write: ({ vernacularTitle }) => (vernacularTitle === undefined ? '' : plainText(vernacularTitle)),
    read(cell, draft) {
      draft.vernacularTitle = inlineText(cell);
      return undefined;
    },
  },
  {
    heading: 'Type',
    says: `one of ${workTypes.map((type) => `\`${type}\``).join(', ')}`,
    write: ({ type }) => type,
    read(cell, draft) {
      const type = workTypes.find((name) => name === cell) ?? workTypeFromWords(cell);
      if (type === undefined) return 'is no type of work; it was taken for an article.';
      draft.type = type;
      return undefined;
    },
  },
  {
    heading: 'Publication types',
    says: 'as the providers name them',
    write: ({ publicationTypes = [] }) => list.join(publicationTypes),
    read(cell, draft) {
      draft.publicationTypes = list.split(cell);
      return undefined;
    },
  },
];

/** When it appeared and where in its source. */
export const issueColumns: readonly OwnColumn[] = [
  date('Published', 'published'),
  {
    heading: 'Year',
    says: 'of `Published`, to sort by; not read back',
    write: ({ published }) => (published === undefined ? '' : String(published.year)),
  },
  date('Published online', 'publishedOnline'),
  text('Volume', 'volume'),
  text('Issue', 'issue'),
  text('Pages', 'pages'),
  text('Article number', 'articleNumber'),
  text('Edition', 'edition'),
];

/** What it is about, who paid, and how it is known elsewhere. */
export const subjectColumns: readonly OwnColumn[] = [
  {
    heading: 'Abstract',
    says: 'a line for each section, its label before a colon',
    write: ({ abstract }) => (abstract?.sections ?? []).map(sectionToText).join('\n'),
    read(cell, draft) {
      draft.abstract = { ...draft.abstract, sections: cell.split('\n').map(sectionOfText) };
      return undefined;
    },
  },
  {
    heading: 'Abstract rights',
    says: 'the rights line',
    write: ({ abstract }) => abstract?.rights ?? '',
    read(cell, draft) {
      if (draft.abstract !== undefined) draft.abstract = { ...draft.abstract, rights: cell };
      return undefined;
    },
  },
  {
    heading: 'Keywords',
    says: 'the authors’ own',
    write: ({ keywords = [] }) => list.join(keywords.map(({ text }) => text)),
    read(cell, draft) {
      draft.keywords = list.split(cell).map((keyword) => ({ text: keyword }));
      return undefined;
    },
  },
  {
    heading: 'MeSH terms',
    says: '`Descriptor/ qualifier`, an asterisk behind the major ones',
    write: ({ subjects = [] }) =>
      list.join(subjects.filter(({ scheme }) => scheme === 'mesh').map(meshToText)),
    read: (cell, draft) => addSubjects(draft, list.split(cell).map(meshOfText)),
  },
  {
    heading: 'Other subjects',
    says: '`Scheme: heading`',
    write: ({ subjects = [] }) =>
      list.join(
        subjects
          .filter(({ scheme }) => scheme === 'other')
          .map(({ schemeName = '', name }) => colons.join([schemeName, name])),
      ),
    read: (cell, draft) =>
      addSubjects(
        draft,
        list.split(cell).map((entry): Subject => {
          const [first = '', second] = colons.split(entry);
          return {
            scheme: 'other',
            ...(second !== undefined && first !== '' && { schemeName: first }),
            name: second ?? first,
          };
        }),
      ),
  },
  {
    heading: 'Funding',
    says: '`Funder: award, award`',
    write: ({ funding = [] }) =>
      list.join(
        funding.map(({ funder, awards }) =>
          colons.join([funder, ...(awards.length > 0 ? [commas.join(awards)] : [])]),
        ),
      ),
    read(cell, draft) {
      draft.funding = list.split(cell).map((entry) => {
        const [funder = '', awards = ''] = colons.split(entry);
        return { funder, awards: commas.split(awards) };
      });
      return undefined;
    },
  },
  {
    heading: 'Languages',
    says: 'BCP 47 tags',
    write: ({ languages = [] }) => list.join(languages),
    read(cell, draft) {
      const entries = list.split(cell);
      const tags = entries.filter((entry) => /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i.test(entry));
      if (tags.length > 0) draft.languages = tags;
      return tags.length === entries.length
        ? undefined
        : 'has other things than BCP 47 tags; they were left out.';
    },
  },
  identifier('DOI', 'doi', parseDoi),
  identifier('PMID', 'pmid', parsePmid),
  identifier('PMCID', 'pmcid', parsePmcid),
  identifier('PII', 'pii', (cell) => cell),
  identifier('ISBN', 'isbn', (cell) => cell),
  text('License', 'license'),
  {
    heading: 'Open access',
    says: '`diamond`, `gold`, `hybrid`, `green`, `bronze` or `closed`',
    write: ({ openAccess = '' }) => openAccess,
    read(cell, draft) {
      const found = (['diamond', 'gold', 'hybrid', 'green', 'bronze', 'closed'] as const).find(
        (word) => word === cell,
      );
      if (found === undefined) return 'is no way of open access; it was left out.';
      draft.openAccess = found;
      return undefined;
    },
  },
  text('Conflict of interest', 'conflictOfInterest'),
  { heading: 'Lectern page', says: 'the address of the work’s page; not read back', write: (_, url) => url },
];

function text(heading: string, field: TextField): OwnColumn {
  return {
    heading,
    says: 'as printed',
    write: (work) => work[field] ?? '',
    read(cell, draft) {
      draft[field] = cell;
      return undefined;
    },
  };
}

function date(heading: string, field: DateField): OwnColumn {
  return {
    heading,
    says: '`2024-03-09`, `2024-03`, `2024`, `2024 spring`; a span as `2019-11/2020-01`',
    write: (work) => dateToText(work[field]),
    read(cell, draft) {
      const found: PartialDate | undefined = dateOfText(cell);
      if (found === undefined) return 'is no date; it was left out.';
      draft[field] = found;
      return undefined;
    },
  };
}

function identifier<K extends 'doi' | 'pmid' | 'pmcid' | 'pii' | 'isbn'>(
  heading: string,
  scheme: K,
  parse: (text: string) => Identifiers[K] | undefined,
): OwnColumn {
  return {
    heading,
    says: scheme === 'isbn' ? 'of the work itself' : 'bare, without an address',
    write: ({ identifiers }) => identifiers[scheme] ?? '',
    read(cell, draft) {
      const value = parse(cell);
      if (value === undefined) return `is no ${heading}; it was left out.`;
      draft.identifiers = { ...draft.identifiers, [scheme]: value };
      return undefined;
    },
  };
}

/** Labels in capitals, so that they are told from a colon in a sentence. */
function sectionToText({ label, text: body }: AbstractSection): string {
  return label === undefined ? plainText(body) : `${label.toUpperCase()}: ${plainText(body)}`;
}

const labelSyntax = /^((?:[\p{Lu}\p{N}\p{M}]|[\p{Lo}](?!.{30}:)|[ ,/&()'’-]){2,80}): +(?=\S)/u;

function sectionOfText(line: string): AbstractSection {
  const label = labelSyntax.exec(line);
  return label?.[1] === undefined
    ? { text: inlineText(line) }
    : { label: label[1], text: inlineText(line.slice(label[0].length)) };
}

function meshToText({ name, major, qualifiers = [] }: Subject): string {
  const starred = (word: string, isMajor: boolean | undefined) => (isMajor ? `${word}*` : word);
  return strokes.join([
    starred(name, major),
    ...qualifiers.map((qualifier) => starred(qualifier.name, qualifier.major)),
  ]);
}

function meshOfText(entry: string): Subject {
  const [subject, ...qualifiers] = strokes.split(entry).map((word) => ({
    name: word.endsWith('*') ? word.slice(0, -1) : word,
    ...(word.endsWith('*') && { major: true }),
  }));
  return { scheme: 'mesh', ...(subject ?? { name: entry }), ...(qualifiers.length > 0 && { qualifiers }) };
}

function addSubjects(draft: OwnDraft, subjects: readonly Subject[]): undefined {
  draft.subjects = [...(draft.subjects ?? []), ...subjects];
}
