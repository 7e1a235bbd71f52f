import type {
  Catalogue,
  Collection,
  Collections,
  Provenance,
  SourceSummary,
  WorkSummary,
} from '../../src/catalogue/index.ts';
import { createCiter } from '../../src/formats/index.ts';
import { plainText } from '../../src/markup/index.ts';
import { bylineName, fullName, standingOf, type Work, type WorkId } from '../../src/model/index.ts';
import type { People, PersonView } from '../../src/people/index.ts';
import type { Plain, PlainLayer } from '../../src/plain/index.ts';
import { layerDigest } from '../../src/plain/layer-digest.ts';
import { shortPart } from '../../src/plain/short/short-part.ts';
import { studyPart } from '../../src/plain/study/study-part.ts';
import type { RelatedIndex, RelatedTie } from '../../src/related/index.ts';
import type { PlaceFigures, SearchIndex, SearchPlace } from '../../src/search/index.ts';
import { recordSummaries } from '../../src/summaries/index.ts';
import { slugOf } from '../../src/text/index.ts';
import { fakeUnits } from './fake-units.ts';
import { review } from './fictional-works.ts';

/** Every port that pages ask, answering from a list of works in memory. */
export function fakePorts(works: readonly Work[]) {
  const byId = new Map(works.map((work) => [work.id, work]));
  const people = fakePeople(works);
  return {
    catalogue: fakeCatalogue(works, byId),
    people,
    units: fakeUnits(works, people),
    plain: fakePlain(byId),
    summaries: { approvedOf: async (work: Work) => recordSummaries(work) },
    related: fakeRelated(works),
    search: fakeSearch(works),
    citer: createCiter({ folders: [] }),
    collections: fakeCollections(works),
  };
}

/** Layers as they would be kept. */
function fakePlain(works: ReadonlyMap<WorkId, Work>): Plain {
  return {
    async layerOf({ id }) {
      const work = works.get(id);
      const [layer] = work ? layerDigest(work, [shortPart, studyPart]) : [''];
      return layer === '' ? undefined : (JSON.parse(layer) as PlainLayer);
    },
    explain: async () => new Map(),
    glossaries: async () => [],
  };
}
function fakeCollections(works: readonly Work[]): Pick<Collections, 'find' | 'list'> {
  const chosen: Collection = {
    slug: 'vesicles',
    title: { en: 'Ten years of vesicles', fa: 'ده سال وزیکول' },
    introduction: { en: 'What we learned.\n\nAnd what we <b>did not</b>.' },
    works: works.slice(0, 4).map(({ id }) => id),
  };
  return { list: () => [chosen], find: (slug) => (slug === chosen.slug ? chosen : undefined) };
}

function summaryOf(work: Work): WorkSummary {
  const { id, title, type, languages, published, source, contributions } = work;
  return {
    id,
    slug: slugOf(plainText(title)),
    title,
    type,
    ...(languages?.[0] !== undefined && { language: languages[0] }),
    ...(published && { year: published.year }),
    ...(source && { source: { id: slugOf(source.name), slug: slugOf(source.name), name: source.name } }),
    contributors: contributions.slice(0, 6).map(({ contributor }) => contributor),
    contributorCount: contributions.length,
    standing: standingOf(work),
  };
}

const oneWord: Provenance = {
  records: [{ provider: 'pubmed', key: '1', cameAt: new Date('2026-01-05') }],
  fields: [],
};
const severalWords: Provenance = {
  records: [
    { provider: 'crossref', key: '10.5555/exosomes' },
    { provider: 'pubmed', key: '1' },
    { provider: 'file', key: 'ris:a' },
    { provider: 'file', key: 'ris:b' },
    { provider: 'curator', key: '' },
  ],
  fields: [
    { field: 'doi', by: [0] },
    { field: 'pmid', by: [1] },
    { field: 'title', by: [4], others: [{ by: 0, says: 'Mesenchymal Stem Cell Exosomes & Arthritis' }] },
    { field: 'contributions', by: [0, 1] },
    { field: 'source', by: [0] },
    {
      field: 'published',
      by: [0],
      others: [
        { by: 1, says: '2024-12' },
        { by: 2, says: '2024' },
      ],
    },
    { field: 'abstract', by: [1] },
    { field: 'subjects', by: [1] },
    { field: 'keywords', by: [3], others: [{ by: 2, says: 'اگزوزوم؛ آرتریت' }] },
  ],
};

type AskedCatalogue = Pick<
  Catalogue,
  | 'find'
  | 'fate'
  | 'findByIdentifier'
  | 'summaries'
  | 'list'
  | 'sources'
  | 'findSource'
  | 'counts'
  | 'worksByYear'
  | 'wordsOn'
>;

