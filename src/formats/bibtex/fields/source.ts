import { plainText } from '../../../markup/index.ts';
import {
  type InlineMarkup,
  type IssnOf,
  parseIssn,
  type Series,
  type Source,
  type WorkType,
} from '../../../model/index.ts';
import { isbnsIn } from '../../fields/isbn.ts';
import { sourceInCapitals } from '../../fields/source-in-capitals.ts';
import type { EntryFields } from './entry-fields.ts';
import { journalIn } from './journal-macros.ts';
import { kindInWords } from './types.ts';

/** Where the work appeared. */
export function sourceIn(fields: EntryFields, type: WorkType, title: InlineMarkup): Source | undefined {
  const named = nameOf(fields, type, title);
  if (named === undefined) return undefined;
  const abbreviation = fields.text(
    'shortjournal',
    'journal-iso',
    'abbrev_source_title',
    'journalabbreviation',
  );
  const issns = issnsIn(fields);
  const isbns = isWhole(type) ? [] : isbnsIn(fields.text('isbn') ?? '');
  const publisher = publisherOf(fields);
  // Web of Science gives the street of the publisher, and Scopus that of the correspondence.
  const place = fields.raw('unique-id') === undefined ? fields.text('address', 'location') : undefined;
  return {
    ...named,
    name: sourceInCapitals(named.name, abbreviation),
    ...(abbreviation !== undefined && { abbreviation }),
    ...(issns.length > 0 && { issns }),
    ...(isbns.length > 0 && { isbns }),
    ...(publisher !== undefined && { publisher: sourceInCapitals(publisher) }),
    ...(place !== undefined && { place }),
  };
}

/** A whole of its own, which has an ISBN to itself. */
export function isWhole(type: WorkType): boolean {
  return type === 'book' || type === 'dissertation' || type === 'report';
}

function publisherOf(fields: EntryFields): string | undefined {
  return fields.text('publisher', 'school', 'institution') ?? fields.text('organization');
}

function nameOf(
  fields: EntryFields,
  type: WorkType,
  title: InlineMarkup,
): Pick<Source, 'name' | 'kind'> | undefined {
  const journal = journalOf(fields);
  const book = withSubtitle(fields, 'booktitle', 'booksubtitle');
  if (type === 'conference-paper' && (book ?? journal) !== undefined)
    return {
      name: book ?? journal ?? '',
      kind: book === undefined && fields.type === 'article' ? 'journal' : 'conference',
    };
  if (type === 'book-chapter' && (book ?? journal) !== undefined)
    return { name: book ?? journal ?? '', kind: 'book' };
  if (type === 'book') return { name: plainText(title), kind: 'book' };
  if (journal !== undefined && type === 'preprint')
    return { name: repositoryName(journal), kind: 'repository' };
  if (journal !== undefined) return { name: journal, kind: 'journal' };
  if (book !== undefined) return { name: book, kind: 'book' };
  if (type === 'preprint') return repositoryOf(fields);
  const name =
    fields.text('school', 'institution') ??
    withoutAddress(fields.text('howpublished')) ??
    publisherOf(fields);
  if (name === undefined) return undefined;
  return type === 'dataset' || type === 'software' ? { name, kind: 'repository' } : { name };
}

function journalOf(fields: EntryFields): string | undefined {
  const name = journalIn(fields);
  const subtitle = fields.text('journalsubtitle');
  return name === undefined || subtitle === undefined ? name : `${name}: ${subtitle}`;
}

function repositoryOf(fields: EntryFields): Pick<Source, 'name' | 'kind'> | undefined {
  const name =
    withoutAddress(fields.text('howpublished')) ??
    publisherOf(fields) ??
    fields.text('eprinttype', 'archiveprefix');
  if (name === undefined) return undefined;
  return { name: repositoryName(name), kind: 'repository' };
}

/** DBLP calls it by its old name, Google Scholar adds the number. */
function repositoryName(name: string): string {
  return /^(?:arxiv\b|corr$)/i.test(name) ? 'arXiv' : name;
}

function withoutAddress(text: string | undefined): string | undefined {
  return text === undefined || /https?:|www\./.test(text) ? undefined : text;
}

function withSubtitle(fields: EntryFields, main: string, sub: string): string | undefined {
  const name = fields.text(main);
  const subtitle = fields.text(sub);
  return name === undefined || subtitle === undefined ? name : `${name}: ${subtitle}`;
}

function issnsIn(fields: EntryFields): readonly IssnOf[] {
  const isWos = fields.raw('unique-id') !== undefined;
  const stated = [
    ...issnsOf(fields, isWos ? 'print' : 'unknown', 'issn'),
    ...issnsOf(fields, 'electronic', 'eissn', 'e-issn', 'issn-online'),
  ];
  return stated.filter(({ issn }, at) => stated.findIndex((other) => other.issn === issn) === at);
}

function issnsOf(
  fields: EntryFields,
  medium: IssnOf['medium'],
  ...names: readonly string[]
): readonly IssnOf[] {
  const text = fields.text(...names);
  if (text === undefined) return [];
  const found = (text.match(/\d{4}[-–‐]?\d{3}[\dXx]/g) ?? []).flatMap((printed) => {
    const issn = parseIssn(printed.replace(/[–‐]/, '-'));
    return issn === undefined ? [] : { issn, medium };
  });
  if (found.length === 0) fields.notice(`“${text.slice(0, 60)}” is no ISSN and was left out.`);
  return found;
}

function kindOf(fields: EntryFields): string | undefined {
  const kind = fields.text('type');
  return kind && kindInWords(kind);
}

/** The series of a book or report, and the number in it. */
export function seriesIn(fields: EntryFields, type: WorkType): Series | undefined {
  if (type === 'article') return undefined;
  const name =
    fields.text('series') ??
    (type === 'report' ? kindOf(fields) : withSubtitle(fields, 'maintitle', 'mainsubtitle'));
  if (name === undefined) return undefined;
  const number =
    fields.text('number') ?? (fields.raw('series') === undefined ? fields.text('volume') : undefined);
  return { name, ...(number !== undefined && { number }) };
}
