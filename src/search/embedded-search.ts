import type { Catalogue, ChangedWork, Derivation, Store } from '../catalogue/index.ts';
import type { WorkId } from '../model/index.ts';
import { fold } from '../text/index.ts';
import { abstractOf } from './abstract-text.ts';
import { type Bits, keepCommon } from './engine/bits.ts';
import { idOfNumber, numberOfId } from './engine/document.ts';
import { values } from './engine/document-of-work.ts';
import type { EngineQuestion } from './engine/engine.ts';
import { evaluate } from './engine/evaluate.ts';
import { countFacets } from './engine/facets.ts';
import { type Plan, planOf } from './engine/plan.ts';
import { SegmentBuilder } from './engine/segment-builder.ts';
import { createSegmentStore, ensureSegmentTables, OpenedSegments } from './engine/segment-store.ts';
import { marksOf, matchedLine } from './matched-line.ts';
import { pastedIdentifier } from './pasted-identifier.ts';
import { printQuery } from './query/print-query.ts';
import { allOf, everything, type Query } from './query/query.ts';
import { type QueryReading, readQuery } from './query/read-query.ts';
import { documentIn, searchDigester } from './search-digest.ts';
import type {
  SearchAnswer,
  SearchFacets,
  SearchFilters,
  SearchHit,
  SearchIndex,
  SearchQuestion,
} from './search-index.ts';

const deepest = 10_000;

/**
 * Search in typed arrays, in the catalogue's own file: a segment is written in the very transaction that saves its works,
 * so that what is committed can be found, by other processes too. The lines that hits are shown with are quoted from the
 * works as `find` gives them.
 */
export function createEmbeddedSearch(store: Store, find: Catalogue['find']): SearchIndex & Derivation {
  ensureSegmentTables(store);
  const segments = createSegmentStore(store);
  const opened = new OpenedSegments();
  const builder = new SegmentBuilder();
  const dataVersion = store.reader.prepare('pragma data_version');
  let seen: unknown;

  /** The engine, with everything that is committed. */
  function current() {
    const version = dataVersion.get()?.data_version;
    if (version !== seen) {
      // Twice where a segment was merged away between the list and the look.
      if (segments.refresh(opened) && opened.engine.works === 0) segments.refresh(opened);
      seen = version;
    }
    return opened.engine;
  }

  function ask(query: Query, question: Pick<SearchQuestion, 'filters' | 'order' | 'text'>, page: Page) {
    const asked: EngineQuestion = {
      plan: planOf(query),
      filters: filterPlans(question.filters ?? {}).map(([, plan]) => plan),
      order: question.order ?? 'relevance',
      title: fold(question.text),
      ...page,
    };
    return current().ask(asked);
  }

  /** As typed; where nothing has the last word as a whole, as the beginning of one. */
  function answerTo(question: Omit<SearchQuestion, 'facets'>): Answered {
    const page = {
      offset: whole(question.offset, deepest),
      limit: whole(question.limit, Number.MAX_SAFE_INTEGER),
    };
    const pasted = pastedIdentifier(question.text);
    if (pasted !== undefined) {
      const answer = ask(pasted, question, page);
      if (answer.total > 0) return { reading: { query: pasted, notices: [] }, answer };
    }
    const reading = readQuery(question.text);
    const answer = ask(reading.query, question, page);
    if (answer.total > 0) return { reading, answer };
    const begun = withLastOpen(reading.query);
    if (begun === undefined) return { reading, answer };
    const wider = ask(begun, question, page);
    return wider.total > 0 ? { reading: { ...reading, query: begun }, answer: wider } : { reading, answer };
  }

  async function shown(ids: readonly number[], query: Query): Promise<readonly SearchHit[]> {
    const marks = marksOf(query);
    return Promise.all(
      ids.map(async (number): Promise<SearchHit> => {
        const workId = idOfNumber(number) as WorkId;
        const work = await find(workId);
        const line = work && matchedLine(abstractOf(work), marks);
        return { workId, ...(line === undefined ? {} : { line }) };
      }),
    );
  }

  return {
    ...searchDigester,
    recipe: '3',
    reset: () => segments.reset(),
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
    async search(question): Promise<SearchAnswer> {
      const { reading, answer } = answerTo({ ...question, limit: Math.min(100, question.limit) });
      if (reading.query === everything && isBlank(question.text) && !question.filters)
        return { total: 0, hits: [], understood: '', notices: reading.notices };
      return {
        total: answer.total,
        hits: await shown(
          answer.hits.map(({ id }) => id),
          reading.query,
        ),
        understood: printQuery(reading.query),
        notices: reading.notices,
        ...(question.facets && { facets: facetsOf(reading.query, question.filters ?? {}) }),
      };
    },
    async allHits(question, most) {
      const { answer } = answerTo({ ...question, offset: 0, limit: most });
      return answer.hits.map(({ id }) => idOfNumber(id) as WorkId);
    },
  };

  function facetsOf(query: Query, filters: SearchFilters): SearchFacets {
    const engine = current();
    const plan = planOf(query);
    const plans = filterPlans(filters);
    const all = engine.parts.map(({ segment, live }) => {
      const bits = evaluate(plan, segment);
      keepCommon(bits, live);
      return bits;
    });
    const narrowed = (without?: string): readonly Bits[] =>
      engine.parts.map(({ segment }, part) => {
        const bits = (all[part] ?? new Uint32Array()).slice();
        for (const [facet, filter] of plans)
          if (facet !== without) keepCommon(bits, evaluate(filter, segment));
        return bits;
      });
    const whole = plans.length === 0 ? all : narrowed();
    const selected = Object.fromEntries(Object.entries(filters).filter(([, value]) => Array.isArray(value)));
    return countFacets(engine.parts, (facet) => (facet in filters ? narrowed(facet) : whole), selected);
  }
}

