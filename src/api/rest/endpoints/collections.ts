import * as z from 'zod';
import type { Collection } from '../../../catalogue/index.ts';
import { collectionSchema, collectionsSchema, summariesPageSchema } from '../../answers/other-schemas.ts';
import { summarySchema } from '../../answers/work-schema.ts';
import type { ApiPorts } from '../../api-ports.ts';
import { anchorSchema } from '../anchor.ts';
import { readCursor } from '../cursor.ts';
import { type AnyEndpoint, endpoint } from '../endpoint.ts';
import { listedBehind } from '../listed-behind.ts';
import { cursor, fieldsOf, limit, noParameters } from '../parameters.ts';
import { problem } from '../problem.ts';
import { wrongCursor } from '../wrong-cursor.ts';

const params = z.object({
  id: z
    .string()
    .max(120, 'is longer than any name of a collection')
    .describe('The name of the collection in addresses'),
});

const noCollection = {
  kind: 'problem',
  problem: problem(404, 'There is no such collection. All of them are under /collections.', {
    errors: [{ parameter: 'id', detail: 'No collection is called so.' }],
  }),
} as const;

function toAnswer(
  { slug, title, introduction, works }: Collection,
  { api, collection }: ApiPorts['addresses'],
) {
  const self = api(`/collections/${encodeURIComponent(slug)}`);
  return {
    id: slug,
    titles: { ...title },
    introductions: { ...introduction },
    works: works.length,
    self,
    page: collection(slug),
    worksAt: `${self}/works`,
  };
}

// Not kept: editors put them together without a word to the change log.
const listCollections = endpoint({
  id: 'listCollections',
  path: '/collections',
  tag: 'Collections',
  summary: 'What editors put together',
  params: noParameters,
  query: noParameters,
  answer: collectionsSchema,
  keep: false,
  example: () => '/collections',
  async respond(_, { collections, addresses }) {
    return {
      kind: 'found',
      body: { collections: collections.list().map((one) => toAnswer(one, addresses)) },
    };
  },
});

const getCollection = endpoint({
  id: 'getCollection',
  path: '/collections/{id}',
  tag: 'Collections',
  summary: 'One collection',
  params,
  query: z.object({ fields: fieldsOf(Object.keys(collectionSchema.shape)) }),
  answer: collectionSchema,
  keep: false,
  async respond({ params: { id } }, { collections, addresses }) {
    const collection = collections.find(id);
    return collection === undefined ? noCollection : { kind: 'found', body: toAnswer(collection, addresses) };
  },
});

const listWorksOfCollection = endpoint({
  id: 'listWorksOfCollection',
  path: '/collections/{id}/works',
  tag: 'Collections',
  summary: 'The works of a collection, in the order of its editor',
  params,
  query: z.object({ limit, cursor, fields: fieldsOf(Object.keys(summarySchema.shape)) }),
  answer: summariesPageSchema,
  list: 'works',
  keep: false,
  async respond({ params: { id }, query }, { collections, catalogue, addresses }) {
    const collection = collections.find(id);
    if (collection === undefined) return noCollection;
    const question = { of: 'collection', id };
    const after = query.cursor === undefined ? undefined : readCursor(query.cursor, question, anchorSchema);
    if (query.cursor !== undefined && after === undefined) return wrongCursor;
    return listedBehind(collection.works, { question, after, limit: query.limit }, { catalogue, addresses });
  },
});

export const collectionsEndpoints: readonly AnyEndpoint[] = [
  listCollections,
  getCollection,
  listWorksOfCollection,
];
