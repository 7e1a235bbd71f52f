/** Keeps requests from a host that fails and fails, until it has had time to recover. */
export interface CircuitBreaker {
  /** Why nothing is to be sent now; `undefined` where it may be. */
  whyOpen(now: Date): string | undefined;
  succeeded(): void;
  failed(reason: string, now: Date): void;
}

/** Failures one after another, of whatever requests, before a host is left alone. */
const failuresAllowed = 12;
const restMs = 60_000;

export function createCircuitBreaker(host: string): CircuitBreaker {
  let failures = 0;
  let last = '';
  let restUntilMs = 0;
  return {
    whyOpen(now) {
      if (failures < failuresAllowed) return undefined;
      if (now.getTime() >= restUntilMs) {
        // One is let through: it decides for the others.
        failures = failuresAllowed - 1;
        return undefined;
      }
      return `${host} failed ${failures} times in a row and is left alone for ${restMs / 1000} seconds. The last time: ${last}`;
    },
    succeeded() {
      failures = 0;
    },
    failed(reason, now) {
      failures += 1;
      last = reason;
      if (failures >= failuresAllowed) restUntilMs = now.getTime() + restMs;
    },
  };
}
