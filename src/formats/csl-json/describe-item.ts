import { plainText } from '../../markup/index.ts';
import {
  type Event,
  type Identifiers,
  type IssnOf,
  type Keyword,
  type Location,
  type PartialDate,
  parseDoi,
  parseIssn,
  parsePmcid,
  parsePmid,
  type Season,
  type Series,
  type Source,
  type WorkDescription,
  type WorkType,
} from '../../model/index.ts';
import { dateInWords } from '../fields/date-in-words.ts';
import { isbnsIn } from '../fields/isbn.ts';
import { isoDateIn } from '../fields/iso-date-in.ts';
import { languageTag } from '../fields/language.ts';
import { pagesInFull } from '../fields/pages-in-full.ts';
import { tidyTitle } from '../fields/tidy-title.ts';
import { untitled } from '../fields/untitled.ts';
import type { Notify } from '../format.ts';
import { datePartsOf } from '../json/date-parts.ts';
import { isObject, type JsonObject, rawIn, textIn } from '../json/json-value.ts';
import { richAbstract } from '../rich-text/rich-abstract.ts';
import { richInline, richPlain } from '../rich-text/rich-inline.ts';
import { said } from '../said.ts';
import { contributionsOf } from './names.ts';
import { workTypeOf } from './work-types.ts';

/** What an item of CSL-JSON says of a work. */
export function describeItem(item: JsonObject, notify: Notify): WorkDescription {
  const title = tidyTitle(richInline(rawIn(item, 'title') ?? ''))?.text ?? untitled;
  if (title === untitled) notify('The record has no title.');
  const cslType = textIn(item, 'type') ?? '';
  const genre = textIn(item, 'genre');
  const type = workTypeOf(cslType, genre);
  const original = richInline(rawIn(item, 'original-title') ?? '');
  const language = languageTag(textIn(item, 'language'));
  const page = textIn(item, 'page');
  const number = textIn(item, 'article-number') ?? textIn(item, 'number');
  const isArticle = type === 'article' || type === 'review' || type === 'letter' || type === 'editorial';
  const isNumber = page !== undefined && /^e\d+$/i.test(page);
  const note = noteOf(item);
  const isRetracted =
    note.words.some((line) => /^retracted\b/i.test(line)) || /^retracted/i.test(textIn(item, 'status') ?? '');
  return said({
    identifiers: identifiersOf(item, type, note.numbers),
    type,
    publicationTypes: [
      ...(genre === undefined ? [] : [genre]),
      ...(isRetracted ? ['Retracted Publication'] : []),
    ],
    title,
    vernacularTitle: original === title ? undefined : original,
    languages: language === undefined ? undefined : [language],
    contributions: contributionsOf(item),
    source: sourceOf(item, type, plainText(title)),
    series: seriesOf(item),
    event: eventOf(item),
    volume: textIn(item, 'volume'),
    issue: textIn(item, 'issue'),
    pages: page === undefined || isNumber ? undefined : pagesInFull(page),
    articleNumber: isNumber ? page : isArticle || type === 'conference-paper' ? number : undefined,
    edition:
      textIn(item, 'edition') ??
      (type === 'software' || type === 'dataset' ? textIn(item, 'version') : undefined),
    published: dateOf(item.issued) ?? isoDateIn(textIn(item, 'year')),
    publishedOnline: dateOf(item['available-date']),
    history: received(dateOf(item.submitted)),
    ...richAbstract(rawIn(item, 'abstract'), language === undefined ? [] : [language]),
    keywords: keywordsOf(item),
    locations: locationsOf(item),
  });
}

/** Date parts; or the words that some programs put in place of them. */
function dateOf(value: unknown): PartialDate | undefined {
  if (typeof value === 'string' || typeof value === 'number')
    return isoDateIn(String(value)) ?? dateInWords(String(value).slice(0, 60));
  if (!isObject(value)) return undefined;
  const date = datePartsOf(value);
  const season = seasonOf(value.season);
  if (date !== undefined)
    return season === undefined || date.month !== undefined ? date : { ...date, season };
  const words = textIn(value, 'raw') ?? textIn(value, 'literal');
  return words === undefined ? undefined : (isoDateIn(words) ?? dateInWords(words.slice(0, 60)));
}

const seasons: readonly Season[] = ['spring', 'summer', 'autumn', 'winter'];

function seasonOf(value: unknown): Season | undefined {
  const word = String(value).toLowerCase().replace('fall', 'autumn');
  return seasons[Number(word) - 1] ?? seasons.find((season) => season === word);
}

function received(on: PartialDate | undefined): WorkDescription['history'] {
  return on === undefined ? undefined : [{ event: 'received', on }];
}

