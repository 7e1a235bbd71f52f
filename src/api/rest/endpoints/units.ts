import * as z from 'zod';
import type { UnitNode } from '../../../people/index.ts';
import {
  summariesPageSchema,
  type UnitNodeAnswer,
  unitSchema,
  unitsSchema,
} from '../../answers/other-schemas.ts';
import { summarySchema } from '../../answers/work-schema.ts';
import type { ApiPorts } from '../../api-ports.ts';
import { anchorSchema } from '../anchor.ts';
import { readCursor } from '../cursor.ts';
import { type AnyEndpoint, endpoint } from '../endpoint.ts';
import { listedBehind } from '../listed-behind.ts';
import { cursor, fieldsOf, limit, noParameters } from '../parameters.ts';
import { problem } from '../problem.ts';
import { wrongCursor } from '../wrong-cursor.ts';

const peopleTold = 50;
const params = z.object({
  id: z.string().max(120, 'is longer than any name of a unit').describe('The name of the unit in addresses'),
});

const noUnit = {
  kind: 'problem',
  problem: problem(404, 'There is no such unit. All of them are under /units.', {
    errors: [{ parameter: 'id', detail: 'No unit is called so.' }],
  }),
} as const;

function toNode(
  { slug, names, works, children }: UnitNode,
  addresses: ApiPorts['addresses'],
): UnitNodeAnswer {
  return {
    id: slug,
    names: { ...names },
    works,
    self: addresses.api(`/units/${encodeURIComponent(slug)}`),
    children: children.map((child) => toNode(child, addresses)),
  };
}

const listUnits = endpoint({
  id: 'listUnits',
  path: '/units',
  tag: 'Units',
  summary: 'What the institution consists of, as a tree',
  params: noParameters,
  query: noParameters,
  answer: unitsSchema,
  keep: true,
  example: () => '/units',
  async respond(_, { units, addresses }) {
    return { kind: 'found', body: { units: (await units.list()).map((unit) => toNode(unit, addresses)) } };
  },
});

const getUnit = endpoint({
  id: 'getUnit',
  path: '/units/{id}',
  tag: 'Units',
  summary: 'One unit',
  params,
  query: z.object({ fields: fieldsOf(Object.keys(unitSchema.shape)) }),
  answer: unitSchema,
  keep: true,
  example: ({ unit }) => unit && `/units/${encodeURIComponent(unit)}?fields=id,names,works,worksAt`,
  async respond({ params: { id } }, { units, addresses }) {
    const unit = await units.find(id);
    if (unit === undefined) return noUnit;
    const [{ people }, years] = await Promise.all([units.peopleOf(id, peopleTold), units.yearsOf(id)]);
    const { children, ...node } = toNode(unit, addresses);
    return {
      kind: 'found',
      body: {
        ...node,
        ...(unit.ror !== undefined && { ror: unit.ror }),
        partOf: unit.ancestors.map(({ slug, names }) => ({ id: slug, names: { ...names } })),
        children,
        people: people.map(({ id: person, name, together }) => ({ id: person, name, together })),
        years: years.map((one) => ({ ...one })),
        worksAt: `${node.self}/works`,
      },
    };
  },
});

const listWorksOfUnit = endpoint({
  id: 'listWorksOfUnit',
  path: '/units/{id}/works',
  tag: 'Units',
  summary: 'The works of a unit and of those that are part of it, the newest first',
  params,
  query: z.object({ limit, cursor, fields: fieldsOf(Object.keys(summarySchema.shape)) }),
  answer: summariesPageSchema,
  list: 'works',
  keep: true,
  async respond({ params: { id }, query }, { units, catalogue, addresses }) {
    if ((await units.find(id)) === undefined) return noUnit;
    const workIds = await units.worksOf(id);
    const question = { of: 'unit', id };
    const after = query.cursor === undefined ? undefined : readCursor(query.cursor, question, anchorSchema);
    if (query.cursor !== undefined && after === undefined) return wrongCursor;
    return listedBehind(workIds, { question, after, limit: query.limit }, { catalogue, addresses });
  },
});

export const unitsEndpoints: readonly AnyEndpoint[] = [listUnits, getUnit, listWorksOfUnit];
