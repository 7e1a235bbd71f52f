import { isIP } from 'node:net';
import { type CircuitBreaker, createCircuitBreaker } from './circuit-breaker.ts';
import { createHostPace, type HostPace, type Pace } from './host-pace.ts';
import type { NetworkEffects } from './network-effects.ts';
import { isPublicAddress } from './public-address.ts';
import { type BodyLimits, readBody } from './read-body.ts';
import { retryAfterMs } from './retry-after.ts';
import { shownAddress, withoutSecrets } from './secrets.ts';
import { whyUnreachable } from './why-unreachable.ts';

export interface HttpClientOptions {
  /** `Lectern/0.1.0 (+https://science.example.org; mailto:office@example.org)` */
  readonly userAgent: string;
  /** Origins (`http://127.0.0.1:4000`) that the operator named: these may be private. */
  readonly trustedOrigins?: readonly string[];
  /** Never shown, wherever they turn up. */
  readonly secrets?: readonly string[];
  /** What a host allows; one that nobody knows gets `defaultPace`. */
  readonly paceOf?: (host: string) => Pace | undefined;
  readonly limits?: Partial<HttpLimits>;
}

export interface HttpLimits extends BodyLimits {
  /** Of one request, its repetitions included. */
  readonly attempts: number;
  readonly redirects: number;
  /** Of one attempt, from the first byte sent to the last received. */
  readonly attemptMs: number;
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
}

export interface HttpRequest {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as a form with POST. */
  readonly form?: URLSearchParams;
  /** Types of content that can be an answer, such as `text/xml`; any where nothing is said. */
  readonly accept?: readonly string[];
  readonly maxBytes?: number;
  /** Why a body is no answer, such as an error in a page that says 200; `undefined` where it is one. */
  readonly check?: (body: Buffer, type: string) => string | BodyFault | undefined;
  /** Statuses beside 2xx that are an answer, 404 for one that may not be there. */
  readonly expected?: readonly number[];
  readonly signal?: AbortSignal | undefined;
}

/** What is wrong with a body; `lasting`: asking again will not help. */
export interface BodyFault {
  readonly reason: string;
  readonly lasting: boolean;
}

export type Fetched = HttpAnswer | HttpFailure;

