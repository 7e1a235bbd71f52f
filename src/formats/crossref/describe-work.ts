import { plainText } from '../../markup/index.ts';
import {
  type Accession,
  type Event,
  type Funding,
  type HistoryEvent,
  type Identifiers,
  type InlineMarkup,
  isoDate,
  type PartialDate,
  parseDoi,
  type WorkDescription,
} from '../../model/index.ts';
import { dateInWords } from '../fields/date-in-words.ts';
import { isoDateIn } from '../fields/iso-date-in.ts';
import { languageTag } from '../fields/language.ts';
import { pagesInFull } from '../fields/pages-in-full.ts';
import { untitled } from '../fields/untitled.ts';
import type { Notify } from '../format.ts';
import { dateIn } from '../json/date-parts.ts';
import { countIn, type JsonObject, objectIn, objectsIn, rawIn, textIn, textsIn } from '../json/json-value.ts';
import { richAbstract } from '../rich-text/rich-abstract.ts';
import { richInline, richPlain } from '../rich-text/rich-inline.ts';
import { said } from '../said.ts';
import { contributionsOf } from './contributions.ts';
import { licenseOf, locationsOf } from './locations.ts';
import { serverSection } from './preprint-servers.ts';
import { referencesOf } from './references.ts';
import { linksOf } from './relations.ts';
import { isbnsOf, placeOf } from './source.ts';
import { isMarkedRetracted, workTypeOf } from './work-types.ts';

/** What a record of Crossref's REST API says of a work. */
export function describeWork(work: JsonObject, notify: Notify): WorkDescription {
  const title = titleOf(work);
  if (title === untitled) notify('The record has no title.');
  const doi = textIn(work, 'DOI')?.toLowerCase();
  const updates = objectsIn(work, 'update-to').flatMap((update) =>
    textIn(update, 'DOI')?.toLowerCase() === doi ? [] : (textIn(update, 'type') ?? []),
  );
  const plain = plainText(title);
  const type = workTypeOf(textIn(work, 'type'), textIn(work, 'subtype'), plain, updates);
  const { source, series } = placeOf(work, type, plain, notify);
  const { relations, history } = linksOf(work);
  const license = licenseOf(work);
  const language = languageTag(textIn(work, 'language'));
  const online = dateIn(work, 'published-online') ?? dateIn(work, 'posted');
  const published = publishedOf(work);
  const original = richInline(rawIn(work, 'original-title') ?? '');
  const page = textIn(work, 'page');
  const number = textIn(work, 'article-number');
  // A number that is no page stands for pages in an electronic journal.
  const isNumber = page !== undefined && (page === number || /^e\d+$/i.test(page));
  return said({
    identifiers: identifiersOf(work, type),
    type,
    publicationTypes: isMarkedRetracted(plain) ? ['Retracted Publication'] : undefined,
    title,
    vernacularTitle: original === title ? undefined : original,
    languages: language === undefined ? undefined : [language],
    contributions: contributionsOf(work, notify),
    source,
    series,
    event: eventOf(objectIn(work, 'event')),
    volume: series?.number === undefined ? textIn(work, 'volume') : undefined,
    issue: textIn(work, 'issue') ?? textIn(objectIn(work, 'journal-issue'), 'issue'),
    pages: page === undefined || isNumber ? undefined : pagesInFull(page),
    articleNumber: number ?? (isNumber ? page : undefined),
    edition: textIn(work, 'edition-number'),
    published,
    publishedOnline:
      online !== undefined && (published === undefined || isoDate(online) !== isoDate(published))
        ? online
        : undefined,
    history: [...historyOf(work), ...history],
    ...richAbstract(rawIn(work, 'abstract'), language === undefined ? [] : [language]),
    subjects: [
      ...serverSection(work),
      ...textsIn(work, 'subject').map((name) => ({
        scheme: 'other' as const,
        schemeName: 'Scopus subject areas',
        name,
      })),
    ],
    funding: fundingOf(work),
    accessions: trialsOf(work),
    references: referencesOf(work),
    relations,
    license,
    locations: locationsOf(work, type, license),
    citationCount: countIn(work, 'is-referenced-by-count'),
  });
}

