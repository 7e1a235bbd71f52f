import type { Hono } from 'hono';
import { answerMcp, problem, problemType } from '../api/index.ts';
import type { Api } from './api-routes.ts';

const methods = 'POST';

/**
 * The Model Context Protocol over streamable HTTP, a message at a time. A browser's request is answered only from our own
 * pages and from origins that the operator named, so that no other site can speak through its visitors to a server in
 * their network (specification of 2025-06-18, Transports, Security Warning).
 */
export function mcpRoute(
  app: Hono,
  { ports, mcpOrigins }: Pick<Api, 'ports' | 'mcpOrigins'>,
  headers: Readonly<Record<string, string>>,
): void {
  const allowed = new Set([ports.addresses.origin, ...mcpOrigins]);

  function refused(status: number, detail: string, more: Readonly<Record<string, string>> = {}): Response {
    return new Response(JSON.stringify(problem(status, detail)), {
      status,
      headers: { 'content-type': problemType, 'cache-control': 'no-store', ...headers, ...more },
    });
  }

  app.all('/mcp', async (c) => {
    const origin = c.req.header('origin');
    if (origin !== undefined && !allowed.has(origin))
      return refused(
        403,
        'Pages of this origin may not speak to the MCP server here. Its operator can name it.',
      );
    const ofBrowser = origin === undefined ? {} : { 'access-control-allow-origin': origin, vary: 'origin' };
    if (c.req.method === 'OPTIONS')
      return new Response(null, {
        status: 204,
        headers: {
          ...headers,
          ...ofBrowser,
          'access-control-allow-methods': methods,
          'access-control-allow-headers': 'content-type, accept, mcp-protocol-version, mcp-session-id',
        },
      });
    if (c.req.method !== 'POST')
      return refused(405, 'Messages are sent by POST; there are no sessions and no streams to listen to.', {
        allow: methods,
      });
    const answer = await answerMcp(c.req.raw, ports, ports.institution);
    const all = new Headers(answer.headers);
    for (const [name, value] of Object.entries({ ...headers, ...ofBrowser, 'cache-control': 'no-store' }))
      all.set(name, value);
    return new Response(answer.body, { status: answer.status, headers: all });
  });
}
