import {
  type Funding,
  type Identifiers,
  type IssnOf,
  isoDate,
  type Location,
  type PartialDate,
  parseDoi,
  parseIssn,
  parsePmcid,
  parsePmid,
  type Source,
  type Subject,
  type WorkDescription,
  type WorkType,
} from '../../model/index.ts';
import { dateInWords } from '../fields/date-in-words.ts';
import { isbnsIn } from '../fields/isbn.ts';
import { isoDateIn } from '../fields/iso-date-in.ts';
import { languageTag } from '../fields/language.ts';
import { licenseNamed } from '../fields/license-named.ts';
import { pagesInFull } from '../fields/pages-in-full.ts';
import { tidyTitle } from '../fields/tidy-title.ts';
import { untitled } from '../fields/untitled.ts';
import type { Notify } from '../format.ts';
import {
  countIn,
  isYes,
  type JsonObject,
  objectIn,
  objectsIn,
  rawIn,
  textIn,
  textsIn,
} from '../json/json-value.ts';
import { workTypeOf } from '../pubmed/fields/publication-types.ts';
import { richAbstract } from '../rich-text/rich-abstract.ts';
import { richInline, richPlain } from '../rich-text/rich-inline.ts';
import { said } from '../said.ts';
import { contributionsOf } from './contributions.ts';
import { relationsOf } from './relations.ts';

/** What a result of Europe PMC's search says of a work; core results say all of it, short ones some. */
export function describeResult(result: JsonObject, notify: Notify): WorkDescription {
  const title = tidyTitle(richInline(rawIn(result, 'title') ?? ''))?.text ?? untitled;
  if (title === untitled) notify('The record has no title.');
  const journal = objectIn(result, 'journalInfo');
  const types = publicationTypesOf(result);
  const page = textIn(result, 'pageInfo');
  const isNumber = page !== undefined && /^e\d+$/i.test(page);
  const language = languageTag(textIn(result, 'language'));
  const online = isoDateIn(textIn(result, 'electronicPublicationDate'));
  const published = publishedOf(result, journal) ?? online;
  const type = typeOf(result, types);
  return said({
    identifiers: identifiersOf(result),
    type,
    publicationTypes: types,
    title,
    languages: language === undefined ? undefined : [language],
    contributions: contributionsOf(result, notify),
    source: sourceOf(result, journal, type),
    volume: textIn(journal, 'volume') ?? textIn(result, 'journalVolume'),
    issue: textIn(journal, 'issue') ?? textIn(result, 'issue'),
    pages: page === undefined || isNumber ? undefined : pagesInFull(page),
    articleNumber: isNumber ? page : undefined,
    published,
    publishedOnline: sameDate(online, published) ? undefined : online,
    ...richAbstract(rawIn(result, 'abstractText'), language === undefined ? [] : [language]),
    subjects: meshOf(result),
    keywords: textsIn(objectIn(result, 'keywordList'), 'keyword').map((text) => ({ text })),
    chemicals: chemicalsOf(result),
    funding: fundingOf(result),
    relations: relationsOf(result),
    license: licenseNamed(textIn(result, 'license')),
    locations: locationsOf(result),
    citationCount: countIn(result, 'citedByCount'),
  });
}

function identifiersOf(result: JsonObject): Identifiers {
  const doi = parseDoi(textIn(result, 'doi') ?? '');
  const pmid = parsePmid(textIn(result, 'pmid') ?? '');
  const pmcid = parsePmcid(textIn(result, 'pmcid') ?? '');
  const manuscript = textIn(result, 'manuscriptId');
  const id = textIn(result, 'id');
  const source = textIn(result, 'source');
  // The numbers of PubMed and PMC have names of their own.
  const isOwn = id !== undefined && source !== undefined && source !== 'MED' && source !== 'PMC';
  return {
    ...(doi !== undefined && { doi }),
    ...(pmid !== undefined && { pmid }),
    ...(pmcid !== undefined && { pmcid }),
    ...((isOwn || manuscript !== undefined) && {
      other: {
        ...(isOwn && { 'europe-pmc': `${source}:${id}` }),
        ...(manuscript !== undefined && { mid: manuscript }),
      },
    }),
  };
}

