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

/**
 * Requests are spread evenly. Those that leave late, since their thread was busy, leave together, but never so many that
 * any second has more than is allowed.
 */
export function createHostPace(
  { requestsPerSecond, atOnce }: Pace,
  { now, sleep }: Pick<NetworkEffects, 'now' | 'sleep'>,
): HostPace {
  let gapMs = 1000 / requestsPerSecond;
  let free = atOnce;
  let nextMs = 0;
  let pausedUntilMs = 0;
  /** When the last ones left, the oldest first. */
  const left: number[] = [];
  const queue: (() => void)[] = [];

  function release(): void {
    const first = queue.shift();
    if (first === undefined) free += 1;
    else first();
  }

  /** How long until one more may leave. */
  function tooSoonMs(): number {
    const most = Math.max(1, Math.ceil(1000 / gapMs));
    left.splice(0, left.length - most);
    const first = left.length < most ? undefined : left[0];
    return first === undefined ? 0 : first + most * gapMs - now().getTime();
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
      for (let waitMs = tooSoonMs(); waitMs > 0 && !signal?.aborted; waitMs = tooSoonMs())
        await sleep(waitMs, signal);
      left.push(now().getTime());
      return release;
    },
    allow(most) {
      if (1000 / most <= gapMs) return;
      gapMs = 1000 / most;
      left.length = 0;
    },
    pause(ms) {
      pausedUntilMs = Math.max(pausedUntilMs, now().getTime() + ms);
    },
  };
}
