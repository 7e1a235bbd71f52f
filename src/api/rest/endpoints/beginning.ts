import { indexSchema } from '../../answers/other-schemas.ts';
import { type AnyEndpoint, endpoint } from '../endpoint.ts';
import { noParameters } from '../parameters.ts';

const getIndex = endpoint({
  id: 'getIndex',
  path: '/',
  tag: 'This interface',
  summary: 'Where to begin',
  params: noParameters,
  query: noParameters,
  answer: indexSchema,
  keep: true,
  example: () => '',
  async respond(_, { catalogue, people, addresses, institution }) {
    const [{ works, sources }, persons] = await Promise.all([catalogue.counts(), people.count()]);
    const at = addresses.api;
    return {
      kind: 'found',
      body: {
        institution,
        works,
        sources,
        people: persons,
        links: {
          reference: `${addresses.origin}/api`,
          openapi: at('/openapi.json'),
          works: at('/works'),
          search: at('/search'),
          suggestions: at('/suggestions'),
          people: at('/people'),
          units: at('/units'),
          sources: at('/sources'),
          subjects: at('/subjects'),
          collections: at('/collections'),
          changes: at('/changes'),
          export: at('/works.jsonl'),
          dump: at('/dump'),
          mcp: `${addresses.origin}/mcp`,
        },
      },
    };
  },
});

export const beginningEndpoints: readonly AnyEndpoint[] = [getIndex];
