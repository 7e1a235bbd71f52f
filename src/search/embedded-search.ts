import type { Catalogue, ChangedWork, Derivation, Store } from '../catalogue/index.ts';
import { idOfNumber, numberOfId, type WorkId } from '../model/index.ts';
import { type Answered, type Asked, answerQuestion } from './answering/answer-question.ts';
import { filterPlans, type PlanOfPlace } from './answering/filter-plans.ts';
import { matchedAs } from './answering/matched-as.ts';
import { CurrentEngine, type SummarisedElsewhere } from './current-engine.ts';
import { type Bits, keepCommon } from './engine/bits.ts';
import { evaluate } from './engine/evaluate.ts';
import type { FacetNumbers } from './engine/facet-numbers.ts';
import { countFacets } from './engine/facets.ts';
import { SegmentGone } from './engine/places/place-bytes.ts';
import type { LiveSegment } from './engine/segment.ts';
import { SegmentBuilder } from './engine/segment-builder.ts';
import { createSegmentStore, ensureSegmentTables } from './engine/segment-store.ts';
import { subjectsAfter } from './engine/subjects-after.ts';
import { GroupMembers } from './groups/group-members.ts';
import { keepUp } from './groups/keep-up.ts';
import type { WorkGroups } from './groups/work-groups.ts';
import { createHeadingReader, type HeadingRef } from './headings/heading-named.ts';
import { createHeadings } from './headings/headings.ts';
import { synonymsIn } from './meaning/synonyms-in.ts';
import { countWorks, figuresOf } from './places/figures.ts';
import { createKeptByVersion } from './places/kept-by-version.ts';
import { listSubjects } from './places/list-subjects.ts';
import { createPlacePlans, keyOfPlace } from './places/place-plans.ts';
import { printQuery } from './query/print-query.ts';
import { everything } from './query/query.ts';
import { documentIn, searchDigester } from './search-digest.ts';
import type {
  SearchAnswer,
  SearchFacets,
  SearchFilters,
  SearchHit,
  SearchIndex,
  SearchQuestion,
} from './search-index.ts';
import { marksOf } from './shown/marks.ts';
import { showHit } from './shown/show-hit.ts';

/** A question is asked anew so often where the index was merged meanwhile. */
const mostTimes = 20;

/**
 * Search in typed arrays, in the catalogue's own file: a segment is written in the very transaction that saves its works,
 * so that what is committed can be found, by other processes too. The lines that hits are shown with are quoted from the
 * works as `find` gives them.
 */
