import type { Context, Hono } from 'hono';
import {
  type AnyEndpoint,
  type ApiPorts,
  answerEndpoint,
  apiRoot,
  endpoints,
  type OpenApi,
  problem,
  type RestAnswer,
  refusal,
} from '../api/index.ts';
import type { Log } from '../effects.ts';
import { encodedChunks } from './encoded-chunks.ts';
import { FinishedPage } from './finished-page.ts';
import type { KeptPages } from './kept-pages.ts';

/** Whom programs ask. */
export interface Api {
  readonly ports: ApiPorts;
  readonly document: OpenApi;
  /** Whose pages may speak to the MCP server, beside our own. */
  readonly mcpOrigins: readonly string[];
}

export interface ApiRouteParts {
  readonly kept: KeptPages;
  readonly headers: Readonly<Record<string, string>>;
  readonly log: Log;
}

/** For reading from anywhere: no cookie and no key is looked at, so nothing is given away. */
const openToAll = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Link, RateLimit, RateLimit-Policy, Retry-After, Content-Location',
};
const methods = 'GET, HEAD, OPTIONS';
const preflight = {
  ...openToAll,
  allow: methods,
  'access-control-allow-methods': methods,
  'access-control-allow-headers': 'If-None-Match, If-Modified-Since, Accept',
  'access-control-max-age': '86400',
};

/** The interface for programs: `/api/v1`. */
export function apiRoutes(app: Hono, { ports, document }: Api, { kept, headers, log }: ApiRouteParts): void {
  const shared = { ...openToAll, ...headers };

  function finish(answer: Extract<RestAnswer, { kind: 'text' }>): FinishedPage {
    const { text, status, dependsOn } = answer;
    return new FinishedPage(text, { ...answer.headers, ...shared }, { status, dependsOn });
  }

  function sent(answer: RestAnswer, request: Request): Response {
    switch (answer.kind) {
      case 'text':
        return finish(answer).answer(request);
      case 'stream':
        return new Response(request.method === 'HEAD' ? null : encodedChunks(answer.chunks), {
          headers: { ...answer.headers, ...shared },
        });
      case 'moved':
        return new Response(null, { status: 301, headers: { location: answer.to, ...shared } });
    }
  }

  async function answered(endpoint: AnyEndpoint, c: Context): Promise<Response> {
    const { pathname, search } = new URL(c.req.url);
    const path = pathname.slice(apiRoot.length);
    const asked = { params: c.req.param() as Record<string, string>, path, search };
    let answer: RestAnswer | undefined;
    const make = async () => {
      answer = await answerEndpoint(endpoint, asked, ports);
      return answer.kind === 'text' && answer.status === 200 ? finish(answer) : undefined;
    };
    const page = endpoint.keep ? await kept.get(pathname + search, make) : await make();
    if (page !== undefined) return page.answer(c.req.raw);
    if (answer === undefined) throw new Error('An endpoint answers, or fails.');
    return sent(answer, c.req.raw);
  }

  for (const endpoint of endpoints) {
    const path = (apiRoot + endpoint.path).replace(/\{(\w+)\}/g, ':$1').replace(/\/$/, '');
    app.get(path, async (c) => {
      try {
        return await answered(endpoint, c);
      } catch (error) {
        log('error', 'A request of a program failed', {
          path: c.req.path,
          error: error instanceof Error ? error.stack : String(error),
        });
        const said = 'The fault is here, not in your question, and was noted. Ask again later.';
        return sent(refusal(problem(500, said)), c.req.raw);
      }
    });
  }

  const described = new FinishedPage(JSON.stringify(document), {
    'content-type': 'application/json',
    'cache-control': 'public, no-cache',
    ...shared,
  });
  app.get(`${apiRoot}/openapi.json`, (c) => described.answer(c.req.raw));
  for (const all of [apiRoot, `${apiRoot}/*`]) {
    app.options(all, () => new Response(null, { status: 204, headers: { ...preflight, ...headers } }));
    app.get(all, (c) => {
      const known = endpoints.map((one) => apiRoot + one.path).join(', ');
      return sent(
        refusal(problem(404, `Nothing stands under this address. There are: ${known}.`)),
        c.req.raw,
      );
    });
    app.all(all, (c) =>
      sent(
        refusal(problem(405, 'This interface is for reading: GET, HEAD and OPTIONS.'), { allow: methods }),
        c.req.raw,
      ),
    );
  }
}