/** PubMed's types, and those of the full text where they say more. */
function publicationTypesOf(result: JsonObject): readonly string[] {
  const listed = textsIn(objectIn(result, 'pubTypeList'), 'pubType');
  const named =
    listed.length > 0 ? listed : (textIn(result, 'pubType') ?? '').split(/\s*;\s*/).filter(Boolean);
  const types = named.map((type) => (type === type.toLowerCase() ? asPubmedWrites(type) : type));
  return [...new Set(types)].filter((type) => !/^(?:research|other)$/i.test(type));
}

/** JATS writes `review-article` where PubMed writes `Review`; short results write `journal article`. */
function asPubmedWrites(type: string): string {
  const words = type.replace(/-article$/, '').replaceAll('-', ' ');
  return words.replace(/(?<!\S)\p{Ll}(?=\p{Ll})/gu, (letter) => letter.toUpperCase());
}

function typeOf(result: JsonObject, types: readonly string[]): WorkType {
  if (textIn(result, 'source') === 'PPR') return 'preprint';
  const told = workTypeOf(types);
  if (told !== 'article') return told;
  const book = objectIn(result, 'bookOrReportDetails');
  if (types.some((type) => /thesis/i.test(type)) || textIn(result, 'source') === 'ETH') return 'dissertation';
  if (isYes(result, 'hasBook') || types.some((type) => /^book/i.test(type)))
    return textIn(book, 'comprisingTitle') === undefined ? 'book' : 'book-chapter';
  return types.some((type) => /^(?:correction|retraction|expression of concern)$/i.test(type))
    ? 'notice'
    : 'article';
}

/** As the issue prints it, else the day it was first out. */
function publishedOf(result: JsonObject, journal: JsonObject | undefined): PartialDate | undefined {
  return (
    dateInWords(textIn(journal, 'dateOfPublication') ?? '') ??
    isoDateIn(textIn(journal, 'printPublicationDate')) ??
    isoDateIn(textIn(result, 'firstPublicationDate')) ??
    isoDateIn(
      textIn(objectIn(result, 'bookOrReportDetails'), 'yearOfPublication') ?? textIn(result, 'pubYear'),
    )
  );
}

function sameDate(one: PartialDate | undefined, other: PartialDate | undefined): boolean {
  return one !== undefined && other !== undefined && isoDate(one) === isoDate(other);
}

function sourceOf(result: JsonObject, info: JsonObject | undefined, type: WorkType): Source | undefined {
  const journal = objectIn(info, 'journal');
  const book = objectIn(result, 'bookOrReportDetails');
  const publisher = richPlain(textIn(book, 'publisher'));
  const name =
    richPlain(textIn(journal, 'title')) ??
    richPlain(textIn(result, 'journalTitle')) ??
    richPlain(textIn(book, 'comprisingTitle') ?? textIn(book, 'seriesName')) ??
    publisher;
  if (name === undefined) return undefined;
  const abbreviation = textIn(journal, 'isoabbreviation') ?? textIn(journal, 'medlineAbbreviation');
  const issns = issnsOf(result, journal);
  const isbns = isbnsIn(textIn(book, 'isbn13') ?? textIn(book, 'isbn10') ?? '');
  const nlmId = textIn(journal, 'nlmid');
  return {
    name: name.replace(/\.$/, ''),
    kind:
      type === 'preprint' ? 'repository' : journal === undefined && book !== undefined ? 'book' : 'journal',
    ...(abbreviation !== undefined && { abbreviation }),
    ...(issns.length > 0 && { issns }),
    ...(isbns.length > 0 && { isbns }),
    ...(publisher !== undefined && publisher !== name && { publisher }),
    ...(nlmId !== undefined && { nlmId }),
  };
}

