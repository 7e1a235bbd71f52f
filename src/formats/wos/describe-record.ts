import {
  type Identifiers,
  type OpenAccess,
  parseDoi,
  parsePmid,
  type Reference,
  type Relation,
  type Subject,
  type WorkDescription,
} from '../../model/index.ts';
import { bracketedFunding } from '../fields/bracketed-funding.ts';
import { dateOfReference } from '../fields/date-of-reference.ts';
import { doiIn } from '../fields/doi-in.ts';
import { inlineFromText } from '../fields/inline-from-text.ts';
import { isbnsIn } from '../fields/isbn.ts';
import { labelledAbstract } from '../fields/labelled-abstract.ts';
import { languageFromText } from '../fields/language-from-text.ts';
import { listed } from '../fields/listed.ts';
import { pagesInFull } from '../fields/pages-in-full.ts';
import { isRetractedTitle } from '../fields/retracted-title.ts';
import { tidyTitle } from '../fields/tidy-title.ts';
import { untitled } from '../fields/untitled.ts';
import { said } from '../said.ts';
import type { TaggedRecord } from '../tagged/tagged-record.ts';
import { contributionsOf } from './contributions.ts';
import { documentTypes, workTypeOf } from './document-types.ts';
import { noticeInTitle } from './notice-in-title.ts';
import { eventOf, seriesOf, sourceOf } from './source.ts';

/** What one record says; `undefined` if it says nothing that a work could be known by. */
export function describeWos(
  record: TaggedRecord,
  notify: (notice: string) => void,
): WorkDescription | undefined {
  const types = documentTypes(record.value('DT'));
  const type = workTypeOf(types, record.value('PT'));
  const source = sourceOf(record, sourceKind(type));
  const printed = record.value('TI');
  const notice = printed === undefined ? undefined : noticeInTitle(printed, source?.name);
  const title = notice && tidyTitle(inlineFromText(notice.title))?.text;
  const contributions = contributionsOf(record, notify);
  if (title === undefined && contributions.length === 0 && source === undefined) return undefined;
  if (title === undefined) notify('The record has no title.');
  const isRetracted = notice?.isRetracted || isRetractedTitle(printed ?? '');
  const isMarked = types.some((name) => /^retracted publication$/i.test(name));
  const abstract = labelledAbstract(record.value('AB') ?? '');
  const online = dateOfReference(record.value('EA') ?? '', undefined);
  const series = type === 'article' ? undefined : seriesOf(record);
  const language = languageFromText(record.value('LA') ?? '');
  return said({
    identifiers: identifiersOf(record, type),
    type,
    publicationTypes: isRetracted && !isMarked ? [...types, 'Retracted Publication'] : types,
    title: title ?? untitled,
    languages: language === undefined ? undefined : [language],
    contributions,
    source,
    // The volume of a series stands with the series.
    volume: series?.number === undefined ? record.value('VL') : undefined,
    issue: issueOf(record),
    pages: pagesOf(record),
    articleNumber: record.value('AR') ?? (record.has('BP') ? undefined : record.value('MA')),
    series,
    event: eventOf(record),
    published: publishedOf(record) ?? online,
    publishedOnline: online,
    abstract,
    keywords: wordsOf(record, 'DE').map((text) => ({ text })),
    subjects: subjectsOf(record),
    funding: record.values('FU').flatMap(bracketedFunding),
    references: record.lines('CR').map(referenceOf),
    relations: relationsOf(types, notice?.relation),
    openAccess: openAccessOf(record.value('OA')),
  });
}

/** `Publication with Expression of Concern` says no more than that. */
function relationsOf(types: readonly string[], inTitle: Relation | undefined): readonly Relation[] {
  const isOfConcern = types.some((name) => /with expression of concern$/i.test(name));
  return [
    ...(inTitle === undefined ? [] : [inTitle]),
    ...(isOfConcern ? [{ kind: 'is-concern-of', target: { note: 'Web of Science' } } as const] : []),
  ];
}

function sourceKind(type: WorkDescription['type']): 'journal' | 'book' | 'conference' {
  if (type === 'book' || type === 'book-chapter') return 'book';
  return type === 'conference-paper' ? 'conference' : 'journal';
}

/** `D2` is the DOI of the book, not of its chapters. */
function identifiersOf(record: TaggedRecord, type: WorkDescription['type']): Identifiers {
  const isBook = type === 'book';
  const printed = record.value('DI', ...(isBook ? ['D2'] : []));
  const doi = printed === undefined ? undefined : (parseDoi(printed) ?? doiIn(printed));
  const pmid = parsePmid(record.value('PM') ?? '');
  const wos = record.value('UT');
  const [isbn] = isBook ? record.values('BN').flatMap(isbnsIn) : [];
  return {
    ...(doi !== undefined && { doi }),
    ...(pmid !== undefined && { pmid }),
    ...(isbn !== undefined && { isbn }),
    ...(wos !== undefined && { other: { wos: wos.replace(/^ISI:/, 'WOS:') } }),
  };
}

/** `PD` is a month, a day, a season or a span: `JUN 15`, `FAL`, `JAN-FEB`. */
function publishedOf(record: TaggedRecord): WorkDescription['published'] {
  const year = record.value('PY') ?? '';
  return (
    dateOfReference(`${year} ${record.value('PD') ?? ''}`.trim(), undefined) ??
    dateOfReference(year, undefined)
  );
}

/** With the part and the supplement, as journals print them: `195`, `3 Pt 1`, `Suppl 2`. */
function issueOf(record: TaggedRecord): string | undefined {
  const part = record.value('PN');
  const supplement = record.value('SU');
  const parts = [record.value('IS'), part && `Pt ${part}`, supplement && `Suppl ${supplement}`];
  return parts.filter(Boolean).join(' ') || undefined;
}

/** A `+` for the last page says that there are more. */
function pagesOf(record: TaggedRecord): string | undefined {
  const first = record.value('BP');
  const last = record.value('EP');
  if (first === undefined) return undefined;
  const isRange = last !== undefined && last !== first && /\d|^[ivxlc]+$/i.test(last);
  return pagesInFull(isRange ? `${first}-${last}` : first);
}

function wordsOf(record: TaggedRecord, tag: string): readonly string[] {
  const words = record.values(tag).flatMap((text) => listed(text, ';'));
  return [...new Set(words)];
}

/** Web of Science's own words for a work, and its categories; the authors' are keywords. */
function subjectsOf(record: TaggedRecord): readonly Subject[] {
  const subjects = (tag: string, schemeName: string) =>
    wordsOf(record, tag).map((name): Subject => ({ scheme: 'other', schemeName, name }));
  const categories = subjects('WC', 'Web of Science categories');
  return [
    ...(categories.length > 0 ? categories : subjects('SC', 'Web of Science research areas')),
    ...subjects('ID', 'Keywords Plus'),
  ];
}

/** `Smith J, 2010, J IMAG KNEES, V5, P12, DOI 10.5555/jik.5` */
function referenceOf(citation: string): Reference {
  const doi = doiIn(/\bDOI (.*)$/.exec(citation)?.[1]?.replace(/[[\]]/g, ' '));
  return { citation, ...(doi !== undefined && { doi }) };
}

/** `DOAJ Gold, Green Published`: the way that the publisher gives goes before copies elsewhere. */
function openAccessOf(text: string | undefined): OpenAccess | undefined {
  const words = text?.toLowerCase() ?? '';
  if (words.includes('hybrid') || words.includes('other gold')) return 'hybrid';
  if (words.includes('gold')) return 'gold';
  if (words.includes('bronze')) return 'bronze';
  return words.includes('green') ? 'green' : undefined;
}
