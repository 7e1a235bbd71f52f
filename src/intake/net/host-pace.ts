import type { NetworkEffects } from './network-effects.ts';

/** How much one host allows. */
export interface Pace {
  readonly requestsPerSecond: number;
  /** Under way at once: hides the time of a round trip, without opening more than a host likes. */
  readonly atOnce: number;
}

export interface HostPace {
  /** Waits for this request's turn; call what it answers when the request is over. */
  turn(signal: AbortSignal | undefined): Promise<() => void>;
  /** The host says what it allows: never more than that from now on. */
  allow(requestsPerSecond: number): void;
  /** Nothing is sent for so long. */
  pause(ms: number): void;
}

/** Requests are spread evenly, so that no second has more than is allowed. */
export function createHostPace(
  { requestsPerSecond, atOnce }: Pace,
  { now, sleep }: Pick<NetworkEffects, 'now' | 'sleep'>,
): HostPace {
  let gapMs = 1000 / requestsPerSecond;
  let free = atOnce;
  let nextMs = 0;
  let pausedUntilMs = 0;
  const queue: (() => void)[] = [];

  function release(): void {
    const first = queue.shift();
    if (first === undefined) free += 1;
    else first();
  }

  return {
    async turn(signal) {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => queue.push(resolve));
      do {
        const slotMs = Math.max(now().getTime(), nextMs, pausedUntilMs);
        nextMs = slotMs + gapMs;
        const waitMs = slotMs - now().getTime();
        if (waitMs > 0) await sleep(waitMs, signal);
        // A pause that came while this one waited holds it as well.
      } while (now().getTime() < pausedUntilMs && !signal?.aborted);
      return release;
    },
    allow(most) {
      gapMs = Math.max(gapMs, 1000 / most);
    },
    pause(ms) {
      pausedUntilMs = Math.max(pausedUntilMs, now().getTime() + ms);
    },
  };
}