export interface HttpAnswer {
  readonly kind: 'answer';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Nothing to be had, in words that may be shown: no secret is in them. */
export interface HttpFailure {
  readonly kind: 'failed';
  readonly reason: string;
  /** Another time it may work. */
  readonly transient: boolean;
  readonly status?: number;
}

export interface HttpClient {
  /** One answer, however often it must be asked for. Never throws for what the world does. */
  fetch(address: string | URL, request?: HttpRequest): Promise<Fetched>;
}

const defaultPace: Pace = { requestsPerSecond: 3, atOnce: 2 };
const defaultLimits: HttpLimits = {
  attempts: 6,
  redirects: 3,
  attemptMs: 300_000,
  firstWaitMs: 1_000,
  longestWaitMs: 60_000,
  maxPackedBytes: 64 * 2 ** 20,
  maxBytes: 128 * 2 ** 20,
  minBytesPerSecond: 256,
  slowGraceMs: 20_000,
};
/** A server that asks for more patience than this is left for another run. */
const longestRetryAfterMs = 10 * 60_000;

type Attempt =
  | { readonly kind: 'answer'; readonly answer: HttpAnswer }
  | {
      readonly kind: 'failed';
      readonly reason: string;
      readonly transient: boolean;
      readonly status?: number;
      readonly retryAfterMs?: number | undefined;
    };

/** Speaks HTTP politely and safely: paced, patient, bounded, and to public addresses only. */
export function createHttpClient(options: HttpClientOptions, effects: NetworkEffects): HttpClient {
  const limits = { ...defaultLimits, ...options.limits };
  const trusted = new Set(options.trustedOrigins ?? []);
  const secrets = (options.secrets ?? []).filter((secret) => secret.length > 3);
  const hosts = new Map<string, { readonly pace: HostPace; readonly breaker: CircuitBreaker }>();
  const { now, random, sleep, log } = effects;

  function hostOf(url: URL) {
    const known = hosts.get(url.host);
    if (known !== undefined) return known;
    const pace = createHostPace(options.paceOf?.(url.host) ?? defaultPace, effects);
    const made = { pace, breaker: createCircuitBreaker(url.host) };
    hosts.set(url.host, made);
    return made;
  }

  function whyForbidden(url: URL): string | undefined {
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return `${url.protocol} is not the web`;
    if (url.username !== '' || url.password !== '') return 'the address holds a password';
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (!trusted.has(url.origin) && isIP(host) !== 0 && !isPublicAddress(host))
      return `${host} is a private address`;
    return undefined;
  }

  /** One try: follows redirects, and looks at each place they lead to. */
  async function attempt(start: URL, request: HttpRequest, signal: AbortSignal): Promise<Attempt> {
    let url = start;
    for (let hops = 0; ; hops += 1) {
      const forbidden = whyForbidden(url);
      if (forbidden !== undefined) return lasting(`${forbidden}, so nothing was sent there`);
      const { pace, breaker } = hostOf(url);
      const open = breaker.whyOpen(now());
      if (open !== undefined) return { kind: 'failed', reason: open, transient: false };
      const done = await pace.turn(signal);
      try {
        const sent = await effects.send({
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
    const body = await readBody(sent, { ...limits, maxBytes }, now);
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
      'accept-encoding': 'gzip',
      ...(request.form && { 'content-type': 'application/x-www-form-urlencoded' }),
      // What opens a door at one host is nothing for another.
      ...(sameOrigin ? request.headers : {}),
    };
  }

  return {
    async fetch(address, request = {}) {
      const url = new URL(address);
      const shown = withoutSecrets(shownAddress(url), secrets);
      const outer = request.signal;
      for (let tries = 1; ; tries += 1) {
        const deadline = AbortSignal.timeout(limits.attemptMs);
        const signal = outer === undefined ? deadline : AbortSignal.any([outer, deadline]);
        const made = await attempt(url, request, signal).catch(
          (cause: unknown): Attempt => ({ kind: 'failed', ...whyUnreachable(cause, deadline.aborted) }),
        );
        const { breaker, pace } = hostOf(url);
        if (made.kind === 'answer') {
          breaker.succeeded();
          log('debug', 'Fetched', { address: shown, bytes: made.answer.body.length, tries });
          return made.answer;
        }
        if (outer?.aborted) return failure(shown, 'it was stopped', true);
        const reason = withoutSecrets(made.reason, secrets);
        log('info', 'A request failed', { address: shown, reason, tries, transient: made.transient });
        if (made.transient) breaker.failed(reason, now());
        const asked = made.retryAfterMs;
        if (!made.transient || tries >= limits.attempts || (asked ?? 0) > longestRetryAfterMs)
          return failure(
            shown,
            tries > 1 ? `${reason} (tried ${tries} times)` : reason,
            made.transient,
            made.status,
          );
        if (asked !== undefined) pace.pause(asked);
        // Full jitter (Brooker, "Exponential Backoff And Jitter", 2015), and never less than was asked for.
        const ceilingMs = Math.min(limits.longestWaitMs, limits.firstWaitMs * 2 ** (tries - 1));
        await sleep(Math.max(asked ?? 0, ceilingMs * random()), outer);
      }
    },
  };
}

function failing(reason: string): Attempt {
  return { kind: 'failed', reason, transient: true };
}

function lasting(reason: string): Attempt {
  return { kind: 'failed', reason, transient: false };
}

function failure(shown: string, reason: string, transient: boolean, status?: number): HttpFailure {
  const sentence = `${shown} could not be fetched: ${reason}.`.replace(/\.\.$/, '.');
  return { kind: 'failed', reason: sentence, transient, ...(status !== undefined && { status }) };
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