export function createEmbeddedSearch(
  store: Store,
  find: Catalogue['find'],
  groups?: WorkGroups,
  summarised?: SummarisedElsewhere,
): SearchIndex & Derivation & { segments(): readonly LiveSegment[] } {
  ensureSegmentTables(store);
  const segments = createSegmentStore(store);
  const engine = new CurrentEngine(store, segments, summarised);
  const current = () => engine.now();
  const headings = createHeadings(store);
  const membersOfGroups = keepUp(
    () => groups?.version() ?? 0,
    () => new GroupMembers(groups?.groups() ?? new Map()),
  );
  const builder = new SegmentBuilder();

  const versionOf = () => {
    current();
    return `${engine.version} ${groups?.version() ?? 0}`;
  };
  const planOfPlace = createPlacePlans(current, versionOf);
  const ofVersion = createKeptByVersion(versionOf);

  const headingNamed = createHeadingReader(store);
  // A vocabulary comes in tables of its own; few other things change the schema.
  const schemaVersion = store.reader.prepare('pragma schema_version');
  const withWorks = (ref: HeadingRef) => ({
    ...ref,
    works: countWorks(current(), planOfPlace({ kind: 'subject', slug: ref.slug })),
  });

  const answerTo = (question: Asked, members: GroupMembers) =>
    answerQuestion(question, {
      engine: current(),
      find,
      synonymsOf: synonymsIn(current(), headings),
      groups: members,
      planOfPlace,
    });

  /** Asks again what was asked while segments were merged away, of what they became. */
  async function ofWhatStands<T>(ask: () => Promise<T>): Promise<T> {
    for (let time = 1; ; time += 1) {
      try {
        return await ask();
      } catch (error) {
        if (!(error instanceof SegmentGone) || time === mostTimes) throw error;
        engine.forget();
      }
    }
  }

  async function search(question: SearchQuestion): Promise<SearchAnswer> {
    const members = membersOfGroups();
    const answered = await answerTo({ ...question, limit: Math.min(100, question.limit) }, members);
    const { query, answer, notices, corrected, suggestion } = answered;
    if (query === everything && isBlank(question.text) && !question.filters)
      return { total: 0, hits: [], understood: '', notices };
    return {
      total: answer.total,
      hits: await shown(answered),
      understood: printQuery(query),
      notices,
      ...(corrected !== undefined && { corrected }),
      ...(suggestion !== undefined && { suggestion }),
      ...(question.facets && {
        facets: facetsOf(answered, question.filters ?? {}, planOfPlace, members, current().facetNumbers),
      }),
    };
  }

  async function shown({ answer, sought, notices }: Answered): Promise<readonly SearchHit[]> {
    const marks = marksOf(sought);
    return Promise.all(
      answer.hits.map(async ({ id }): Promise<SearchHit> => {
        const workId = idOfNumber(id);
        const work = await find(workId);
        if (work === undefined) return { workId };
        const others = matchedAs(work, notices);
        return {
          workId,
          ...showHit(work, marks),
          ...(others.length > 0 && { matchedAs: others }),
        };
      }),
    );
  }

  return {
    ...searchDigester,
    recipe: '10',
    reset: () => segments.reset(),
    /** With everything that is committed. */
    segments: () => current().parts,
    apply(batch) {
      builder.begin();
      const works = new Map<WorkId, ChangedWork['digest']>();
      for (const { id, digest } of batch) works.set(id, digest);
      for (const [id, digest] of works) {
        const document = digest && documentIn(digest);
        if (document === undefined) builder.remove(numberOfId(id));
        else builder.add(numberOfId(id), document);
      }
      if (works.size > 0) segments.append(builder.finish(), builder.documents);
    },
    search: (question) => ofWhatStands(() => search(question)),
    allHits: (question, most) =>
      ofWhatStands(async () => {
        const { answer } = await answerTo({ ...question, offset: 0, limit: most }, membersOfGroups());
        return answer.hits.map(({ id }) => idOfNumber(id));
      }),
    async figures(place) {
      return ofVersion(keyOfPlace(place), () =>
        figuresOf(current(), place === undefined ? { kind: 'all' } : planOfPlace(place), membersOfGroups()),
      );
    },
    async heading(slug) {
      const heading = headingNamed(slug);
      return (
        heading && {
          ...heading,
          broader: heading.broader.map(withWorks),
          narrower: heading.narrower.map(withWorks),
        }
      );
    },
    vocabularyVersion: () => String(schemaVersion.get()?.schema_version),
    async subjects({ offset, limit }) {
      const all = ofVersion('subjects', () => listSubjects(current().parts));
      return { total: all.length, subjects: all.slice(offset, offset + limit) };
    },
    subjectsAfter: async ({ after, limit }) => subjectsAfter(current().parts, after, limit),
  };
}

/** Each facet as if nothing were chosen in it. */
function facetsOf(
  { plan, answer, parts }: Answered,
  filters: SearchFilters,
  planOfPlace: PlanOfPlace,
  groups: GroupMembers,
  numbers: FacetNumbers,
): SearchFacets {
  const plans = filterPlans(filters, planOfPlace);
  if (plans.length === 0)
    return { ...countFacets(parts, numbers, () => answer.bits), units: groups.count(parts, answer.bits, []) };
  const all = parts.map(({ segment, live }) => {
    const bits = evaluate(plan, segment, groups);
    keepCommon(bits, live);
    return bits;
  });
  const narrowed = (without?: string): readonly Bits[] =>
    parts.map(({ segment }, part) => {
      const bits = (all[part] ?? new Uint32Array()).slice();
      for (const [facet, filter] of plans)
        if (facet !== without) keepCommon(bits, evaluate(filter, segment, groups));
      return bits;
    });
  const selected = Object.fromEntries(Object.entries(filters).filter(([, value]) => Array.isArray(value)));
  // Facts are chosen one *and* another: each counts among what the others have left.
  const isChosen = (facet: string) => facet in filters && facet !== 'facts';
  const bitsFor = (facet: string) => (isChosen(facet) ? narrowed(facet) : answer.bits);
  return {
    ...countFacets(parts, numbers, bitsFor, selected),
    units: groups.count(parts, bitsFor('units'), filters.units ?? []),
  };
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