/** Reference managers put what CSL has no variable for in the note, a line each: `PMID: 12345`. */
function noteOf(item: JsonObject): {
  readonly numbers: ReadonlyMap<string, string>;
  readonly words: readonly string[];
} {
  const numbers = new Map<string, string>();
  const words: string[] = [];
  for (const line of (rawIn(item, 'note') ?? '').slice(0, 5000).split('\n')) {
    const [, name, value] = /^\s*(PMID|PMCID|DOI|arXiv|ISBN)\s*:\s*(\S+)\s*$/i.exec(line.trim()) ?? [];
    if (name !== undefined && value !== undefined) numbers.set(name.toUpperCase(), value);
    else if (line.trim() !== '') words.push(line.trim());
  }
  return { numbers, words };
}

function identifiersOf(item: JsonObject, type: WorkType, noted: ReadonlyMap<string, string>): Identifiers {
  const stated = (name: string) => textIn(item, name) ?? noted.get(name) ?? '';
  // Where the DOI agencies answer with CSL-JSON the identifier is the DOI.
  const doi =
    parseDoi(stated('DOI')) ?? parseDoi(textIn(item, 'id') ?? '') ?? parseDoi(textIn(item, 'URL') ?? '');
  const pmid = parsePmid(stated('PMID'));
  const pmcid = parsePmcid(stated('PMCID').replace(/^(?=\d)/, 'PMC'));
  const [isbn] = type === 'book' || type === 'report' ? isbnsIn(stated('ISBN')) : [];
  const arxiv = noted.get('ARXIV');
  return {
    ...(doi !== undefined && { doi }),
    ...(pmid !== undefined && { pmid }),
    ...(pmcid !== undefined && { pmcid }),
    ...(isbn !== undefined && { isbn }),
    ...(arxiv !== undefined && { other: { arxiv } }),
  };
}

function sourceOf(item: JsonObject, type: WorkType, title: string): Source | undefined {
  const publisher = richPlain(textIn(item, 'publisher'));
  const container = richPlain(textIn(item, 'container-title'));
  const name = type === 'book' ? title : (container ?? publisher);
  const isbns = isbnsIn(textIn(item, 'ISBN') ?? '');
  if (name === undefined || (type === 'book' && publisher === undefined && isbns.length === 0))
    return undefined;
  const abbreviation = richPlain(
    textIn(item, 'container-title-short') ?? textIn(item, 'journalAbbreviation'),
  );
  const issns = (textIn(item, 'ISSN') ?? '').split(/[,;\s]+/).flatMap((text): IssnOf[] => {
    const issn = parseIssn(text);
    return issn === undefined ? [] : [{ issn, medium: 'unknown' }];
  });
  const place = richPlain(textIn(item, 'publisher-place'));
  const kind = kindOf(textIn(item, 'type') ?? '', type);
  return {
    name,
    ...(kind !== undefined && { kind }),
    ...(abbreviation !== undefined && abbreviation !== name && { abbreviation }),
    ...(issns.length > 0 && { issns }),
    ...(isbns.length > 0 && { isbns }),
    ...(publisher !== undefined && { publisher }),
    ...(place !== undefined && { place }),
  };
}

function kindOf(cslType: string, type: WorkType): Source['kind'] {
  if (cslType === 'article-journal' || cslType === 'review-book') return 'journal';
  if (type === 'book' || type === 'book-chapter') return 'book';
  if (type === 'conference-paper') return 'conference';
  return type === 'preprint' || type === 'dataset' || type === 'software' ? 'repository' : undefined;
}

function seriesOf(item: JsonObject): Series | undefined {
  const name = richPlain(textIn(item, 'collection-title'));
  const number = textIn(item, 'collection-number');
  if (name === undefined) return undefined;
  return number === undefined ? { name } : { name, number };
}

function eventOf(item: JsonObject): Event | undefined {
  const name = richPlain(textIn(item, 'event-title') ?? textIn(item, 'event'));
  if (name === undefined) return undefined;
  const place = richPlain(textIn(item, 'event-place'));
  const held = dateOf(item['event-date']);
  return { name, ...(place !== undefined && { place }), ...(held !== undefined && { held }) };
}

function keywordsOf(item: JsonObject): readonly Keyword[] {
  const value = item.keyword;
  const words = Array.isArray(value)
    ? value.filter((word) => typeof word === 'string')
    : (textIn(item, 'keyword') ?? '').split(/[;\n]/.test(String(value)) ? /\s*[;\n]\s*/ : /\s*,\s*/);
  return [...new Set(words.flatMap((word) => richPlain(word) ?? []))].map((text) => ({ text }));
}

function locationsOf(item: JsonObject): readonly Location[] {
  const url = textIn(item, 'URL');
  return url !== undefined && /^https?:\/\//i.test(url) ? [{ url, kind: 'landing-page' }] : [];
}
