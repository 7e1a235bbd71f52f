import { hash, randomBytes } from 'node:crypto';

export interface RateLimit {
  readonly requests: number;
  readonly seconds: number;
}

/** How much a network may still ask. */
export interface Allowance {
  readonly allowed: boolean;
  readonly remaining: number;
  /** Until it may ask as much as ever. */
  readonly resetSeconds: number;
}

export interface RateLimiter {
  readonly limit: RateLimit;
  take(network: string): Allowance;
}

/** With more networks than this in one window, those that come later share what is left among a few thousand. */
const mostNetworks = 200_000;

/**
 * Counts requests of networks in windows of time. What is kept is a number under a salted hash, in memory; count and salt
 * are thrown away together when the window ends, so that nobody can be told from them, or found again.
 */
export function createRateLimiter(limit: RateLimit, { now }: { readonly now: () => Date }): RateLimiter {
  let counts = new Map<string, number>();
  let salt = randomBytes(16);
  let ends = 0;

  function window(at: number): void {
    if (at < ends) return;
    counts = new Map();
    salt = randomBytes(16);
    ends = at + limit.seconds * 1000;
  }

  return {
    limit,
    take(network) {
      const at = now().getTime();
      window(at);
      const whole = hash('sha256', `${salt.toString('base64')} ${network}`, 'base64url');
      const key = counts.size < mostNetworks || counts.has(whole) ? whole : whole.slice(0, 2);
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return {
        allowed: count <= limit.requests,
        remaining: Math.max(0, limit.requests - count),
        resetSeconds: Math.max(1, Math.ceil((ends - at) / 1000)),
      };
    },
  };
}
