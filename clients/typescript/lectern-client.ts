import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './api-types.ts';

export type Work = components['schemas']['Work'];
export type Change = components['schemas']['Change'];
export type LecternClient = Client<paths>;

/** A client for the REST interface of a Lectern site: `createLecternClient('https://science.example.org')`. */
export function createLecternClient(
  site: string,
  options: { readonly fetch?: (request: Request) => Promise<Response> } = {},
): LecternClient {
  return createClient<paths>({ baseUrl: new URL('/api/v1', site).href, ...options });
}

/** Everything that changed behind a cursor, answer by answer; keep `cursor` of the last for the next time. */
export async function* changesSince(
  client: LecternClient,
  cursor?: string,
): AsyncGenerator<{ readonly changes: readonly Change[]; readonly cursor: string }> {
  for (let at = cursor; ; ) {
    const { data, error } = await client.GET('/changes', {
      params: { query: { include: 'works', ...(at !== undefined && { cursor: at }) } },
    });
    if (data === undefined) throw new Error(error?.detail ?? 'The changes could not be read.');
    yield { changes: data.changes, cursor: data.next };
    if (!data.more) return;
    at = data.next;
  }
}
