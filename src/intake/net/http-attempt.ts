import { isIP } from 'node:net';
import type { CircuitBreaker } from './circuit-breaker.ts';
import type { HostPace } from './host-pace.ts';
import type { HttpAnswer, HttpClientOptions, HttpLimits, HttpRequest } from './http.ts';
import type { NetworkEffects } from './network-effects.ts';
import { isPublicAddress } from './public-address.ts';
import { readBody } from './read-body.ts';
import { retryAfterMs } from './retry-after.ts';

/** How one try to get an answer ended. */
export type Attempt =
  | { readonly kind: 'answer'; readonly answer: HttpAnswer }
  | {
      readonly kind: 'failed';
      readonly reason: string;
      readonly transient: boolean;
      readonly status?: number;
      readonly retryAfterMs?: number | undefined;
    };

/** What is known of a host: its pace, and whether it is to be left alone. */
export interface Host {
  readonly pace: HostPace;
  readonly breaker: CircuitBreaker;
}

type Try = (start: URL, request: HttpRequest) => Promise<Attempt>;

/** Makes single tries: each follows redirects, looks at every place they lead to, and at what comes from there. */
export function createAttempt(
  options: Pick<HttpClientOptions, 'userAgent' | 'trustedOrigins'>,
  limits: HttpLimits,
  hostOf: (url: URL) => Host,
  { send, now }: Pick<NetworkEffects, 'send' | 'now'>,
): Try {
  const trusted = new Set(options.trustedOrigins ?? []);

  function whyForbidden(url: URL): string | undefined {
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return `${url.protocol} is not the web`;
    if (url.username !== '' || url.password !== '') return 'the address holds a password';
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (!trusted.has(url.origin) && isIP(host) !== 0 && !isPublicAddress(host))
      return `${host} is a private address`;
    return undefined;
  }

  async function attempt(start: URL, request: HttpRequest): Promise<Attempt> {
    let url = start;
    for (let hops = 0; ; hops += 1) {
      const forbidden = whyForbidden(url);
      if (forbidden !== undefined) return lasting(`${forbidden}, so nothing was sent there`);
      const { pace, breaker } = hostOf(url);
      const open = breaker.whyOpen(now());
      if (open !== undefined) return { kind: 'failed', reason: open, transient: false };
      const done = await pace.turn(request.signal);
      // The hour begins when it is sent: a turn may have to wait for as long as a server wishes.
      const deadline = AbortSignal.timeout(limits.attemptMs);
      const signal = request.signal === undefined ? deadline : AbortSignal.any([request.signal, deadline]);
      try {
        const sent = await send({
          url,
          method: request.method ?? (request.form === undefined ? 'GET' : 'POST'),
          headers: headersOf(request, url.origin === start.origin),
          body: request.form?.toString(),
          trusted: trusted.has(url.origin),
          signal,
        });
        const location = sent.headers.location;
        if (sent.status >= 300 && sent.status < 400 && location !== undefined) {
          await readBody(sent, { ...limits, maxBytes: 2 ** 16, maxPackedBytes: 2 ** 16 }, now);
          const next = URL.parse(location, url.href);
          if (next === null) return lasting('it leads to an address that is none');
          if (hops >= limits.redirects)
            return lasting(`it leads on and on, more than ${limits.redirects} times`);
          if (url.protocol === 'https:' && next.protocol !== 'https:')
            return lasting('it leads to a page that is not encrypted');
          url = next;
          continue;
        }
        return await toAttempt(sent, request);
      } finally {
        done();
      }
    }
  }

  async function toAttempt(
    sent: Awaited<ReturnType<NetworkEffects['send']>>,
    request: HttpRequest,
  ): Promise<Attempt> {
    const { status, headers } = sent;
    const isAnswer = (status >= 200 && status < 300) || (request.expected?.includes(status) ?? false);
    const maxBytes = isAnswer ? (request.maxBytes ?? limits.maxBytes) : 2 ** 16;
    const body = request.packed
      ? await readBody(
          { headers: {}, body: sent.body },
          { ...limits, maxBytes, maxPackedBytes: maxBytes },
          now,
        )
      : await readBody(sent, { ...limits, maxBytes }, now);
    if (!isAnswer) {
      const words = body.kind === 'body' ? excerpt(body.bytes) : '';
      return {
        kind: 'failed',
        status,
        reason: `it answered with status ${status}${words && ` (“${words}”)`}`,
        transient: status >= 500 || [408, 425, 429].includes(status),
        retryAfterMs: retryAfterMs(headers['retry-after'], now()),
      };
    }
    if (body.kind === 'unusable') return { kind: 'failed', reason: body.reason, transient: body.transient };
    const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    const unwanted = type !== '' && request.accept?.length && !request.accept.includes(type);
    if (unwanted)
      return failing(`it answered with ${type} instead of ${request.accept?.[0]} (“${excerpt(body.bytes)}”)`);
    const fault = request.check?.(body.bytes, type);
    if (fault === undefined)
      return { kind: 'answer', answer: { kind: 'answer', status, headers, body: body.bytes } };
    return typeof fault === 'string'
      ? failing(fault)
      : { kind: 'failed', reason: fault.reason, transient: !fault.lasting };
  }

  function headersOf(request: HttpRequest, sameOrigin: boolean): Record<string, string> {
    return {
      'user-agent': options.userAgent,
      accept: request.accept?.join(', ') ?? '*/*',
      'accept-encoding': request.packed ? 'identity' : 'gzip',
      ...(request.form && { 'content-type': 'application/x-www-form-urlencoded' }),
      // What opens a door at one host is nothing for another.
      ...(sameOrigin ? request.headers : {}),
    };
  }

  return attempt;
}

function failing(reason: string): Attempt {
  return { kind: 'failed', reason, transient: true };
}

function lasting(reason: string): Attempt {
  return { kind: 'failed', reason, transient: false };
}

/** The beginning of a text from outside, on one line, tags left out. */
function excerpt(bytes: Buffer): string {
  const text = bytes
    .toString('utf8', 0, 2000)
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim();
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
