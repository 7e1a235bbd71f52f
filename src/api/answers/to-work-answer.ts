import type { WorkSummary } from '../../catalogue/index.ts';
import { exportFormats } from '../../formats/index.ts';
import { plainText } from '../../markup/index.ts';
import {
  type Abstract,
  type Contribution,
  fullName,
  isoDate,
  type RelationTarget,
  type Source,
  type Subject,
  standingNotices,
  type Work,
} from '../../model/index.ts';
import type { PersonRef, UnitRef } from '../../people/index.ts';
import type { GlossaryEntry, PlainLayer } from '../../plain/index.ts';
import type { Summary } from '../../summaries/index.ts';
import type { Addresses } from './addresses.ts';
import { explainedOf } from './explained-of.ts';
import { inShortOf } from './in-short-of.ts';
import { plainSummariesOf } from './plain-summaries-of.ts';
import { studyOf } from './study-of.ts';
import type { SummaryAnswer, WorkAnswer } from './work-schema.ts';

/** What stands beside a work: who signed it, and how it is listed. */
export interface BesideWork {
  /** In the order of the byline; groups have none. */
  readonly persons: readonly (PersonRef | undefined)[];
  readonly summary: WorkSummary | undefined;
  readonly units: readonly UnitRef[];
  readonly layer: PlainLayer | undefined;
  /** What the terms of the layer mean, by the ids of their entries. */
  readonly meanings: ReadonlyMap<string, GlossaryEntry>;
  readonly plainSummaries: readonly Summary[];
}

/** A work as the interface gives it: plain text, ISO dates, absolute addresses. */
export function toWorkAnswer(work: Work, beside: BesideWork, addresses: Addresses): WorkAnswer {
  const { id, title, type, identifiers } = work;
  const notices = standingNotices(work);
  const plain = plainText(title);
  return {
    id,
    standing: notices[0]?.standing ?? 'sound',
    ...(notices.length > 0 && {
      notices: notices.map(({ standing, by }) => ({ standing, ...(by && { by: targetOf(by) }) })),
    }),
    identifiers: { ...identifiers },
    type,
    ...given(work, ['publicationTypes', 'languages']),
    title: plain,
    ...(String(title) !== plain && title.includes('<') && { titleMarkup: title }),
    ...(work.vernacularTitle && { vernacularTitle: plainText(work.vernacularTitle) }),
    contributions: work.contributions.map((one, at) => contributionOf(one, beside.persons[at])),
    ...(work.source && { source: sourceOf(work.source, beside.summary?.source?.id) }),
    ...given(work, ['volume', 'issue', 'pages', 'articleNumber', 'edition', 'series']),
    ...(work.event && {
      event: {
        ...given(work.event, ['name', 'place']),
        ...dated('held', work.event.held),
        name: work.event.name,
      },
    }),
    ...dated('published', work.published),
    ...dated('publishedOnline', work.publishedOnline),
    ...(work.abstract && { abstract: abstractOf(work.abstract) }),
    ...mapped('otherAbstracts', work.otherAbstracts, (other) => ({
      kind: other.kind,
      ...given(other, ['language']),
      ...abstractOf(other),
    })),
    ...(beside.layer?.short && work.abstract && { inShort: inShortOf(beside.layer.short, work.abstract) }),
    ...(beside.layer?.study && { study: studyOf(beside.layer.study, work) }),
    ...(beside.layer && explainedOf(beside.layer, work, beside.meanings)),
    ...(beside.plainSummaries.length > 0 && { plainSummaries: plainSummariesOf(beside.plainSummaries) }),
    ...mapped('units', beside.units, ({ slug, names }) => ({ id: slug, names: { ...names } })),
    ...mapped('subjects', work.subjects, subjectOf),
    ...mapped('keywords', work.keywords, (keyword) => keyword.text),
    ...mapped('chemicals', work.chemicals, (one) => ({ name: one.name, ...given(one, ['registryNumber']) })),
    ...mapped('funding', work.funding, ({ funder, awards, country }) => ({
      funder,
      awards: [...awards],
      ...(country !== undefined && { country }),
    })),
    ...mapped('accessions', work.accessions, ({ bank, number }) => ({ bank, number })),
    ...mapped('references', work.references, (one) => ({ ...targetOf(one), citation: one.citation })),
    ...mapped('relations', work.relations, ({ kind, target }) => ({ kind, ...targetOf(target) })),
    ...given(work, ['license']),
    ...mapped('locations', work.locations, (location) => ({ ...location })),
    ...given(work, ['openAccess', 'conflictOfInterest', 'citationCount']),
    changedAt: work.changedAt.toISOString(),
    version: work.version,
    links: {
      page: addresses.page(id, beside.summary?.slug ?? ''),
      self: addresses.work(id),
      related: addresses.api(`/works/${id}/related`),
      formats: Object.fromEntries(
        exportFormats.map(({ name, extension }) => [name, addresses.workAs(id, extension)]),
      ),
    },
  };
}

