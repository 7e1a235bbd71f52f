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
import { allOf, everything, type Query, textsOf } from './query/query.ts';
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
import { type Corrections, correctQuery } from './spelling/correct-query.ts';
import type { DoubtedWords } from './spelling/doubts.ts';

const deepest = 10_000;
/** With no more hits than this another spelling may be offered, if it finds so many times more. */
const fewHits = 3;
const manyMoreHits = 5;
const rareWords: DoubtedWords = { which: 'rare', quoted: 'as typed', endings: 'where needed' };
/** What is in doubt where nothing is found, until a correction finds something. */
const doubtedInTurn: readonly DoubtedWords[] = [
  { ...rareWords, which: 'unknown' },
  { ...rareWords, which: 'unknown', endings: 'always' },
  rareWords,
];

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

  function ask(query: Query, { text, filters = {}, order = 'relevance' }: Asked, page: Page) {
    const asked: EngineQuestion = {
      plan: planOf(query),
      filters: filterPlans(filters).map(([, plan]) => plan),
      order,
      title: fold(text),
      ...page,
    };
    return current().ask(asked);
  }

  /**
   * As typed; where nothing has the last word as a whole, as the beginning of one; where there are words that no work has,
   * with those that may have been meant.
   */
  async function answerTo(question: Omit<SearchQuestion, 'facets'>): Promise<Answered> {
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
    const { query } = reading;
    const answer = ask(query, question, page);
    if (answer.total === 0) {
      const begun = withLastOpen(query);
      const wider = begun && ask(begun, question, page);
      if (begun && wider && wider.total > 0) return { reading: { ...reading, query: begun }, answer: wider };
      let corrected: Query | undefined;
      for (const doubted of doubtedInTurn) corrected ??= await correct(query, question, doubted, 0);
      if (corrected !== undefined)
        return {
          reading: { ...reading, query: corrected },
          answer: ask(corrected, question, page),
          corrected: printQuery(corrected),
        };
    }
    if (answer.total > fewHits || (answer.total === 0 && !textsOf(query).some(({ literal }) => literal)))
      return { reading, answer };
    const than = answer.total * manyMoreHits;
    const offered = await correct(query, question, { ...rareWords, quoted: 'in doubt' }, than);
    return { reading, answer, ...(offered && { suggestion: printQuery(offered) }) };
  }

  function correct(query: Query, question: Asked, words: DoubtedWords, than: number) {
    const segments = current().parts.map(({ segment }) => segment);
    const filters = filterPlans(question.filters ?? {}).map(([, plan]) => plan);
    const first = { order: 'relevance', offset: 0, limit: 5 } as const;
    const corrections: Corrections = {
      segments,
      ask: (other, termFor) => {
        const { total, hits } = current().ask({ plan: planOf(other, termFor), filters, ...first });
        const works = async () =>
          (await Promise.all(hits.map(({ id }) => find(idOfNumber(id) as WorkId)))).filter(
            (work) => work !== undefined,
          );
        return { total, works };
      },
    };
    return correctQuery(query, corrections, words, than);
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
    recipe: '4',
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
      const { reading, answer, corrected, suggestion } = await answerTo({
        ...question,
        limit: Math.min(100, question.limit),
      });
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
        ...(corrected !== undefined && { corrected }),
        ...(suggestion !== undefined && { suggestion }),
        ...(question.facets && { facets: facetsOf(reading.query, question.filters ?? {}) }),
      };
    },
    async allHits(question, most) {
      const { answer } = await answerTo({ ...question, offset: 0, limit: most });
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

type Asked = Pick<SearchQuestion, 'filters' | 'order' | 'text'>;

interface Answered {
  readonly reading: QueryReading;
  readonly answer: ReturnType<OpenedSegments['engine']['ask']>;
  readonly corrected?: string;
  readonly suggestion?: string;
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
  if (
    last?.kind !== 'text' ||
    last.field !== undefined ||
    last.exact ||
    last.open ||
    last.literal ||
    last.text.length < 2
  )
    return undefined;
  return allOf([...parts.slice(0, -1), { ...last, open: true }]);
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function whole(number: number, most: number): number {
  return Number.isFinite(number) ? Math.min(most, Math.max(0, Math.floor(number))) : 0;
}