function issnsOf(result: JsonObject, journal: JsonObject | undefined): readonly IssnOf[] {
  const print = textIn(journal, 'issn');
  const electronic = textIn(journal, 'essn');
  const unsorted = (textIn(result, 'journalIssn') ?? '').split(/;\s*/);
  const stated: readonly (readonly [string | undefined, IssnOf['medium']])[] = [
    [print, 'print'],
    [electronic, 'electronic'],
    ...(print === undefined && electronic === undefined
      ? unsorted.map((text) => [text, 'unknown'] as const)
      : []),
  ];
  return stated.flatMap(([text, medium]) => {
    const issn = parseIssn(text ?? '');
    return issn === undefined ? [] : [{ issn, medium }];
  });
}

function meshOf(result: JsonObject): readonly Subject[] {
  return objectsIn(objectIn(result, 'meshHeadingList'), 'meshHeading').flatMap((heading): Subject[] => {
    const name = textIn(heading, 'descriptorName');
    if (name === undefined) return [];
    const qualifiers = objectsIn(objectIn(heading, 'meshQualifierList'), 'meshQualifier').flatMap((one) => {
      const qualifier = textIn(one, 'qualifierName');
      return qualifier === undefined
        ? []
        : [{ name: qualifier, ...(isYes(one, 'majorTopic_YN') && { major: true }) }];
    });
    return [
      {
        scheme: 'mesh',
        name,
        ...(isYes(heading, 'majorTopic_YN') && { major: true }),
        ...(qualifiers.length > 0 && { qualifiers }),
      },
    ];
  });
}

function chemicalsOf(result: JsonObject): WorkDescription['chemicals'] {
  return objectsIn(objectIn(result, 'chemicalList'), 'chemical').flatMap((chemical) => {
    const name = textIn(chemical, 'name');
    const registryNumber = textIn(chemical, 'registryNumber');
    if (name === undefined) return [];
    // 0 stands where there is no number.
    return [registryNumber === undefined || registryNumber === '0' ? { name } : { name, registryNumber }];
  });
}

function fundingOf(result: JsonObject): readonly Funding[] {
  const funders = new Map<string, Set<string>>();
  for (const grant of objectsIn(objectIn(result, 'grantsList'), 'grant')) {
    const funder = textIn(grant, 'agency') ?? textIn(grant, 'acronym')?.replace(/_$/, '') ?? '';
    const award = textIn(grant, 'grantId');
    if (funder === '' && award === undefined) continue;
    const awards = funders.get(funder) ?? new Set();
    if (award !== undefined) awards.add(award);
    funders.set(funder, awards);
  }
  return [...funders].map(([funder, awards]) => ({ funder, awards: [...awards] }));
}

const mediaTypes: Readonly<Record<string, Location['mediaType']>> = {
  pdf: 'application/pdf',
  html: 'text/html',
  xml: 'application/xml',
};

/** The copies that all may read first. */
function locationsOf(result: JsonObject): readonly Location[] {
  const license = licenseNamed(textIn(result, 'license'));
  const locations = objectsIn(objectIn(result, 'fullTextUrlList'), 'fullTextUrl').flatMap(
    (entry): Location[] => {
      const url = textIn(entry, 'url');
      if (url === undefined || !/^https?:\/\//i.test(url)) return [];
      const style = textIn(entry, 'documentStyle') ?? '';
      const mediaType = mediaTypes[style];
      const code = textIn(entry, 'availabilityCode');
      const isOpen = code === 'OA' || code === 'F';
      return [
        {
          url,
          kind: mediaType === undefined ? 'landing-page' : 'full-text',
          ...(mediaType !== undefined && { mediaType }),
          ...(code === 'OA' && license !== undefined && { license }),
          ...(isOpen && { isOpen }),
        },
      ];
    },
  );
  return locations.sort((a, b) => Number(b.isOpen ?? false) - Number(a.isOpen ?? false));
}
