import { plainText } from '../../../markup/index.ts';
import type { Event, InlineMarkup, IssnOf, Series, Source, WorkType } from '../../../model/index.ts';
import { parseIssn } from '../../../model/index.ts';
import { dateInWords } from '../../fields/date-in-words.ts';
import { dateIn } from './dates.ts';
import type { EntryFields } from './entry-fields.ts';
import { journalOfMacro } from './journal-macros.ts';

/** Where the work appeared. */
export function sourceIn(fields: EntryFields, type: WorkType, title: InlineMarkup): Source | undefined {
  const named = nameOf(fields, type, title);
  if (named === undefined) return undefined;
  const abbreviation = fields.text('shortjournal', 'journal-iso', 'abbrev_source_title', 'journalabbreviation');
  const issns = issnsIn(fields);
  const isbns = type === 'book' ? [] : isbnsIn(fields);
  const publisher = publisherOf(fields);
  const place = fields.text('location', 'address');
  return {
    ...named,
    ...(abbreviation !== undefined && abbreviation !== named.name && { abbreviation }),
    ...(issns.length > 0 && { issns }),
    ...(isbns.length > 0 && { isbns }),
    ...(publisher !== undefined && { publisher }),
    ...(place !== undefined && { place }),
  };
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
    return { name: book ?? journal ?? '', kind: 'conference' };
  if (type === 'book-chapter' && (book ?? journal) !== undefined)
    return { name: book ?? journal ?? '', kind: 'book' };
  if (type === 'book') return { name: plainText(title), kind: 'book' };
  if (journal !== undefined) return { name: journal, kind: type === 'preprint' ? 'repository' : 'journal' };
  if (book !== undefined) return { name: book, kind: 'book' };
  if (type === 'preprint') return repositoryOf(fields);
  const publisher = publisherOf(fields);
  if (type === 'dataset' || type === 'software') return publisher === undefined ? undefined : { name: publisher, kind: 'repository' };
  const name = publisher ?? withoutAddress(fields.text('howpublished'));
  return name === undefined ? undefined : { name };
}

function journalOf(fields: EntryFields): string | undefined {
  const raw = fields.raw('journaltitle', 'journal');
  const macro = raw === undefined ? undefined : journalOfMacro(raw);
  return macro ?? withSubtitle(fields, fields.raw('journaltitle') === undefined ? 'journal' : 'journaltitle', 'journalsubtitle');
}

function repositoryOf(fields: EntryFields): Pick<Source, 'name' | 'kind'> | undefined {
  const name =
    fields.text('eprinttype', 'archiveprefix') ?? publisherOf(fields) ?? withoutAddress(fields.text('howpublished'));
  if (name === undefined) return undefined;
  return { name: /^arxiv$/i.test(name) ? 'arXiv' : name, kind: 'repository' };
}

function withoutAddress(text: string | undefined): string | undefined {
  return text === undefined || /https?:|www\./.test(text) ? undefined : text;
}

export function withSubtitle(fields: EntryFields, main: string, sub: string): string | undefined {
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

function issnsOf(fields: EntryFields, medium: IssnOf['medium'], ...names: readonly string[]): readonly IssnOf[] {
  const text = fields.text(...names);
  if (text === undefined) return [];
  const found = (text.match(/\d{4}[-–‐]?\d{3}[\dXx]/g) ?? []).flatMap((printed) => {
    const issn = parseIssn(printed.replace(/[–‐]/, '-'));
    return issn === undefined ? [] : { issn, medium };
  });
  if (found.length === 0) fields.notice(`“${text.slice(0, 60)}” is no ISSN and was left out.`);
  return found;
}

/** As printed, one by one. */
export function isbnsIn(fields: EntryFields): readonly string[] {
  return (fields.text('isbn') ?? '')
    .split(/[,;/]|\s+(?=97[89])/)
    .map((isbn) => isbn.replace(/[–‐]/g, '-').replace(/^[^\d]*|[^\dXx]*$/g, ''))
    .filter((isbn) => /^(?:[\d\s-]{9,17}[\dXx])$/.test(isbn));
}

/** The series of a book or report, and the number in it. */
export function seriesIn(fields: EntryFields, type: WorkType): Series | undefined {
  if (type === 'article') return undefined;
  const name = fields.text('series') ?? (type === 'report' ? fields.text('type') : withSubtitle(fields, 'maintitle', 'mainsubtitle'));
  if (name === undefined) return undefined;
  const number = fields.text('number') ?? (fields.raw('series') === undefined ? fields.text('volume') : undefined);
  return { name, ...(number !== undefined && { number }) };
}

/** The meeting, in the fields of biblatex, or in the notes of Scopus and Web of Science. */
export function eventIn(fields: EntryFields): Event | undefined {
  const held = dateIn(fields, 'eventdate');
  const name = fields.text('eventtitle', 'meeting');
  const place = fields.text('venue', 'eventlocation');
  if (name !== undefined)
    return { ...(fields.raw('meeting') === undefined ? { name } : meetingInWords(name)), ...(place !== undefined && { place }), ...(held && { held }) };
  const note = fields.text('note');
  if (note === undefined) return undefined;
  if (fields.raw('unique-id') !== undefined) return meetingInWords(note);
  return meetingOfScopus(note);
}

/** `cited By 2; Conference of 10th International Conference …; Conference Date: 4 February 2021 Through 6 February 2021; …` */
function meetingOfScopus(note: string): Event | undefined {
  const name = /(?:^|;\s*)Conference(?: name: | of )([^;]+)/i.exec(note)?.[1]?.trim();
  if (name === undefined) return undefined;
  const dates = /Conference date: ([^;]+)/i.exec(note)?.[1]?.replace(/\s+through\s+/i, ' - ');
  const held = dates === undefined ? undefined : dateInWords(dates);
  return { name, ...(held && { held }) };
}

/** `11th International Conference on … (IISA), Univ Piraeus, ELECTR NETWORK, JUL 15-17, 2020` */
function meetingInWords(text: string): Event {
  const found = /^(.+?), ([A-Z]{3}(?:-[A-Z]{3})? \d[^,]*(?:, [A-Z]{3} \d+)?, \d{4})$/.exec(text);
  if (found === null) return { name: text };
  const [, before = '', when = ''] = found;
  const held = dateInWords(when);
  const parts = before.split(', ');
  const isPlace = (part: string) => /^\p{Lu}[\p{Lu}\s.]+$/u.test(part);
  let from = parts.length;
  while (from > 1 && isPlace(parts[from - 1] ?? '')) from -= 1;
  // The town stands before the country, in usual letters.
  if (from < parts.length && from > 1 && parts.length - from === 1 && /^\p{Lu}[\p{L} .-]{2,30}$/u.test(parts[from - 1] ?? '')) from -= 1;
  const place = parts.slice(from).join(', ');
  return { name: parts.slice(0, from).join(', '), ...(place !== '' && { place }), ...(held && { held }) };
}
