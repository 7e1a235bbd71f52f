import type { Catalogue } from '../../catalogue/index.ts';
import { idOfNumber } from '../../model/index.ts';
import { fold } from '../../text/index.ts';
import type { Engine, EngineAnswer } from '../engine/engine.ts';
import { type Plan, planOf } from '../engine/plan.ts';
import { withCompounds } from '../meaning/compounds.ts';
import { expandQuery } from '../meaning/expand-query.ts';
import type { SynonymsOf } from '../meaning/synonyms.ts';
import { pastedIdentifier } from '../pasted-identifier.ts';
import { printQuery } from '../query/print-query.ts';
import { allOf, type Query, textsOf } from '../query/query.ts';
import { readQuery } from '../query/read-query.ts';
import type { SearchNotice, SearchQuestion } from '../search-index.ts';
import { type Corrections, correctQuery } from '../spelling/correct-query.ts';
import type { DoubtedWords } from '../spelling/doubts.ts';
import { filterPlans, type PlanOfPlace } from './filter-plans.ts';

/** What is asked of the index, and what is needed besides. */
export interface Sources {
  readonly engine: Engine;
  readonly find: Catalogue['find'];
  readonly synonymsOf: SynonymsOf;
  readonly planOfPlace: PlanOfPlace;
}

export type Asked = Omit<SearchQuestion, 'facets'>;

/** How a question was understood, and what was found. */
export interface Answered {
  /** As it is told. */
  readonly query: Query;
  /** As it was sought, with other words for the same. */
  readonly sought: Query;
  readonly plan: Plan;
  readonly answer: EngineAnswer;
  /** The segments as they were asked, beside the bits of the answer. */
  readonly parts: Engine['parts'];
  readonly notices: readonly SearchNotice[];
  readonly corrected?: string;
  readonly suggestion?: string;
}

const deepest = 10_000;
/** With no more hits than this another spelling may be offered, if it finds so many times more. */
const fewHits = 3;
const manyMoreHits = 5;
/** Who remembers more words than this and finds something meant them. */
const fewWords = 3;
const rareWords: DoubtedWords = { which: 'rare', quoted: 'as typed', endings: 'where needed' };
/** What is in doubt where nothing is found, until a correction finds something. */
const doubtedInTurn: readonly DoubtedWords[] = [
  { ...rareWords, which: 'unknown' },
  { ...rareWords, which: 'unknown', endings: 'always' },
  rareWords,
];

/**
 * As typed; where nothing is found, with words in one that were typed apart or the other way; where nothing has the last word as
 * a whole, as the beginning of one; where there are words that no work has, with those that may have been meant.
 */
export async function answerQuestion(question: Asked, sources: Sources): Promise<Answered> {
  const pasted = pastedIdentifier(question.text);
  if (pasted !== undefined) {
    const answered = ask(pasted, question, sources);
    if (answered.answer.total > 0) return answered;
  }
  const { query, notices } = readQuery(question.text);
  const typed = ask(query, question, sources, notices);
  const { total } = typed.answer;
  if (total > fewHits) return typed;
  if (total === 0) {
    const segments = sources.engine.parts.map(({ segment }) => segment);
    const compounds = withCompounds(query, segments);
    const wider = compounds && ask(compounds, question, sources, notices);
    if (wider && wider.answer.total > 0) return { ...wider, query };
    const begun = withLastOpen(query);
    const longer = begun && ask(begun, question, sources, notices);
    if (longer && longer.answer.total > 0) return longer;
    for (const doubted of doubtedInTurn) {
      const corrected = await correct(query, question, sources, doubted, 0);
      if (corrected !== undefined)
        return { ...ask(corrected, question, sources, notices), corrected: printQuery(corrected) };
    }
    // Only between quotes is there anything left to doubt.
    if (!textsOf(query).some(({ literal }) => literal)) return typed;
  } else if (textsOf(query).length > fewWords) return typed;
  const doubted: DoubtedWords = { ...rareWords, quoted: 'in doubt' };
  const offered = await correct(query, question, sources, doubted, total * manyMoreHits);
  return offered === undefined ? typed : { ...typed, suggestion: printQuery(offered) };
}

function ask(
  query: Query,
  { text, filters = {}, order = 'relevance', offset, limit }: Asked,
  { engine, synonymsOf, planOfPlace }: Sources,
  notices: readonly SearchNotice[] = [],
): Answered {
  const { query: sought, alsoSought } = expandQuery(query, synonymsOf);
  const plan = planOf(sought);
  const answer = engine.ask({
    plan,
    filters: filterPlans(filters, planOfPlace).map(([, filter]) => filter),
    order,
    title: fold(text),
    offset: whole(offset, deepest),
    limit: whole(limit, Number.MAX_SAFE_INTEGER),
  });
  const parts = [...engine.parts];
  return { query, sought, plan, answer, parts, notices: [...notices, ...alsoSought] };
}

function correct(
  query: Query,
  question: Asked,
  { engine, find, synonymsOf, planOfPlace }: Sources,
  words: DoubtedWords,
  than: number,
): Promise<Query | undefined> {
  const filters = filterPlans(question.filters ?? {}, planOfPlace).map(([, filter]) => filter);
  const first = { order: 'relevance', offset: 0, limit: 5 } as const;
  const corrections: Corrections = {
    segments: engine.parts.map(({ segment }) => segment),
    ask: (other, termFor) => {
      const plan = planOf(expandQuery(other, synonymsOf).query, termFor);
      const { total, hits } = engine.ask({ plan, filters, ...first });
      const works = async () => {
        const found = await Promise.all(hits.map(({ id }) => find(idOfNumber(id))));
        return found.filter((work) => work !== undefined);
      };
      return { total, works };
    },
  };
  return correctQuery(query, corrections, words, than);
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

function whole(number: number, most: number): number {
  return Number.isFinite(number) ? Math.min(most, Math.max(0, Math.floor(number))) : 0;
}
