import {
  type Issn,
  type IssnOf,
  parseIssn,
  type Series,
  type Source,
  type WorkType,
} from '../../model/index.ts';
import type { Notify } from '../format.ts';
import { type JsonObject, objectsIn, textIn, textsIn } from '../json/json-value.ts';
import { richPlain } from '../rich-text/rich-inline.ts';
import { preprintServer } from './preprint-servers.ts';

const mediums: Readonly<Record<string, IssnOf['medium']>> = { print: 'print', electronic: 'electronic' };

export interface Place {
  readonly source?: Source | undefined;
  readonly series?: Series | undefined;
}

/** Where a work appeared. Of a chapter's container titles the last is the book, those before it its series. */
export function placeOf(work: JsonObject, type: WorkType, title: string, notify: Notify): Place {
  const titles = textsIn(work, 'container-title').flatMap((name) => richPlain(name) ?? []);
  const publisher = richPlain(textIn(work, 'publisher'));
  const place = richPlain(textIn(work, 'publisher-location'));
  const isbns = isbnsOf(work);
  const issns = issnsOf(work, notify);
  const abbreviation = richPlain(textIn(work, 'short-container-title'));
  const isBook = type === 'book' || type === 'book-chapter';
  const stated = nameOf(work, type, title, titles);
  const name = stated ?? publisher;
  if (name === undefined) return {};
  const series = isBook || type === 'conference-paper' ? seriesOf(work, type, titles) : undefined;
  // A publisher in the place of a journal that is not named is none.
  const kind = stated === undefined && type !== 'preprint' ? undefined : kindOf(type);
  return {
    source: {
      name,
      ...(kind !== undefined && { kind }),
      ...(abbreviation !== undefined && abbreviation !== name && !isBook && { abbreviation }),
      ...(issns.length > 0 && { issns }),
      ...(isbns.length > 0 && { isbns }),
      ...(publisher !== undefined && { publisher }),
      ...(place !== undefined && { place }),
    },
    series,
  };
}

function nameOf(
  work: JsonObject,
  type: WorkType,
  title: string,
  titles: readonly string[],
): string | undefined {
  if (type === 'book') return title;
  if (type === 'preprint') return titles[0] ?? preprintServer(work);
  if (type === 'dissertation') return richPlain(textIn(objectsIn(work, 'institution')[0], 'name'));
  return titles.at(type === 'book-chapter' || type === 'conference-paper' ? -1 : 0);
}

function seriesOf(work: JsonObject, type: WorkType, titles: readonly string[]): Series | undefined {
  const name = type === 'book' ? titles[0] : titles.length > 1 ? titles[0] : undefined;
  if (name === undefined) return undefined;
  const number = type === 'book' ? textIn(work, 'volume') : undefined;
  return number === undefined ? { name } : { name, number };
}

function kindOf(type: WorkType): Source['kind'] {
  switch (type) {
    case 'preprint':
    case 'dissertation':
    case 'dataset':
    case 'software':
      return 'repository';
    case 'book':
    case 'book-chapter':
      return 'book';
    case 'conference-paper':
      return 'conference';
    case 'report':
    case 'other':
    case 'peer-review':
      return undefined;
    default:
      return 'journal';
  }
}

export function isbnsOf(work: JsonObject): readonly string[] {
  const stated = [
    ...objectsIn(work, 'isbn-type').flatMap((entry) => textIn(entry, 'value') ?? []),
    ...textsIn(work, 'ISBN'),
  ];
  const isbns = stated.map((isbn) =>
    isbn
      .replace(/^https?:\/\/\S*\//, '')
      .replace(/[^\dX]/gi, '')
      .toUpperCase(),
  );
  return [...new Set(isbns.filter((isbn) => /^(?:\d{13}|\d{9}[\dX])$/.test(isbn)))];
}

function issnsOf(work: JsonObject, notify: Notify): readonly IssnOf[] {
  const found = new Map<Issn, IssnOf['medium']>();
  const add = (text: string, medium: IssnOf['medium']) => {
    const issn = parseIssn(text);
    if (issn === undefined) notify(`The ISSN “${text.slice(0, 40)}” is not valid and was left out.`);
    else if (!found.has(issn)) found.set(issn, medium);
  };
  for (const entry of objectsIn(work, 'issn-type'))
    add(textIn(entry, 'value') ?? '', mediums[textIn(entry, 'type') ?? ''] ?? 'unknown');
  for (const text of textsIn(work, 'ISSN')) add(text.replace(/^https?:\/\/\S*\//, ''), 'unknown');
  return [...found].map(([issn, medium]) => ({ issn, medium }));
}
