import type { Effects } from '../../effects.ts';
import type { Send } from './transport.ts';

/** What the network core needs of the world. */
export interface NetworkEffects extends Pick<Effects, 'now' | 'log'> {
  /** From 0 up to, but not, 1. */
  readonly random: () => number;
  /** Ends at once when the signal comes; never throws. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly send: Send;
}

/** Waits for real. */
export function sleepFor(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener('abort', end, { once: true });
  });
}