function fakeCatalogue(works: readonly Work[], byId: ReadonlyMap<WorkId, Work>): AskedCatalogue {
  const sources = [...countBy(works.flatMap(({ source }) => source?.name ?? []))].map(
    ([name, count]): SourceSummary => ({
      id: slugOf(name),
      slug: slugOf(name),
      name,
      issns: ['2049-3630'],
      works: count,
    }),
  );
  const inSource = (id: string | undefined) =>
    works.filter(({ source }) => id === undefined || (source !== undefined && slugOf(source.name) === id));
  return {
    find: async (id) => byId.get(id),
    fate: async () => ({ kind: 'unknown' }),
    wordsOn: async (id) => (id === review.id ? severalWords : oneWord),
    findByIdentifier: async (scheme, value) =>
      works.find(({ identifiers }) => (identifiers as Readonly<Record<string, unknown>>)[scheme] === value)
        ?.id,
    summaries: async (ids) =>
      ids.flatMap((id) => {
        const work = byId.get(id);
        return work ? [summaryOf(work)] : [];
      }),
    list: async ({ offset, limit, sourceId, year }) => {
      const listed = inSource(sourceId).filter(
        ({ published }) => year === undefined || published?.year === year,
      );
      return { total: listed.length, works: listed.slice(offset, offset + limit).map(summaryOf) };
    },
    sources: async ({ offset, limit }) => ({
      total: sources.length,
      sources: sources.slice(offset, offset + limit),
    }),
    findSource: async (id) => sources.find((source) => source.id === id),
    counts: async () => ({ works: works.length, sources: sources.length, firstYear: 2016, lastYear: 2026 }),
    worksByYear: async ({ sourceId } = {}) =>
      [...countBy(inSource(sourceId).flatMap(({ published }) => published?.year ?? []))]
        .map(([year, count]) => ({ year, works: count }))
        .sort((a, b) => a.year - b.year),
  };
}

function fakePeople(works: readonly Work[]): People {
  const persons = new Map<string, PersonView>();
  for (const { id, contributions } of works) {
    for (const { contributor, orcid, affiliations } of contributions) {
      if (contributor.kind === 'group') continue;
      const key = slugOf(bylineName(contributor));
      const known = persons.get(key);
      const workIds = [...(known?.workIds ?? []), id];
      persons.set(key, {
        id: key,
        slug: key,
        name: known?.name ?? fullName(contributor),
        ...((orcid ?? known?.orcid) && { orcid: orcid ?? known?.orcid }),
        works: workIds.length,
        workIds,
        variants: [bylineName(contributor)],
        affiliations:
          known?.affiliations ?? affiliations.map(({ text }) => ({ text, firstYear: 2018, lastYear: 2025 })),
        coauthors: [],
      } as PersonView);
    }
  }
  const all = [...persons.values()];
  const withFriends = (person: PersonView): PersonView => ({
    ...person,
    coauthors: all
      .filter((other) => other !== person && other.workIds.some((id) => person.workIds.includes(id)))
      .slice(0, 8)
      .map((other) => ({
        ...other,
        together: other.workIds.filter((id) => person.workIds.includes(id)).length,
      })),
  });
  const signersOf = (id: WorkId) =>
    (works.find((work) => work.id === id)?.contributions ?? []).map(({ contributor }) =>
      contributor.kind === 'group' ? undefined : persons.get(slugOf(bylineName(contributor))),
    );
  return {
    find: async (id) => {
      const person = persons.get(id);
      return person && withFriends(person);
    },
    contributorsOf: async (id) => signersOf(id),
    signersOf: async (ids) => ids.map((id) => signersOf(id).map((person) => person?.id)),
    foremostOf: async (ids, limit) => all.slice(0, limit).map(({ id }) => ({ id, works: ids.slice(0, 2) })),
    list: async ({ offset, limit }) => ({ total: all.length, people: all.slice(offset, offset + limit) }),
    initials: async () => [{ letter: 'A', before: 0 }],
    listBehind: async ({ after, limit }) =>
      all
        .map((person, number) => ({ ...person, place: { sort: '', number } }))
        .slice((after?.number ?? -1) + 1)
        .slice(0, limit),
    findByOrcid: async (orcid) => all.find((person) => person.orcid === orcid),
    summaries: async (ids) => ids.flatMap((id) => persons.get(id) ?? []),
    names: async (after, limit) =>
      all
        .map(({ id, name, works }, position) => ({ position, id, name, works }))
        .filter(({ position }) => position > after)
        .slice(0, limit),
    worksOf: async (id) => persons.get(id)?.workIds ?? [],
    coauthorsOf: async (id) => {
      const person = persons.get(id);
      return person ? withFriends(person).coauthors : [];
    },
    worksByYear: async (id) =>
      [
        ...countBy(
          works
            .filter((work) => persons.get(id)?.workIds.includes(work.id))
            .flatMap(({ published }) => published?.year ?? []),
        ),
      ].map(([year, count]) => ({ year, works: count })),
    evidenceFor: async (id, asked) =>
      asked.map((workId, at) => ({
        workId,
        name: persons.get(id)?.name ?? '',
        by: (['orcid', 'name', 'curator', 'alone', 'unseen'] as const)[at % 5] ?? 'name',
        ...(at % 5 === 1 && { sure: 97, agreement: 'full' as const }),
        coauthors: at % 5 === 1 ? 2 : 0,
        someCoauthors: at % 5 === 1 ? ['Sara Maboudi', 'Javad Verdi'] : [],
        shares: at % 5 === 1 ? ['place', 'source'] : [],
      })),
    count: async () => all.length,
  };
}

