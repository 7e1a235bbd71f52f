import { allowedRate } from './allowed-rate.ts';
import { createCircuitBreaker } from './circuit-breaker.ts';
import { createHostPace, type Pace } from './host-pace.ts';
import type { HttpClient, HttpClientOptions, HttpFailure, HttpLimits } from './http.ts';
import { type Attempt, createAttempt, type Host } from './http-attempt.ts';
import type { NetworkEffects } from './network-effects.ts';
import { shownAddress, withoutSecrets } from './secrets.ts';
import { whyUnreachable } from './why-unreachable.ts';

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

/** Speaks HTTP politely and safely: paced, patient, bounded, and to public addresses only. */
export function createHttpClient(options: HttpClientOptions, effects: NetworkEffects): HttpClient {
  const limits = { ...defaultLimits, ...options.limits };
  const secrets = (options.secrets ?? []).filter((secret) => secret.length > 3);
  const hosts = new Map<string, Host>();
  const { now, random, sleep, log } = effects;

  function hostOf(url: URL) {
    const known = hosts.get(url.host);
    if (known !== undefined) return known;
    const pace = createHostPace(options.paceOf?.(url.host) ?? defaultPace, effects);
    const made = { pace, breaker: createCircuitBreaker(url.host) };
    hosts.set(url.host, made);
    return made;
  }

  const attempt = createAttempt(options, limits, hostOf, effects);
  return {
    async fetch(address, request = {}) {
      const url = new URL(address);
      const shown = withoutSecrets(shownAddress(url), secrets);
      const outer = request.signal;
      for (let tries = 1; ; tries += 1) {
        const made = await attempt(url, request).catch(
          (cause: unknown): Attempt => ({ kind: 'failed', ...whyUnreachable(cause) }),
        );
        const { breaker, pace } = hostOf(url);
        if (made.kind === 'answer') {
          const allowed = allowedRate(made.answer.headers);
          if (allowed !== undefined) pace.allow(allowed);
          breaker.succeeded();
          log('debug', 'Fetched', { address: shown, bytes: made.answer.body.length, tries });
          return made.answer;
        }
        if (outer?.aborted) return failure(shown, 'it was stopped', { transient: true });
        const reason = withoutSecrets(made.reason, secrets);
        log('info', 'A request failed', { address: shown, reason, tries, transient: made.transient });
        if (made.transient) breaker.failed(reason, now());
        const asked = made.retryAfterMs;
        if (!made.transient || tries >= limits.attempts || (asked ?? 0) > longestRetryAfterMs)
          return failure(shown, tries > 1 ? `${reason} (tried ${tries} times)` : reason, made);
        if (asked !== undefined) pace.pause(asked);
        // Full jitter (Brooker, "Exponential Backoff And Jitter", 2015), and never less than was asked for.
        const ceilingMs = Math.min(limits.longestWaitMs, limits.firstWaitMs * 2 ** (tries - 1));
        await sleep(Math.max(asked ?? 0, ceilingMs * random()), outer);
      }
    },
  };
}

function failure(
  shown: string,
  reason: string,
  { transient, status, retryAfterMs }: Omit<Extract<Attempt, { kind: 'failed' }>, 'kind' | 'reason'>,
): HttpFailure {
  const sentence = `${shown} could not be fetched: ${reason}.`.replace(/\.\.$/, '.');
  return {
    kind: 'failed',
    reason: sentence,
    transient,
    ...(status !== undefined && { status }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  };
}
