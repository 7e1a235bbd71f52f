import { foldSpaces } from '../../markup/index.ts';
import type { PartialDate, WorkDescription } from '../../model/index.ts';
import { dateInWords } from '../fields/date-in-words.ts';
import { labelledAbstract } from '../fields/labelled-abstract.ts';
import { languageFromText } from '../fields/language-from-text.ts';
import { licenseIn } from '../fields/license.ts';
import { pagesInFull } from '../fields/pages-in-full.ts';
import { withRetraction } from '../fields/retracted-title.ts';
import { untitled } from '../fields/untitled.ts';
import type { Notify } from '../format.ts';
import { said } from '../said.ts';
import { childOf, childrenOf, type Element } from '../xml/element.ts';
import { contributionsOf } from './contributions.ts';
import { fieldIn, fieldText, linesOf } from './field-text.ts';
import { identifiersOf } from './identifiers.ts';
import { keywordsOf } from './keywords.ts';
import { locationsOf } from './locations.ts';
import { readNotes } from './notes.ts';
import { referenceType, typeByWords } from './reference-types.ts';
import { sourceOf } from './source.ts';
import { titlesOf } from './titles.ts';

/** What one `record` says; `undefined` if it says nothing that a work could be known by. */
export function describeRecord(record: Element, notify: Notify): WorkDescription | undefined {
  const { kind, type } = referenceType(childOf(record, 'ref-type'));
  const notes = readNotes(linesOf(childOf(record, 'notes')));
  const workType = fieldIn(record, 'work-type');
  const isJournal = kind === 'journal';
  const { title, vernacular } = titlesOf(record, isJournal);
  const contributions = contributionsOf(record, kind, notes.names, notify);
  const { source, series, event } = sourceOf(record, kind);
  if (title === undefined && contributions.length === 0 && source === undefined) return undefined;
  if (title === undefined) notify('The record has no title.');
  const { published, online } = datesOf(record, isJournal);
  const abstract = labelledAbstract(fieldText(childOf(record, 'abstract')) ?? '');
  const languages = (fieldIn(record, 'language') ?? '')
    .split(/\s*[;,|/]\s*/)
    .flatMap((one) => languageFromText(one) ?? []);
  const printed = fieldIn(record, 'pages') ?? (isJournal ? fieldIn(record, 'section') : undefined);
  const number = isJournal ? fieldIn(record, 'custom7') : undefined;
  const isNumber = printed !== undefined && /^e\d{3,}$/i.test(printed);
  const { subjects, keywords } = keywordsOf(record);
  const publicationTypes = [
    ...new Set([...(workType?.split(/\s*;\s*/) ?? []), ...notes.publicationTypes]),
  ].filter((name) => name !== '');
  return said({
    identifiers: identifiersOf(record, kind, notes),
    type: (isJournal || type === 'other' ? typeByWords(publicationTypes.join('; ')) : undefined) ?? type,
    publicationTypes: withRetraction(publicationTypes, title),
    title: title ?? untitled,
    vernacularTitle: vernacular,
    languages: [...new Set(languages)],
    contributions,
    source,
    // The volume of a series stands with the series.
    volume: series?.number === undefined ? fieldIn(record, 'volume') : undefined,
    issue: isJournal || kind === 'conference' ? fieldIn(record, 'number') : undefined,
    pages:
      isNumber || kind === 'book' || printed === undefined
        ? undefined
        : pagesInFull(printed.replaceAll('‐', '-')),
    articleNumber: number ?? (isNumber ? printed : undefined),
    edition: isJournal ? undefined : fieldIn(record, 'edition'),
    series,
    event,
    published: published ?? online,
    publishedOnline: online,
    abstract,
    subjects,
    keywords,
    funding: notes.funding,
    license: licenseIn(abstract?.rights),
    locations: locationsOf(childOf(record, 'urls')),
  });
}

interface Dates {
  readonly published?: PartialDate | undefined;
  readonly online?: PartialDate | undefined;
}

const wholeDate = /\b(1[5-9]\d\d|20\d\d)[-/.](\d{1,2})(?:[-/.](\d{1,2}))?\b/;

function datesOf(record: Element, isJournal: boolean): Dates {
  const dates = childOf(record, 'dates');
  const year = /\b(?:1[5-9]|20)\d\d(?!\d)/.exec(fieldIn(dates, 'year') ?? '')?.[0];
  const printed = childrenOf(childOf(dates, 'pub-dates'), 'date').flatMap((date) => fieldText(date) ?? []);
  const said = foldSpaces(printed[0] ?? '');
  const published = dateOf(said, year) ?? dateOf(fieldIn(dates, 'year') ?? '', year);
  // Where an edition of a book stands, PubMed's import puts the day of an article's appearance on the web.
  const edition = isJournal ? (fieldIn(record, 'edition') ?? '') : '';
  return { published, online: wholeDate.test(edition) ? dateOf(edition, undefined) : undefined };
}

function dateOf(words: string, year: string | undefined): PartialDate | undefined {
  const whole = wholeDate.exec(words);
  if (whole) return dateInWords(`${whole[1]} ${monthNames[Number(whole[2]) - 1] ?? ''} ${whole[3] ?? ''}`);
  if (words === '' || /^\d{1,2}[/.]\d/.test(words)) return year === undefined ? undefined : dateInWords(year);
  return dateInWords(/\b\d{4}\b/.test(words) ? words : `${year ?? ''} ${words}`);
}

const monthNames = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
