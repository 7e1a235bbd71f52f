import type { WorkId } from '../../model/index.ts';
import type { ApiPorts } from '../api-ports.ts';
import type { AnyEndpoint, Outcome } from './endpoint.ts';
import { type Problem, problem, problemType } from './problem.ts';
import { longestQuery, readAsked } from './read-asked.ts';

/** What a question of the interface is answered, before it is sent. */
export type RestAnswer =
  | {
      readonly kind: 'text';
      readonly status: number;
      readonly text: string;
      readonly headers: Readonly<Record<string, string>>;
      readonly dependsOn: 'any-work' | { readonly works: readonly WorkId[] };
    }
  | {
      readonly kind: 'stream';
      readonly chunks: AsyncIterable<string>;
      readonly headers: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'moved'; readonly to: string };

/** Answers one endpoint: `params` as they stand in the path, decoded; `search` as it stands behind `?`. */
export async function answerEndpoint(
  endpoint: AnyEndpoint,
  {
    params,
    path,
    search,
  }: { readonly params: Readonly<Record<string, string>>; readonly path: string; readonly search: string },
  ports: ApiPorts,
): Promise<RestAnswer> {
  if (search.length > longestQuery)
    return refusal(problem(414, `What stands behind "?" may have ${longestQuery} characters at most.`));
  const query = new URLSearchParams(search);
  const asked = readAsked(endpoint, params, query);
  if (asked.kind === 'problem') return refusal(asked.problem);
  const outcome: Outcome<unknown> = await endpoint.respond(asked, ports);
  switch (outcome.kind) {
    case 'problem':
      return refusal(outcome.problem);
    case 'moved':
      return { kind: 'moved', to: outcome.to + search };
    case 'stream':
      return {
        kind: 'stream',
        chunks: outcome.chunks,
        headers: {
          'content-type': endpoint.mediaType ?? 'application/json',
          'content-disposition': `attachment; filename="${outcome.fileName}"`,
          'cache-control': 'public, no-cache',
        },
      };
    case 'found': {
      const { body, next, changedAt, properPath, dependsOn = 'any-work' } = outcome;
      const { fields } = asked.query;
      return {
        kind: 'text',
        status: 200,
        text: JSON.stringify(Array.isArray(fields) ? narrowed(body, endpoint.list, fields) : body),
        dependsOn,
        headers: {
          'content-type': 'application/json',
          'cache-control': 'public, no-cache',
          ...(next !== undefined && { link: `<${nextAddress(path, query, next, ports)}>; rel="next"` }),
          ...(changedAt && { 'last-modified': changedAt.toUTCString() }),
          ...(properPath !== undefined && { 'content-location': ports.addresses.api(properPath) + search }),
        },
      };
    }
  }
}

export function refusal(given: Problem, headers: Readonly<Record<string, string>> = {}): RestAnswer {
  return {
    kind: 'text',
    status: given.status,
    text: JSON.stringify(given),
    headers: { 'content-type': problemType, 'cache-control': 'no-store', ...headers },
    dependsOn: { works: [] },
  };
}

function nextAddress(path: string, query: URLSearchParams, next: string, { addresses }: ApiPorts): string {
  const onward = new URLSearchParams(query);
  onward.set('cursor', next);
  return `${addresses.api(path)}?${onward}`;
}

/** Only the fields that were asked for: of the answer, or of each in its list. */
function narrowed(body: unknown, list: string | undefined, fields: readonly string[]): unknown {
  const pick = (from: object) =>
    Object.fromEntries(fields.flatMap((name) => (name in from ? [[name, Reflect.get(from, name)]] : [])));
  if (typeof body !== 'object' || body === null) return body;
  if (list === undefined) return pick(body);
  const listed: unknown = Reflect.get(body, list);
  return { ...body, [list]: Array.isArray(listed) ? listed.map(pick) : listed };
}
