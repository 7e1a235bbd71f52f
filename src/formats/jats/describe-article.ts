import type { WorkDescription } from '../../model/index.ts';
import { languageTag } from '../fields/language.ts';
import { withRetraction } from '../fields/retracted-title.ts';
import { untitled } from '../fields/untitled.ts';
import type { Notify } from '../format.ts';
import { said } from '../said.ts';
import { childOf, type Element, textIn } from '../xml/element.ts';
import { accessionsOf } from './fields/accessions.ts';
import { conflictOfInterestOf } from './fields/conflict-of-interest.ts';
import { datesOf, historyOf } from './fields/dates.ts';
import { eventOf } from './fields/event.ts';
import { fundingOf } from './fields/funding.ts';
import { identifiersOf } from './fields/identifiers.ts';
import { journalOf } from './fields/journal.ts';
import { paginationOf } from './fields/pagination.ts';
import { contributionsOf } from './fields/people/contributions.ts';
import { licenseOf, locationsOf, rightsOf } from './fields/permissions.ts';
import { referencesOf } from './fields/references.ts';
import { relationsOf } from './fields/relations.ts';
import { abstractsOf } from './fields/texts/abstracts.ts';
import { typeOf } from './fields/texts/article-type.ts';
import { keywordsOf, subjectsOf } from './fields/texts/keywords.ts';
import { titlesOf } from './fields/texts/titles.ts';

/** What the front and back matter of an article say of it. */
export function describeArticle(article: Element, notify: Notify): WorkDescription {
  const front = childOf(article, 'front');
  const meta = childOf(front, 'article-meta') ?? front;
  const journal = journalOf(childOf(front, 'journal-meta') ?? front, notify);
  const language = languageTag(article.attributes['xml:lang']);
  const { title, vernacular } = titlesOf(article, meta, language);
  if (title === undefined) notify('The article has no title.');
  const { type, publicationTypes } = typeOf(article, meta, journal);
  const { pages, articleNumber } = paginationOf(meta);
  const license = licenseOf(meta);
  const { abstract, others } = abstractsOf(article, meta, language);
  const rights = rightsOf(meta);
  return said({
    identifiers: identifiersOf(meta, notify),
    type,
    publicationTypes: withRetraction(publicationTypes, title),
    title: title ?? untitled,
    vernacularTitle: vernacular,
    languages: language === undefined ? undefined : [language],
    contributions: contributionsOf(article, meta, notify),
    source: journal,
    volume: textIn(meta, 'volume'),
    issue: textIn(meta, 'issue'),
    pages,
    articleNumber,
    event: eventOf(meta),
    ...datesOf(meta),
    history: historyOf(meta),
    abstract: abstract === undefined || rights === undefined ? abstract : { ...abstract, rights },
    otherAbstracts: others,
    subjects: subjectsOf(meta),
    keywords: keywordsOf(meta, language),
    funding: fundingOf(article, meta),
    accessions: accessionsOf(article, meta),
    references: referencesOf(article),
    relations: relationsOf(article, meta),
    license,
    locations: locationsOf(meta, license),
    conflictOfInterest: conflictOfInterestOf(article, meta),
  });
}