interface Page {
  readonly offset: number;
  readonly limit: number;
}

interface Answered {
  readonly reading: QueryReading;
  readonly answer: ReturnType<OpenedSegments['engine']['ask']>;
}

/** The selections of each facet as one plan: any of its values. */
function filterPlans(filters: SearchFilters): readonly (readonly [keyof SearchFilters, Plan])[] {
  const { years, facts = [] } = filters;
  const plans: [keyof SearchFilters, Plan][] = [];
  if (years !== undefined && (years.from !== undefined || years.to !== undefined))
    plans.push([
      'years',
      { kind: 'dates', from: (years.from ?? 0) * 10_000, to: (years.to ?? 9999) * 10_000 + 9999 },
    ]);
  const beginnings = {
    types: values.type,
    languages: values.language,
    sources: values.source,
    authors: values.author,
    subjects: values.subject,
  } as const;
  for (const [facet, beginning] of Object.entries(beginnings) as [keyof typeof beginnings, string][]) {
    const chosen = filters[facet] ?? [];
    if (chosen.length > 0)
      plans.push([
        facet,
        {
          kind: 'or',
          of: chosen.map((value): Plan => ({ kind: 'value', term: beginning + value, open: false })),
        },
      ]);
  }
  if (facts.length > 0)
    plans.push(['facts', { kind: 'and', of: facts.map((flag): Plan => ({ kind: 'flag', flag })) }]);
  return plans;
}

/** The query with its last word as the beginning of one, where that is plain and long enough. */
function withLastOpen(query: Query): Query | undefined {
  const parts = query.kind === 'and' ? query.of : [query];
  const last = parts.at(-1);
  if (last?.kind !== 'text' || last.field !== undefined || last.exact || last.open || last.text.length < 2)
    return undefined;
  return allOf([...parts.slice(0, -1), { ...last, open: true }]);
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function whole(number: number, most: number): number {
  return Number.isFinite(number) ? Math.min(most, Math.max(0, Math.floor(number))) : 0;
}
