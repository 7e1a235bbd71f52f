import type { WorkDescription } from '../../model/index.ts';
import { languageFromText } from '../fields/language-from-text.ts';
import { withRetraction } from '../fields/retracted-title.ts';
import { untitled } from '../fields/untitled.ts';
import type { Notify } from '../format.ts';
import { said } from '../said.ts';
import { abstractsOf } from './fields/abstracts.ts';
import { contributionsOf } from './fields/contributions.ts';
import { publishedOf } from './fields/dates.ts';
import { identifiersOf } from './fields/identifiers.ts';
import { locationsOf } from './fields/locations.ts';
import { fundingOf, relationsOf } from './fields/relations.ts';
import { licenseOf, rightsLineOf } from './fields/rights.ts';
import { printedIn } from './fields/source.ts';
import { wordsOf } from './fields/subjects.ts';
import { titlesOf } from './fields/titles.ts';
import { typeOf } from './fields/types.ts';
import type { Statements } from './statements.ts';

export interface Header {
  readonly oai: string | undefined;
  readonly datestamp: string | undefined;
}

/** What a record in Dublin Core says of a work; `undefined` if nothing that it could be known by. */
export function describeDublinCore(
  statements: Statements,
  { oai, datestamp }: Header,
  notify: Notify,
): WorkDescription | undefined {
  const languages = [
    ...new Set(
      statements('language').flatMap(({ text }) =>
        text.split(/\s*[;,|/]\s*/).flatMap((one) => languageFromText(one) ?? []),
      ),
    ),
  ];
  const { title, vernacular } = titlesOf(statements('title'), languages[0]);
  const contributions = contributionsOf(statements, notify);
  const { type, publicationTypes } = typeOf(statements);
  const identifiers = identifiersOf(statements, type, oai);
  if (title === undefined && contributions.length === 0 && Object.keys(identifiers).length === 0)
    return undefined;
  if (title === undefined) notify('The record has no title.');
  const rights = rightsLineOf(statements);
  const { abstract, others } = abstractsOf(statements, languages[0]);
  const printed = printedIn(statements, type, title);
  const { subjects, keywords } = wordsOf(statements('subject'));
  return said({
    identifiers,
    type,
    publicationTypes: withRetraction(publicationTypes, title),
    title: title ?? untitled,
    vernacularTitle: vernacular,
    languages,
    contributions,
    ...printed,
    published: publishedOf(statements, datestamp),
    abstract:
      abstract !== undefined && abstract.rights === undefined && rights !== undefined
        ? { ...abstract, rights }
        : abstract,
    otherAbstracts: others,
    subjects,
    keywords,
    funding: fundingOf(statements('relation')),
    relations: relationsOf(statements, identifiers.doi),
    license: licenseOf(statements),
    locations: locationsOf(statements),
  });
}
