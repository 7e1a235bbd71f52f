import * as z from 'zod';
import { workTypes } from '../../../model/index.ts';
import type { SearchAnswer, SearchFacets, SearchFilters } from '../../../search/index.ts';
import { hitShape, searchPageSchema, suggestionsSchema } from '../../answers/other-schemas.ts';
import { toPersonSummary, toSourceAnswer, toSubjectAnswer } from '../../answers/to-other-answers.ts';
import { toSummaryAnswer } from '../../answers/to-work-answer.ts';
import { anchored, anchorOf, anchorSchema } from '../anchor.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { type AnyEndpoint, endpoint } from '../endpoint.ts';
import { cursor, fieldsOf, limit, noParameters, wholeNumber, year } from '../parameters.ts';
import { wrongCursor } from '../wrong-cursor.ts';

const orders = ['relevance', 'newest', 'oldest', 'title'] as const;
const facts = ['open-access', 'lay-summary'] as const;
/** Deeper answers help nobody: a narrower question does, and /works.jsonl gives everything. */
const deepest = 10_000;
const longestQuestion = 2000;

const chosen = (what: string) =>
  z
    .array(z.string().min(1, 'must not be empty').max(300, 'is too long'))
    .optional()
    .describe(`${what}, as the facet has it; give it again for any of several`);

const searchWorks = endpoint({
  id: 'searchWorks',
  path: '/search',
  tag: 'Search',
  summary: 'Search, with facets',
  description: `Plain words, "phrases", AND OR NOT, fields such as author: and mesh:, or the syntax of PubMed. A wrong question is never an error: it is read as well as it can be, and "understood" says how. The first ${deepest} hits can be paged through.`,
  params: noParameters,
  query: z.object({
    q: z
      .string()
      .max(longestQuestion, `is longer than ${longestQuestion} characters`)
      .default('')
      .describe('The question'),
    from: year.optional().describe('Published in this year or later'),
    to: year.optional().describe('Published in this year or before'),
    type: z
      .array(z.enum(workTypes, { error: `must be one of: ${workTypes.join(', ')}` }))
      .optional()
      .describe('The kind of work; give it again for any of several'),
    source: chosen('Name of a journal or other source'),
    author: chosen('Name of an author'),
    subject: chosen('A heading or keyword'),
    language: chosen('A language (BCP 47)'),
    is: z
      .array(z.enum(facts, { error: `must be one of: ${facts.join(', ')}` }))
      .optional()
      .describe('What must be true of the work'),
    order: z.enum(orders, { error: `must be one of: ${orders.join(', ')}` }).default('relevance'),
    facets: z
      .enum(['true', 'false'], { error: 'must be true or false' })
      .default('false')
      .describe('Whether values are counted over all hits'),
    limit,
    cursor,
    fields: fieldsOf(Object.keys(hitShape)),
  }),
  answer: searchPageSchema,
  list: 'works',
  keep: false,
  example: () => '/search?q=has:abstract&limit=1&facets=true',
  async respond({ query }, { search, catalogue, addresses }) {
    const filters = filtersOf(query);
    const sought = { text: query.q.toWellFormed(), order: query.order, filters };
    const after = query.cursor === undefined ? undefined : readCursor(query.cursor, sought, anchorSchema);
    if (query.cursor !== undefined && after === undefined) return wrongCursor;
    const position = await catalogue.position();
    const offset = after ? await anchored(after, position, (most) => search.allHits(sought, most)) : 0;
    const answer = await search.search({
      ...sought,
      offset,
      limit: query.limit,
      facets: query.facets === 'true',
    });
    const end = offset + answer.hits.length;
    const goesOn = answer.hits.length > 0 && end < Math.min(answer.total, deepest);
    const next = goesOn
      ? writeCursor(
          sought,
          anchorOf(
            end,
            position,
            answer.hits.map(({ workId }) => workId),
          ),
        )
      : undefined;
    const summaries = new Map(
      (await catalogue.summaries(answer.hits.map(({ workId }) => workId))).map((one) => [one.id, one]),
    );
    const works = answer.hits.flatMap(({ workId, line }) => {
      const summary = summaries.get(workId);
      if (!summary) return [];
      return [{ ...toSummaryAnswer(summary, addresses), ...(line !== undefined && { line }) }];
    });
    return {
      kind: 'found',
      next,
      body: {
        total: answer.total,
        ...(next !== undefined && { next }),
        ...toldOf(answer),
        works,
        ...(answer.facets && { facets: facetsOf(answer.facets) }),
      },
    };
  },
});

function toldOf({ understood, corrected, suggestion }: SearchAnswer) {
  return {
    understood,
    ...(corrected !== undefined && { corrected }),
    ...(suggestion !== undefined && { suggestion }),
  };
}

function facetsOf({ years, ...others }: SearchFacets) {
  const { types, languages, sources, authors, subjects, facts: told } = others;
  return {
    years: [...years],
    types: [...types],
    languages: [...languages],
    sources: [...sources],
    authors: [...authors],
    subjects: [...subjects],
    facts: [...told],
  };
}

interface Chosen {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly type?: SearchFilters['types'] | undefined;
  readonly source?: readonly string[] | undefined;
  readonly author?: readonly string[] | undefined;
  readonly subject?: readonly string[] | undefined;
  readonly language?: readonly string[] | undefined;
  readonly is?: SearchFilters['facts'] | undefined;
}

function filtersOf({ from, to, type, source, author, subject, language, is }: Chosen): SearchFilters {
  const hasYears = from !== undefined || to !== undefined;
  return {
    ...(hasYears && { years: { ...(from !== undefined && { from }), ...(to !== undefined && { to }) } }),
    ...(type && { types: type }),
    ...(source && { sources: source }),
    ...(author && { authors: author }),
    ...(subject && { subjects: subject }),
    ...(language && { languages: language }),
    ...(is && { facts: is }),
  };
}

const suggest = endpoint({
  id: 'suggest',
  path: '/suggestions',
  tag: 'Search',
  summary: 'What begins as was typed',
  params: noParameters,
  query: z.object({
    q: z
      .string()
      .min(1, 'must not be empty')
      .max(200, 'is longer than 200 characters')
      .describe('What was typed so far'),
    limit: wholeNumber(1, 20).default(5).describe('How many of each kind, 1 to 20'),
  }),
  answer: suggestionsSchema,
  keep: false,
  example: () => '/suggestions?q=a&limit=1',
  async respond({ query }, { suggester, catalogue, people, addresses }) {
    const found = await suggester.suggest(query.q.toWellFormed(), query.limit);
    const [works, persons, sources] = await Promise.all([
      catalogue.summaries(found.works),
      people.summaries(found.people),
      Promise.all(found.sources.map((id) => catalogue.findSource(id))),
    ]);
    return {
      kind: 'found',
      body: {
        works: works.map((one) => toSummaryAnswer(one, addresses)),
        people: persons.map((one) => toPersonSummary(one, addresses)),
        sources: sources.flatMap((one) => (one ? [toSourceAnswer(one, addresses)] : [])),
        subjects: found.subjects.map((one) => toSubjectAnswer(one, addresses)),
      },
    };
  },
});

export const searchEndpoints: readonly AnyEndpoint[] = [searchWorks, suggest];