/** Title and subtitle; the subtitle is often printed in the title as well. */
function titleOf(work: JsonObject): InlineMarkup {
  const title = richInline(rawIn(work, 'title') ?? '') ?? richInline(rawIn(work, 'short-title') ?? '');
  const subtitle = richInline(rawIn(work, 'subtitle') ?? '');
  if (title === undefined) return subtitle ?? untitled;
  if (subtitle === undefined || plainText(title).toLowerCase().includes(plainText(subtitle).toLowerCase()))
    return title;
  const end = plainText(title).at(-1) ?? '';
  return `${title}${'?!:.'.includes(end) ? '' : ':'} ${subtitle}` as InlineMarkup;
}

function identifiersOf(work: JsonObject, type: WorkDescription['type']): Identifiers {
  const doi = parseDoi(textIn(work, 'DOI') ?? '');
  const [isbn] = type === 'book' ? isbnsOf(work) : [];
  return { ...(doi !== undefined && { doi }), ...(isbn !== undefined && { isbn }) };
}

/** In print where it was printed, else when it was first out; `issued` is the earliest of all. */
function publishedOf(work: JsonObject): PartialDate | undefined {
  const issue = objectIn(work, 'journal-issue');
  return (
    dateIn(work, 'published-print') ??
    dateIn(issue, 'published-print') ??
    dateIn(work, 'issued') ??
    dateIn(work, 'published') ??
    dateIn(work, 'published-online') ??
    dateIn(work, 'posted')
  );
}

/** Publishers say in their assertions when they received and accepted a text. */
function historyOf(work: JsonObject): readonly HistoryEvent[] {
  const events = new Map<HistoryEvent['event'], PartialDate>();
  for (const assertion of objectsIn(work, 'assertion')) {
    const event = eventNamed(`${textIn(assertion, 'name') ?? ''} ${textIn(assertion, 'label') ?? ''}`);
    const value = textIn(assertion, 'value')?.slice(0, 60) ?? '';
    const on = isoDateIn(value) ?? dateInWords(value);
    if (event !== undefined && on !== undefined && !events.has(event)) events.set(event, on);
  }
  const accepted = dateIn(work, 'accepted');
  if (accepted !== undefined && !events.has('accepted') && textIn(work, 'type') !== 'posted-content')
    events.set('accepted', accepted);
  return [...events].map(([event, on]) => ({ event, on }));
}

function eventNamed(name: string): HistoryEvent['event'] | undefined {
  if (/received/i.test(name)) return 'received';
  if (/revised|revision/i.test(name)) return 'revised';
  return /accepted/i.test(name) ? 'accepted' : undefined;
}

function eventOf(event: JsonObject | undefined): Event | undefined {
  const name = richPlain(textIn(event, 'name'));
  if (event === undefined || name === undefined) return undefined;
  const place = richPlain(textIn(event, 'location'));
  const start = dateIn(event, 'start');
  const end = dateIn(event, 'end');
  const held =
    start !== undefined && end !== undefined && isoDate(end) > isoDate(start)
      ? { ...start, until: end }
      : (start ?? end);
  return { name, ...(place !== undefined && { place }), ...(held !== undefined && { held }) };
}

/** Each funder once, with all its awards. */
function fundingOf(work: JsonObject): readonly Funding[] {
  const funders = new Map<string, Set<string>>();
  for (const funder of objectsIn(work, 'funder')) {
    const name = richPlain(textIn(funder, 'name'));
    if (name === undefined) continue;
    const awards = funders.get(name) ?? new Set();
    for (const award of textsIn(funder, 'award')) awards.add(award);
    funders.set(name, awards);
  }
  return [...funders].map(([funder, awards]) => ({ funder, awards: [...awards] }));
}

function trialsOf(work: JsonObject): readonly Accession[] {
  return objectsIn(work, 'clinical-trial-number').flatMap((trial) => {
    const number = textIn(trial, 'clinical-trial-number');
    if (number === undefined) return [];
    return [{ bank: /^NCT\d{8}$/i.test(number) ? 'ClinicalTrials.gov' : 'Clinical trial', number }];
  });
}
