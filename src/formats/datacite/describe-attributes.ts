import { plainText } from '../../markup/index.ts';
import {
  type Funding,
  type HistoryEvent,
  type Identifiers,
  type InlineMarkup,
  isoDate,
  type Keyword,
  type Location,
  type PartialDate,
  parseDoi,
  parsePmcid,
  parsePmid,
  type Subject,
  type WorkDescription,
} from '../../model/index.ts';
import { isoDateIn } from '../fields/iso-date-in.ts';
import { languageTag } from '../fields/language.ts';
import { licenseNamed } from '../fields/license-named.ts';
import { tidyTitle } from '../fields/tidy-title.ts';
import { untitled } from '../fields/untitled.ts';
import type { Notify } from '../format.ts';
import { type JsonObject, objectIn, objectsIn, rawIn, textIn, textsIn } from '../json/json-value.ts';
import { richInline, richPlain } from '../rich-text/rich-inline.ts';
import { said } from '../said.ts';
import { abstractsOf } from './abstracts.ts';
import { contributionsOf } from './contributions.ts';
import { holderOf, ownIsbn, publisherOf } from './holder.ts';
import { relatedOf } from './related.ts';
import { isUnknown } from './unknown.ts';
import { workTypeOf } from './work-types.ts';

/** What the attributes of a DataCite record say of a work. */
export function describeAttributes(work: JsonObject, notify: Notify): WorkDescription {
  const title = titleOf(work);
  if (title === untitled) notify('The record has no title.');
  const types = objectIn(work, 'types');
  const general = textIn(types, 'resourceTypeGeneral');
  const word = textIn(types, 'resourceType');
  const type = workTypeOf(general, word, publisherOf(work));
  const language = languageTag(textIn(work, 'language'));
  const languages = language === undefined ? [] : [language];
  const related = relatedOf(work);
  const dates = datesOf(work);
  const available = dates.get('Available');
  const issued = dates.get('Issued') ?? isoDateIn(textIn(work, 'publicationYear')) ?? available;
  // Many state the year alone where one should look first, and the day further on.
  const published = isWithin(available, issued) ? available : issued;
  const rights = rightsOf(work);
  const version = textIn(work, 'version');
  const hasEdition = version !== undefined && (type === 'software' || type === 'dataset');
  return said({
    identifiers: identifiersOf(work, type),
    type,
    publicationTypes: type === 'other' ? kindNamed(word ?? general) : undefined,
    title,
    languages,
    contributions: contributionsOf(work, notify),
    ...holderOf(work, type, plainText(title), related),
    edition: hasEdition ? (/^\d/.test(version) ? `Version ${version}` : version) : undefined,
    published,
    publishedOnline: isWithin(available, published) ? undefined : available,
    history: historyOf(dates),
    ...abstractsOf(work, languages),
    subjects: subjectsOf(work),
    keywords: keywordsOf(work),
    funding: fundingOf(work),
    references: related.references,
    relations: related.relations,
    license: rights.license,
    locations: locationsOf(work, type, rights),
  });
}

function isWithin(date: PartialDate | undefined, span: PartialDate | undefined): boolean {
  return date !== undefined && span !== undefined && isoDate(date).startsWith(isoDate(span));
}

/** The main title with its subtitles. */
function titleOf(work: JsonObject): InlineMarkup {
  const titles = objectsIn(work, 'titles').flatMap((entry) => {
    const text = tidyTitle(richInline(rawIn(entry, 'title') ?? ''))?.text;
    return text === undefined || isUnknown(text) ? [] : [{ text, type: textIn(entry, 'titleType') }];
  });
  const main = titles.find(({ type }) => type === undefined) ?? titles[0];
  if (main === undefined) return untitled;
  const subtitles = titles.filter((one) => one !== main && one.type === 'Subtitle');
  return [main, ...subtitles].map(({ text }) => text).join(': ') as InlineMarkup;
}

/** `StudyRegistration` → `Study registration` */
function kindNamed(kind: string | undefined): readonly string[] | undefined {
  if (kind === undefined || /^(?:other|text)$/i.test(kind)) return undefined;
  const words = kind.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
  return [words.charAt(0).toUpperCase() + words.slice(1).toLowerCase()];
}

function identifiersOf(work: JsonObject, type: WorkDescription['type']): Identifiers {
  const doi = doiOf(work);
  const numbers = new Map<string, string>();
  for (const entry of [...objectsIn(work, 'alternateIdentifiers'), ...objectsIn(work, 'identifiers')]) {
    const scheme = (
      textIn(entry, 'alternateIdentifierType') ??
      textIn(entry, 'identifierType') ??
      ''
    ).toLowerCase();
    const value = textIn(entry, 'alternateIdentifier') ?? textIn(entry, 'identifier');
    if (value !== undefined && !numbers.has(scheme)) numbers.set(scheme, value);
  }
  const pmid = parsePmid(numbers.get('pmid')?.replace(/^.*\/(?=\d+\/?$)/, '') ?? '');
  const pmcid = parsePmcid(numbers.get('pmcid') ?? '');
  const isbn = type === 'book' || type === 'report' || type === 'dissertation' ? ownIsbn(work) : undefined;
  const other = [...numbers].filter(([scheme]) =>
    /^(?:arxiv|handle|oai|bibcode|urn|wos|scopus)$/.test(scheme),
  );
  return {
    ...(doi !== undefined && { doi }),
    ...(pmid !== undefined && { pmid }),
    ...(pmcid !== undefined && { pmcid }),
    ...(isbn !== undefined && { isbn }),
    ...(other.length > 0 && { other: Object.fromEntries(other) }),
  };
}

