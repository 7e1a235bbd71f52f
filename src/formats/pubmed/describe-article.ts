import type { WorkDescription } from '../../model/index.ts';
import { languageTag } from '../fields/language.ts';
import { licenseIn } from '../fields/license.ts';
import { untitled } from '../fields/untitled.ts';
import type { Notify } from '../format.ts';
import { said } from '../said.ts';
import { childOf, childrenOf, type Element, inlineOf, textIn, textOf } from '../xml/element.ts';
import { abstractOf, otherAbstractsOf } from './fields/abstract.ts';
import { accessionsOf } from './fields/accessions.ts';
import { articleContributions } from './fields/contributions.ts';
import { dateIn } from './fields/dates.ts';
import { fundingOf } from './fields/funding.ts';
import { historyOf, onlineDateOf } from './fields/history.ts';
import { numbersOf } from './fields/identifiers.ts';
import { journalOf } from './fields/journal.ts';
import { paginationOf } from './fields/pages.ts';
import { publicationTypesOf, workTypeOf } from './fields/publication-types.ts';
import { referencesOf, relationsOf } from './fields/relations.ts';
import { chemicalsOf, keywordsOf, subjectsOf } from './fields/subjects.ts';
import { titleOf } from './fields/title.ts';

/** What a `MedlineCitation`, with the `PubmedData` beside it where there is one, says of an article. */
export function describeArticle(record: Element, data: Element | undefined, notify: Notify): WorkDescription {
  const article = childOf(record, 'Article');
  const issue = childOf(childOf(article, 'Journal'), 'JournalIssue');
  const title = titleOf(childOf(article, 'ArticleTitle'));
  const vernacular = titleOf(childOf(article, 'VernacularTitle'))?.text;
  const name = title?.text ?? vernacular ?? untitled;
  if (name === untitled) notify('The record has no title.');
  const publicationTypes = publicationTypesOf(article);
  const languages = childrenOf(article, 'Language').flatMap((element) => languageTag(textOf(element)) ?? []);
  const { identifiers, locator } = numbersOf(record, data, notify);
  const { pages, articleNumber = pages === undefined ? locator : undefined } = paginationOf(
    childOf(article, 'Pagination'),
  );
  const online = onlineDateOf(article, data);
  const abstract = abstractOf(childOf(article, 'Abstract'));
  return said({
    identifiers:
      locator !== undefined && articleNumber === undefined && identifiers.pii === undefined
        ? { ...identifiers, pii: locator }
        : identifiers,
    type: workTypeOf(publicationTypes),
    publicationTypes,
    title: name,
    vernacularTitle: vernacular === name ? undefined : vernacular,
    languages,
    contributions: article ? articleContributions(article, record, notify) : [],
    source: journalOf(article, record, notify),
    volume: textIn(issue, 'Volume'),
    issue: textIn(issue, 'Issue'),
    pages,
    articleNumber,
    published: dateIn(issue, 'PubDate') ?? online,
    publishedOnline: online,
    history: historyOf(data),
    abstract,
    otherAbstracts: otherAbstractsOf(record, languages),
    subjects: subjectsOf(record),
    keywords: keywordsOf(record),
    chemicals: chemicalsOf(record),
    funding: fundingOf(article),
    accessions: accessionsOf(article),
    references: referencesOf(record, data),
    relations: relationsOf(record),
    license: licenseIn(abstract?.rights),
    conflictOfInterest: plainOf(childOf(record, 'CoiStatement')),
  });
}

function plainOf(element: Element | undefined): string | undefined {
  return inlineOf(element) === undefined ? undefined : textOf(element);
}
