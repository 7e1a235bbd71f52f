import * as z from 'zod';
import { type WorkType, workTypes } from '../../../model/index.ts';
import { toldWork, toToldWork, warningsOf } from '../told-work.ts';
import { tool } from '../tool.ts';
import { mostListed, theWork, workNamed } from './work-named.ts';

const works = z.array(toldWork);

export const searchTool = tool({
  name: 'search',
  title: 'Search publications',
  description:
    'Finds publications of this institution, the best first. Plain words, "phrases", AND OR NOT, fields such as author: and mesh:, or the syntax of PubMed.',
  input: z.object({
    query: z.string().min(1).max(1000),
    limit: z.number().int().min(1).max(mostListed).default(10),
    from: z.number().int().min(1000).max(2999).optional().describe('Published in this year or later'),
    to: z.number().int().min(1000).max(2999).optional().describe('Published in this year or before'),
    types: z.array(z.enum(workTypes)).max(workTypes.length).optional(),
    openAccess: z.boolean().optional().describe('Only what is free to read'),
  }),
  output: z.object({
    total: z.number(),
    understood: z.string().describe('The question as it was read'),
    works,
  }),
  async run({ query, limit, from, to, types, openAccess }, { search, catalogue, addresses }) {
    const years = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
    const answer = await search.search({
      text: query.toWellFormed(),
      offset: 0,
      limit,
      filters: {
        ...((from !== undefined || to !== undefined) && { years }),
        ...(types && { types: types as readonly WorkType[] }),
        ...(openAccess && { facts: ['open-access'] }),
      },
    });
    const summaries = await catalogue.summaries(answer.hits.map(({ workId }) => workId));
    const found = summaries.map((summary) => toToldWork(summary, addresses));
    return {
      kind: 'told',
      result: { total: answer.total, understood: answer.understood, works: found },
      warnings: warningsOf(found),
    };
  },
});

export const relatedTool = tool({
  name: 'related_works',
  title: 'Related publications',
  description: 'The publications nearest to one, with the words they share and what else binds them.',
  input: z.object({ work: theWork, limit: z.number().int().min(1).max(mostListed).default(10) }),
  output: z.object({
    works: z.array(toldWork.extend({ shares: z.array(z.string()), ties: z.array(z.string()) })),
  }),
  async run({ work: name, limit }, ports) {
    const named = await workNamed(name, ports);
    if (named.kind === 'refused') return named;
    const { related, catalogue, addresses } = ports;
    const near = new Map((await related.relatedTo(named.work.id, limit)).map((one) => [one.id, one]));
    const summaries = await catalogue.summaries([...near.keys()]);
    const found = summaries.map((summary) => ({
      ...toToldWork(summary, addresses),
      shares: [...(near.get(summary.id)?.shares ?? [])],
      ties: [...(near.get(summary.id)?.ties ?? [])],
    }));
    return { kind: 'told', result: { works: found }, warnings: warningsOf(found) };
  },
});