const shared = ['exosome', 'cartilage', 'IL-10', 'mesenchymal stem cells', 'synovium', 'miR-146a'];

const bonds: readonly (readonly RelatedTie[])[] = [
  [],
  ['cites'],
  ['team'],
  ['cited', 'team'],
  ['shared-references'],
];

function fakeRelated(works: readonly Work[]): RelatedIndex {
  const listed = (others: readonly Work[]) =>
    others.map((work, at) => ({
      id: work.id,
      score: 1 / (at + 2),
      shares: shared.slice(at % 3, (at % 3) + 1 + (at % 4)),
      ties: bonds[at % bonds.length] ?? [],
    }));
  return {
    relatedTo: async (id, limit) =>
      listed(works.filter((work) => work.id !== id && work.identifiers.pmid === undefined).slice(0, limit)),
    pathBetween: async () => listed(works.slice(1, 4)),
    relatedToText: async ({ text }, limit) => (/exosome/i.test(text) ? listed(works.slice(0, limit)) : []),
  };
}

function isIn(place: SearchPlace | undefined): (work: Work) => boolean {
  switch (place?.kind) {
    case undefined:
      return () => true;
    case 'unit':
      return () => true;
    case 'works':
      return ({ id }) => place.ids.includes(id);
    case 'year':
      return ({ published }) => published?.year === place.year;
    case 'source':
      return ({ source }) => source?.name === place.name;
    case 'subject':
      return ({ subjects = [], keywords = [] }) =>
        [...subjects.map(({ name }) => name), ...keywords.map(({ text }) => text)].some(
          (name) => slugOf(name) === place.slug,
        );
  }
}

function fakeFigures(works: readonly Work[]): PlaceFigures {
  const yearsOf = (some: readonly Work[]) =>
    [...countBy(some.flatMap(({ published }) => published?.year ?? []))]
      .map(([year, count]) => ({ year, works: count }))
      .sort((a, b) => a.year - b.year);
  const isFree = ({ openAccess }: Work) => openAccess !== undefined && openAccess !== 'closed';
  const subjects = countBy(works.flatMap((work) => (work.subjects ?? []).map(({ name }) => name)));
  return {
    works: works.length,
    openAccess: works.filter(isFree).length,
    years: yearsOf(works).map((year) => {
      const then = works.filter(({ published }) => published?.year === year.year);
      return {
        ...year,
        openAccess: then.filter(isFree).length,
        types: [...countBy(then.map(({ type }) => type))].map(([value, count]) => ({ value, works: count })),
      };
    }),
    sources: [...countBy(works.flatMap(({ source }) => source?.name ?? []))].map(([name, count]) => ({
      name,
      works: count,
      years: yearsOf(works.filter(({ source }) => source?.name === name)),
    })),
    subjects: [...subjects].map(([name, count]) => ({
      name,
      works: count,
      years: yearsOf(works.filter((work) => work.subjects?.some((one) => one.name === name))),
    })),
  };
}

function fakeSearch(works: readonly Work[]): SearchIndex {
  const found = (text: string, within: SearchPlace | undefined) =>
    works
      .filter(isIn(within))
      .filter(({ title }) => plainText(title).toLowerCase().includes(text.toLowerCase()));
  return {
    vocabularyVersion: () => '1',
    heading: async (slug) =>
      slug === 'exosomes'
        ? {
            name: 'Exosomes',
            id: 'D055354',
            note: 'Small vesicles that cells set free.',
            words: ['Exosomes', 'Exovesicles'],
            broader: [{ slug: 'vesicles', name: 'Vesicles', works: 0 }],
            narrower: [{ slug: 'osteoarthritis', name: 'Osteoarthritis', works: 1 }],
          }
        : undefined,
    figures: async (place) => fakeFigures(works.filter(isIn(place))),
    subjects: async ({ offset, limit }) => {
      const all = fakeFigures(works).subjects.map(({ name, works: count }) => ({
        slug: slugOf(name),
        name,
        works: count,
      }));
      return { total: all.length, subjects: all.slice(offset, offset + limit) };
    },
    search: async ({ text, offset, limit, filters }) => {
      const all = found(text, filters?.within);
      return {
        total: all.length,
        hits: all.slice(offset, offset + limit).map(({ id }) => ({
          workId: id,
          ...(text !== '' && {
            line: `… in which \u0002${text}\u0003 is weighed against <placebo> in forty adults …`,
          }),
        })),
        understood: text,
        notices: [],
      };
    },
    allHits: async ({ text, filters }, most) =>
      found(text, filters?.within)
        .slice(0, most)
        .map(({ id }) => id),
    subjectsAfter: async () => [],
  };
}

function countBy<T>(values: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
