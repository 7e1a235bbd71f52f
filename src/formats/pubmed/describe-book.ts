import { plainText } from '../../markup/index.ts';
import type { Series, Source, WorkDescription } from '../../model/index.ts';
import { languageTag } from '../fields/language.ts';
import { licenseIn } from '../fields/license.ts';
import { untitled } from '../fields/untitled.ts';
import type { Notify } from '../format.ts';
import { said } from '../said.ts';
import { childOf, childrenOf, type Element, textIn, textOf } from '../xml/element.ts';
import { abstractOf, otherAbstractsOf } from './fields/abstract.ts';
import { investigatorsOf, listed } from './fields/contributions.ts';
import { dateIn } from './fields/dates.ts';
import { fundingOf } from './fields/funding.ts';
import { historyOf } from './fields/history.ts';
import { identifiersFrom } from './fields/identifiers.ts';
import { paginationOf } from './fields/pages.ts';
import { publicationTypesOf } from './fields/publication-types.ts';
import { referencesOf } from './fields/relations.ts';
import { keywordsOf } from './fields/subjects.ts';
import { titleOf } from './fields/title.ts';

/** What a `BookDocument`, with the `PubmedBookData` beside it, says: of a chapter where it has a title, else of the book. */
export function describeBook(record: Element, data: Element | undefined, notify: Notify): WorkDescription {
  const book = childOf(record, 'Book');
  const chapter = titleOf(childOf(record, 'ArticleTitle'))?.text;
  const whole = titleOf(childOf(book, 'BookTitle'))?.text;
  const vernacular = titleOf(childOf(record, 'VernacularTitle'))?.text;
  const title = chapter ?? whole ?? vernacular ?? untitled;
  if (title === untitled) notify('The record has no title.');
  const publicationTypes = publicationTypesOf(record);
  const languages = childrenOf(record, 'Language').flatMap((element) => languageTag(textOf(element)) ?? []);
  const abstract = abstractOf(childOf(record, 'Abstract'));
  const pagination = paginationOf(childOf(record, 'Pagination'));
  return said({
    identifiers: bookIdentifiers(record, data, chapter === undefined ? book : undefined, notify),
    type: chapter === undefined ? 'book' : 'book-chapter',
    publicationTypes,
    title,
    vernacularTitle: vernacular === title ? undefined : vernacular,
    languages,
    contributions: bookContributions(record, book, notify),
    source: bookSource(book),
    volume: textIn(book, 'Volume'),
    issue: undefined,
    edition: textIn(book, 'Edition'),
    series: seriesOf(book),
    pages: pagination.pages,
    articleNumber: pagination.articleNumber,
    published:
      (chapter === undefined ? undefined : dateIn(record, 'ContributionDate')) ?? dateIn(book, 'PubDate'),
    publishedOnline: undefined,
    accessions: [],
    history: historyOf(data),
    abstract,
    otherAbstracts: otherAbstractsOf(record, languages),
    subjects: [],
    keywords: keywordsOf(record),
    chemicals: [],
    funding: fundingOf(record),
    references: referencesOf(record, data),
    relations: [],
    license: licenseIn(abstract?.rights),
    conflictOfInterest: undefined,
  });
}

/** The book's own ISBN and DOI are not its chapters'. */
function bookIdentifiers(
  record: Element,
  data: Element | undefined,
  book: Element | undefined,
  notify: Notify,
): WorkDescription['identifiers'] {
  const found: Record<string, string> = {};
  const ids = [record, data].flatMap((holder) => childrenOf(childOf(holder, 'ArticleIdList'), 'ArticleId'));
  const locators = childrenOf(book, 'ELocationID').filter(({ attributes }) => attributes.EIdType === 'doi');
  for (const element of [...ids, ...locators]) {
    const scheme = element.attributes.IdType ?? element.attributes.EIdType ?? 'pubmed';
    const text = textOf(element);
    if (text !== undefined && !Object.hasOwn(found, scheme)) found[scheme] = text;
  }
  const pmid = textIn(record, 'PMID');
  const isbn = textIn(book, 'Isbn');
  return identifiersFrom(
    { ...found, ...(pmid !== undefined && { pubmed: pmid }), ...(isbn !== undefined && { isbn }) },
    notify,
  );
}

/** The writers of the chapter, then those of the book that are not among them; of a chapter's book only the editors. */
function bookContributions(
  record: Element,
  book: Element | undefined,
  notify: Notify,
): WorkDescription['contributions'] {
  const own = childrenOf(record, 'AuthorList').flatMap((list) => listed(list, notify));
  const ofBook = childrenOf(book, 'AuthorList').flatMap((list) => listed(list, notify));
  const isChapter =
    childOf(record, 'ArticleTitle') !== undefined && own.some(({ role }) => role === 'author');
  const seen = new Set(own.map(({ contributor, role }) => JSON.stringify([contributor, role])));
  const more = ofBook.filter(
    ({ contributor, role }) =>
      !seen.has(JSON.stringify([contributor, role])) && !(isChapter && role === 'author'),
  );
  return [...own, ...more, ...investigatorsOf(record, notify)];
}

/** The collection that a book stands in; where a book has no title of its own, that is its name. */
function seriesOf(book: Element | undefined): Series | undefined {
  const name = textIn(book, 'CollectionTitle');
  return name === undefined || childOf(book, 'BookTitle') === undefined ? undefined : { name };
}

function bookSource(book: Element | undefined): Source | undefined {
  const title = titleOf(childOf(book, 'BookTitle'))?.text;
  const name = title === undefined ? textIn(book, 'CollectionTitle') : plainText(title);
  if (name === undefined) return undefined;
  const publisher = childOf(book, 'Publisher');
  const publisherName = textIn(publisher, 'PublisherName');
  const place = textIn(publisher, 'PublisherLocation');
  const isbns = childrenOf(book, 'Isbn').flatMap((element) => textOf(element) ?? []);
  return {
    name,
    kind: 'book',
    ...(isbns.length > 0 && { isbns }),
    ...(publisherName !== undefined && { publisher: publisherName }),
    ...(place !== undefined && { place }),
  };
}