export function toSummaryAnswer(summary: WorkSummary, addresses: Addresses): SummaryAnswer {
  const { id, slug, title, type, language, year, source, contributors, contributorCount, standing } = summary;
  return {
    id,
    standing,
    title: plainText(title),
    type,
    ...(language !== undefined && { language }),
    ...(year !== undefined && { year }),
    ...(source && { source: { id: source.id, name: source.name } }),
    contributors: contributors.map(fullName),
    contributorCount,
    page: addresses.page(id, slug),
    self: addresses.work(id),
  };
}

/** The properties of these names, as far as there are any, in copies that may be written to. */
function given<T extends object, K extends keyof T>(from: T, names: readonly K[]): Copied<Pick<T, K>> {
  const found: Partial<Record<K, unknown>> = {};
  for (const name of names) {
    const value = from[name];
    if (value !== undefined) found[name] = Array.isArray(value) ? [...value] : value;
  }
  return found as Copied<Pick<T, K>>;
}

type Copied<T> = {
  -readonly [K in keyof T]: T[K] extends readonly (infer U)[] | undefined
    ? U[] | Exclude<T[K], readonly unknown[]>
    : T[K];
};

function mapped<K extends string, T, U>(
  name: K,
  list: readonly T[] | undefined,
  to: (one: T) => U,
): { readonly [name in K]?: U[] } {
  return list === undefined || list.length === 0
    ? {}
    : ({ [name]: list.map(to) } as { readonly [name in K]?: U[] });
}

function dated<K extends string>(
  name: K,
  date: Parameters<typeof isoDate>[0] | undefined,
): { readonly [name in K]?: string } {
  return date === undefined ? {} : ({ [name]: isoDate(date) } as { readonly [name in K]?: string });
}

function targetOf({ citation, doi, pmid, pmcid }: RelationTarget) {
  return {
    ...(citation !== undefined && { citation }),
    ...(doi !== undefined && { doi }),
    ...(pmid !== undefined && { pmid }),
    ...(pmcid !== undefined && { pmcid }),
  };
}

function contributionOf(
  contribution: Contribution,
  person: PersonRef | undefined,
): WorkAnswer['contributions'][number] {
  const { contributor, role, affiliations } = contribution;
  return {
    name: fullName(contributor),
    kind: contributor.kind,
    ...(contributor.kind === 'person' && given(contributor, ['family', 'given'])),
    role,
    ...(person && { person: person.id }),
    ...given(contribution, ['orcid']),
    ...mapped('affiliations', affiliations, (one) => ({ text: one.text, ...given(one, ['identifier']) })),
    ...given(contribution, ['corresponding', 'equal', 'credit']),
  };
}

function sourceOf(source: Source, id: string | undefined): NonNullable<WorkAnswer['source']> {
  const issns = [...new Set([source.issnLinking, ...(source.issns ?? []).map(({ issn }) => issn)])];
  const known = issns.filter((issn) => issn !== undefined);
  return {
    ...(id !== undefined && { id }),
    name: source.name,
    ...given(source, ['kind', 'abbreviation']),
    ...(known.length > 0 && { issns: known }),
    ...given(source, ['isbns', 'publisher']),
  };
}

function abstractOf({ sections, rights }: Abstract): NonNullable<WorkAnswer['abstract']> {
  return {
    sections: sections.map((section) => ({
      ...given(section, ['label', 'category']),
      text: plainText(section.text),
    })),
    ...(rights !== undefined && { rights }),
  };
}

function subjectOf({ scheme, schemeName, name, id, major, qualifiers = [] }: Subject) {
  return {
    scheme: scheme === 'mesh' ? 'mesh' : (schemeName ?? 'other'),
    name,
    ...(id !== undefined && { id }),
    ...(major !== undefined && { major }),
    ...(qualifiers.length > 0 && { qualifiers: qualifiers.map((one) => one.name) }),
  };
}