/** In the member of its own, in the list of identifiers, or as the record's own address. */
export function doiOf(work: JsonObject): Identifiers['doi'] {
  const listed = objectsIn(work, 'identifiers').flatMap((entry) =>
    textIn(entry, 'identifierType') === 'DOI' ? (textIn(entry, 'identifier') ?? []) : [],
  );
  for (const text of [textIn(work, 'doi'), ...listed, textIn(work, 'id')]) {
    const doi = parseDoi(text ?? '');
    if (doi !== undefined) return doi;
  }
  return undefined;
}

/** The first date of each type; of a span its beginning. */
function datesOf(work: JsonObject): ReadonlyMap<string, PartialDate> {
  const dates = new Map<string, PartialDate>();
  for (const entry of objectsIn(work, 'dates')) {
    const type = textIn(entry, 'dateType') ?? '';
    const date = isoDateIn(textIn(entry, 'date'));
    if (date !== undefined && !dates.has(type)) dates.set(type, date);
  }
  return dates;
}

const events: readonly (readonly [string, HistoryEvent['event']])[] = [
  ['Submitted', 'received'],
  ['Accepted', 'accepted'],
  ['Withdrawn', 'retracted'],
];

function historyOf(dates: ReadonlyMap<string, PartialDate>): readonly HistoryEvent[] {
  return events.flatMap(([type, event]) => {
    const on = dates.get(type);
    return on === undefined ? [] : [{ event, on }];
  });
}

/** Subjects of a scheme, each once whatever scheme it is said to be of. */
function subjectsOf(work: JsonObject): readonly Subject[] {
  const subjects = new Map<string, Subject>();
  for (const entry of objectsIn(work, 'subjects')) {
    const schemeName = textIn(entry, 'subjectScheme');
    const name = richPlain(textIn(entry, 'subject'))?.replace(/^FOS: /, '');
    if (schemeName === undefined || name === undefined || subjects.has(name)) continue;
    const id = textIn(entry, 'classificationCode') ?? textIn(entry, 'valueUri');
    const isMesh = /^mesh\b|medical subject headings/i.test(schemeName);
    subjects.set(name, {
      ...(isMesh
        ? { scheme: 'mesh' as const }
        : { scheme: 'other' as const, schemeName: schemeNamed(schemeName) }),
      name,
      ...(id !== undefined && { id: isMesh ? id.replace(/^.*\//, '') : id }),
    });
  }
  return [...subjects.values()];
}

function schemeNamed(name: string): string {
  return name.toLowerCase() === 'fos' ? 'Fields of Science and Technology (FOS)' : name;
}

/** Words without a scheme; many put all of them in one text. */
function keywordsOf(work: JsonObject): readonly Keyword[] {
  const free = objectsIn(work, 'subjects').flatMap((entry) =>
    textIn(entry, 'subjectScheme') === undefined ? (richPlain(textIn(entry, 'subject')) ?? []) : [],
  );
  const [first] = free;
  const isList = free.length === 1 && first !== undefined && !first.includes(';') && first.includes(', ');
  const words = free.flatMap((text) => text.split(isList ? /,\s+/ : /\s*;\s*/));
  return [...new Set(words.map((word) => word.trim()).filter((word) => word !== ''))].map((text) => ({
    text,
  }));
}

function fundingOf(work: JsonObject): readonly Funding[] {
  const funders = new Map<string, Set<string>>();
  for (const entry of objectsIn(work, 'fundingReferences')) {
    const funder = richPlain(textIn(entry, 'funderName'));
    if (funder === undefined) continue;
    const award = textIn(entry, 'awardNumber') ?? textIn(entry, 'awardTitle');
    const awards = funders.get(funder) ?? new Set();
    if (award !== undefined) awards.add(award);
    funders.set(funder, awards);
  }
  return [...funders].map(([funder, awards]) => ({ funder, awards: [...awards] }));
}

interface Rights {
  readonly license: string | undefined;
  readonly isOpen: boolean;
}

/** The licence, by its address where there is one; `info:eu-repo` says how free it is, not under which licence. */
function rightsOf(work: JsonObject): Rights {
  const entries = objectsIn(work, 'rightsList');
  const uris = entries.flatMap((entry) => textIn(entry, 'rightsUri') ?? textIn(entry, 'rightsURI') ?? []);
  const names = entries.flatMap((entry) => [
    ...textsIn(entry, 'rightsIdentifier'),
    ...textsIn(entry, 'rights'),
  ]);
  const isAccess = (text: string) =>
    /^info:eu-repo|^(?:(?:open|closed|restricted|embargoed) access|no licen[cs]e|all rights reserved)$/i.test(
      text,
    );
  const stated = [...uris, ...names].filter((text) => !isAccess(text)).map((text) => licenseNamed(text));
  const license =
    stated.find((text) => text?.startsWith('https://creativecommons.org/')) ??
    stated.find((text) => text !== undefined);
  const isOpen =
    (license?.startsWith('https://creativecommons.org/') ?? false) ||
    [...uris, ...names].some((text) => /openAccess$|^open access$/i.test(text));
  return { license, isOpen };
}

/** Its own page, and the files where the record has their addresses. */
function locationsOf(
  work: JsonObject,
  type: WorkDescription['type'],
  { license, isOpen }: Rights,
): readonly Location[] {
  const marks = {
    ...(type === 'preprint' && { version: 'submitted' as const }),
    ...(license !== undefined && { license }),
    ...(isOpen && { isOpen }),
  };
  const page = textIn(work, 'url');
  const isAddress = (url: string) => /^https?:\/\//i.test(url);
  return [
    ...(page !== undefined && isAddress(page)
      ? [{ url: page, kind: 'landing-page' as const, ...marks }]
      : []),
    ...textsIn(work, 'contentUrl')
      .filter(isAddress)
      .map((url) => ({ url, kind: 'full-text' as const, ...marks })),
  ];
}
