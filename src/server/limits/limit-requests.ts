import type { MiddlewareHandler } from 'hono';
import { apiRoot, problem, problemType } from '../../api/index.ts';
import { clientOf } from './client-of.ts';
import { networkOf } from './network-of.ts';
import { type Allowance, createRateLimiter, type RateLimit } from './rate-limiter.ts';

/** How much one network may ask, in pages, of the interface for programs, and of files of everything. */
export interface Limits {
  readonly pages: RateLimit;
  readonly api: RateLimit;
  readonly exports: RateLimit;
  /** Answers of readers: few, so that no network outvotes all others. */
  readonly answers: RateLimit;
  /** Web servers before this one, each of which adds a name to `X-Forwarded-For`; 0: one, if the request comes from a private network. */
  readonly proxies: number;
}

export const usualLimits: Limits = {
  // A hundred a second: a lecture hall does not meet it.
  pages: { requests: 6000, seconds: 60 },
  api: { requests: 600, seconds: 60 },
  exports: { requests: 30, seconds: 600 },
  answers: { requests: 20, seconds: 600 },
  proxies: 0,
};

type Policy = 'pages' | 'api' | 'exports' | 'answers';

const isAnswer = /^(?:\/[a-z]{2})?\/works\/[^/]+\/clear$/;
const exported = /^(?:\/api\/v1\/works\.jsonl$|\/(?:[a-z]{2}\/)?search\.(?!md$)[a-z]+$)/;

/** Holds back networks that ask far more than others, and tells programs how much they may ask (draft-ietf-httpapi-ratelimit-headers-10). */
export function limitRequests(
  limits: Limits,
  { now, headers }: { readonly now: () => Date; readonly headers: Readonly<Record<string, string>> },
): MiddlewareHandler {
  const limiters = {
    pages: createRateLimiter(limits.pages, { now }),
    api: createRateLimiter(limits.api, { now }),
    exports: createRateLimiter(limits.exports, { now }),
    answers: createRateLimiter(limits.answers, { now }),
  };

  function refused(policy: Policy, { resetSeconds }: Allowance, isApi: boolean): Response {
    const { requests, seconds } = limits[policy];
    const said = problem(
      429,
      `Your network asked more than ${requests} times in ${seconds} seconds. Ask again in ${resetSeconds} seconds. Whoever needs everything takes ${apiRoot}/dump and follows ${apiRoot}/changes.`,
      {
        type: 'https://iana.org/assignments/http-problem-types#quota-exceeded',
        'violated-policies': [policy],
      },
    );
    return new Response(isApi ? JSON.stringify(said) : `${said.detail}\n`, {
      status: 429,
      headers: {
        'content-type': isApi ? problemType : 'text/plain; charset=utf-8',
        'cache-control': 'no-store',
        'retry-after': String(resetSeconds),
        ...(isApi && { 'access-control-allow-origin': '*' }),
        ...headers,
      },
    });
  }

  return async (c, next) => {
    const { path } = c.req;
    if (path.startsWith('/assets/')) return next();
    const isApi = path.startsWith(apiRoot) || path === '/mcp';
    const socket: { readonly remoteAddress?: string } | undefined = c.env?.incoming?.socket;
    const client = clientOf(socket?.remoteAddress, c.req.header('x-forwarded-for'), limits.proxies);
    const network = client === undefined ? undefined : networkOf(client);
    if (network === undefined) return next();
    const policies: readonly Policy[] = exported.test(path)
      ? ['exports', isApi ? 'api' : 'pages']
      : isAnswer.test(path) && c.req.method === 'POST'
        ? ['answers', 'pages']
        : [isApi ? 'api' : 'pages'];
    let told: Response | undefined;
    const fields: string[] = [];
    for (const policy of policies) {
      const allowance = limiters[policy].take(network);
      if (!allowance.allowed) told ??= refused(policy, allowance, isApi);
      fields.push(`"${policy}";r=${allowance.remaining};t=${allowance.resetSeconds}`);
    }
    if (told === undefined) await next();
    const response = told ?? c.res;
    if (isApi) {
      response.headers.set(
        'ratelimit-policy',
        policies
          .map((policy) => `"${policy}";q=${limits[policy].requests};w=${limits[policy].seconds}`)
          .join(', '),
      );
      response.headers.set('ratelimit', fields.join(', '));
    }
    return told;
  };
}
