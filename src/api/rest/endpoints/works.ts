import * as z from 'zod';
import type { ListBehindQuestion } from '../../../catalogue/index.ts';
import {
  affiliationShape,
  affiliationsSchema,
  relatedListSchema,
  relatedShape,
  worksPageSchema,
} from '../../answers/other-schemas.ts';
import { toSummaryAnswer } from '../../answers/to-work-answer.ts';
import { workSchema } from '../../answers/work-schema.ts';
import { cutAt, readCursor } from '../cursor.ts';
import { type AnyEndpoint, endpoint } from '../endpoint.ts';
import { heldWork } from '../held-work.ts';
import { cursor, fieldsOf, limit, noParameters, type, wholeNumber, year } from '../parameters.ts';
import { wholeWork, wholeWorks } from '../whole-works.ts';
import { wrongCursor } from '../wrong-cursor.ts';

const orders = ['newest', 'oldest', 'latest-arrival', 'title'] as const;
const place = z.strictObject({ key: z.string(), number: z.number() });
const workFields = Object.keys(workSchema.shape);
const name = z.object({
  id: z
    .string()
    .max(600, 'is longer than any name of a work')
    .describe('The id of the work, or doi:…, pmid:…, pmcid:… or isbn:… (a slash in it is written %2F)'),
});

/** What narrows a list of works; the same for lists and for files of all. */
export const narrowing = {
  source: z
    .string()
    .max(40, 'is longer than any id of a source')
    .optional()
    .describe('Only of this source, by its id'),
  type: type.optional(),
  year: year.optional().describe('Only of this year of publication'),
};

/** As the catalogue is asked. */
export function narrowedBy(query: {
  readonly source?: string | undefined;
  readonly type?: ListBehindQuestion['type'] | undefined;
  readonly year?: number | undefined;
}): Pick<ListBehindQuestion, 'sourceId' | 'type' | 'year'> {
  const { source, type: kind, year: of } = query;
  return {
    ...(source !== undefined && { sourceId: source }),
    ...(kind !== undefined && { type: kind }),
    ...(of !== undefined && { year: of }),
  };
}

const listWorks = endpoint({
  id: 'listWorks',
  path: '/works',
  tag: 'Works',
  summary: 'All works, in an order',
  description: 'The whole works; ask for some "fields" only where you need no more. To search, use /search.',
  params: noParameters,
  query: z.object({
    ...narrowing,
    order: z
      .enum(orders, { error: `must be one of: ${orders.join(', ')}` })
      .default('newest')
      .describe('By date of publication, by when they came here, or by title'),
    limit,
    cursor,
    fields: fieldsOf(workFields),
  }),
  answer: worksPageSchema,
  list: 'works',
  keep: true,
  example: () => '/works?limit=2&fields=id,standing,title,published',
  async respond({ query }, ports) {
    const narrow = narrowedBy(query);
    const question = { of: 'works', ...narrow, order: query.order };
    const after = query.cursor === undefined ? undefined : readCursor(query.cursor, question, place);
    if (query.cursor !== undefined && after === undefined) return wrongCursor;
    const [{ total }, placed] = await Promise.all([
      ports.catalogue.list({ ...narrow, offset: 0, limit: 0 }),
      ports.catalogue.listBehind({ ...narrow, order: query.order, after, limit: query.limit + 1 }),
    ]);
    const { told, next } = cutAt(query.limit, placed, question, (one) => one.place);
    const works = await wholeWorks(
      told.map(({ id }) => id),
      ports,
    );
    return { kind: 'found', next, body: { total, ...(next !== undefined && { next }), works } };
  },
});

const getWork = endpoint({
  id: 'getWork',
  path: '/works/{id}',
  tag: 'Works',
  summary: 'One work',
  description:
    'A work that is one with another now is answered with the way there (301), one that was withdrawn with 410.',
  params: name,
  query: z.object({ fields: fieldsOf(workFields) }),
  answer: workSchema,
  keep: true,
  example: ({ work }) => work && `/works/${work}`,
  async respond({ params: { id } }, ports) {
    const held = await heldWork(id, ports);
    if (held.kind !== 'held') return held;
    const { work } = held;
    return {
      kind: 'found',
      body: await wholeWork(work, ports),
      changedAt: work.changedAt,
      dependsOn: { works: [work.id] },
      ...(id !== work.id && { properPath: `/works/${work.id}` }),
    };
  },
});

const listRelated = endpoint({
  id: 'listRelated',
  path: '/works/{id}/related',
  tag: 'Works',
  summary: 'The works nearest to a work',
  params: name,
  query: z.object({
    limit: wholeNumber(1, 50).default(10).describe('How many, 1 to 50'),
    fields: fieldsOf(Object.keys(relatedShape)),
  }),
  answer: relatedListSchema,
  list: 'works',
  keep: true,
  example: ({ work }) => work && `/works/${work}/related?limit=2`,
  async respond({ params: { id }, query }, { catalogue, related, addresses }) {
    const held = await heldWork(id, { catalogue, addresses });
    if (held.kind === 'moved') return { kind: 'moved', to: `${held.to}/related` };
    if (held.kind !== 'held') return held;
    const near = await related.relatedTo(held.work.id, query.limit);
    const summaries = new Map(
      (await catalogue.summaries(near.map((one) => one.id))).map((one) => [one.id, one]),
    );
    const works = near.flatMap(({ id: other, score, shares, ties }) => {
      const summary = summaries.get(other);
      if (!summary) return [];
      return [{ ...toSummaryAnswer(summary, addresses), score, shares: [...shares], ties: [...ties] }];
    });
    return {
      kind: 'found',
      body: { works },
      dependsOn: { works: [held.work.id, ...near.map((one) => one.id)] },
    };
  },
});

const listAffiliations = endpoint({
  id: 'listAffiliationsOfWork',
  path: '/works/{id}/affiliations',
  tag: 'Works',
  summary: 'What the affiliations of a work were held to say, and by which words',
  params: name,
  query: z.object({ fields: fieldsOf(Object.keys(affiliationShape)) }),
  answer: affiliationsSchema,
  list: 'affiliations',
  // It changes with the file of units and with curators' words.
  keep: false,
  example: ({ work }) => work && `/works/${work}/affiliations`,
  async respond({ params: { id } }, { catalogue, units, addresses }) {
    const held = await heldWork(id, { catalogue, addresses });
    if (held.kind === 'moved') return { kind: 'moved', to: `${held.to}/affiliations` };
    if (held.kind !== 'held') return held;
    const affiliations = await units.affiliationsOf(held.work.id);
    return {
      kind: 'found',
      body: {
        affiliations: affiliations.map(({ units: matched, ...one }) => ({
          ...one,
          units: matched.map(({ slug, ...match }) => ({ id: slug, ...match })),
        })),
      },
    };
  },
});

export const worksEndpoints: readonly AnyEndpoint[] = [listWorks, getWork, listRelated, listAffiliations];
