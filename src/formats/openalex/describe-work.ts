import {
  type Funding,
  type Identifiers,
  type PartialDate,
  parseDoi,
  parsePmcid,
  parsePmid,
  type Reference,
  type WorkDescription,
} from '../../model/index.ts';
import { isoDateIn } from '../fields/iso-date-in.ts';
import { languageTag } from '../fields/language.ts';
import { pagesInFull } from '../fields/pages-in-full.ts';
import { tidyTitle } from '../fields/tidy-title.ts';
import { untitled } from '../fields/untitled.ts';
import type { Notify } from '../format.ts';
import {
  countIn,
  isYes,
  type JsonObject,
  numberIn,
  objectIn,
  objectsIn,
  rawIn,
  textIn,
  textsIn,
} from '../json/json-value.ts';
import { richAbstract } from '../rich-text/rich-abstract.ts';
import { richInline } from '../rich-text/rich-inline.ts';
import { said } from '../said.ts';
import { abstractFrom } from './abstract.ts';
import { contributionsOf } from './contributions.ts';
import { licenseOf, locationsOf, openAccessOf, sourceOf } from './locations.ts';
import { keywordsOf, subjectsOf } from './subjects.ts';
import { workTypeOf } from './work-types.ts';

/** What a work object of OpenAlex says. */
export function describeWork(work: JsonObject, notify: Notify): WorkDescription {
  const stated = richInline(rawIn(work, 'title') ?? rawIn(work, 'display_name') ?? '');
  const title = tidyTitle(stated)?.text ?? untitled;
  if (title === untitled) notify('The record has no title.');
  const biblio = objectIn(work, 'biblio');
  const first = textIn(biblio, 'first_page');
  const last = textIn(biblio, 'last_page');
  const isNumber = first !== undefined && (last === undefined || last === first) && /^e\d+$/i.test(first);
  const language = languageTag(textIn(work, 'language'));
  const year = numberIn(work, 'publication_year');
  return said({
    identifiers: identifiersOf(work),
    type: workTypeOf(textIn(work, 'type'), textIn(work, 'type_crossref')),
    publicationTypes: isYes(work, 'is_retracted') ? ['Retracted Publication'] : undefined,
    title,
    languages: language === undefined ? undefined : [language],
    contributions: contributionsOf(work, notify),
    source: sourceOf(work),
    volume: textIn(biblio, 'volume'),
    issue: textIn(biblio, 'issue'),
    pages:
      first === undefined || isNumber
        ? undefined
        : pagesInFull(last === undefined || last === first ? first : `${first}-${last}`),
    articleNumber: isNumber ? first : undefined,
    published:
      publishedIn(textIn(work, 'publication_date')) ??
      isoDateIn(year === undefined ? undefined : String(year)),
    ...richAbstract(abstractFrom(work.abstract_inverted_index), language === undefined ? [] : [language]),
    subjects: subjectsOf(work),
    keywords: keywordsOf(work),
    funding: fundingOf(work),
    references: referencesOf(work),
    license: licenseOf(work),
    locations: locationsOf(work),
    openAccess: openAccessOf(work),
    citationCount: countIn(work, 'cited_by_count'),
  });
}

/** Where only a year or a month is known OpenAlex writes its first day. */
function publishedIn(text: string | undefined): PartialDate | undefined {
  const date = isoDateIn(text);
  if (date?.day !== 1) return date;
  const { year, month } = date;
  return month === 1 || month === undefined ? { year } : { year, month };
}

function identifiersOf(work: JsonObject): Identifiers {
  const ids = objectIn(work, 'ids');
  const doi = parseDoi(textIn(work, 'doi') ?? textIn(ids, 'doi') ?? '');
  const pmid = parsePmid(bare(textIn(ids, 'pmid')));
  const pmcid = parsePmcid(bare(textIn(ids, 'pmcid')).replace(/^(?=\d)/, 'PMC'));
  const id = openalexId(textIn(work, 'id') ?? textIn(ids, 'openalex'));
  const mag = textIn(ids, 'mag');
  return {
    ...(doi !== undefined && { doi }),
    ...(pmid !== undefined && { pmid }),
    ...(pmcid !== undefined && { pmcid }),
    ...((id !== undefined || mag !== undefined) && {
      other: { ...(id !== undefined && { openalex: id }), ...(mag !== undefined && { mag }) },
    }),
  };
}

/** The last part of an address: identifiers come as addresses. */
function bare(address: string | undefined): string {
  const parts = address?.split('/') ?? [];
  return parts.findLast((part) => part !== '') ?? '';
}

/** `W2741809807` */
export function openalexId(text: string | undefined): string | undefined {
  const id = bare(text).toUpperCase();
  return /^W\d{1,15}$/.test(id) ? id : undefined;
}

/** Funders with their awards; `grants` until 2025, `awards` and `funders` since. */
function fundingOf(work: JsonObject): readonly Funding[] {
  const funders = new Map<string, Set<string>>();
  const add = (funder: string | undefined, award: string | undefined) => {
    if (funder === undefined) return;
    const awards = funders.get(funder) ?? new Set();
    if (award !== undefined) awards.add(award);
    funders.set(funder, awards);
  };
  for (const grant of objectsIn(work, 'grants'))
    add(textIn(grant, 'funder_display_name'), textIn(grant, 'award_id'));
  for (const award of objectsIn(work, 'awards'))
    add(
      textIn(award, 'funder_display_name'),
      textIn(award, 'funder_award_id') ?? textIn(award, 'display_name'),
    );
  for (const funder of objectsIn(work, 'funders')) add(textIn(funder, 'display_name'), undefined);
  return [...funders].map(([funder, awards]) => ({ funder, awards: [...awards] }));
}

/** OpenAlex names what a work cites by its own numbers alone. */
function referencesOf(work: JsonObject): readonly Reference[] {
  return textsIn(work, 'referenced_works').flatMap((address) => {
    const id = openalexId(address);
    return id === undefined ? [] : [{ citation: `https://openalex.org/${id}`, openalex: id }];
  });
}
