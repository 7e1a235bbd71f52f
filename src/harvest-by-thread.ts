import { Worker } from 'node:worker_threads';
import type { Config } from './config.ts';
import type { Effects } from './effects.ts';

/** Runs the harvests of the configuration when they are due, in a thread of their own; answers how to stop it. */
export function harvestByThread(config: Config, { log }: Pick<Effects, 'log'>): () => Promise<void> {
  if (Object.keys(config.harvest).length === 0) return async () => undefined;
  const thread = new Worker(new URL('./harvest-thread.ts', import.meta.url), { workerData: config });
  thread.on('message', ({ level, message, particulars }) => log(level, message, particulars));
  thread.on('error', (error) => log('error', 'The harvesting thread failed', { error: error.stack }));
  const ended = new Promise<void>((resolve) => thread.once('exit', () => resolve()));
  return async () => {
    thread.postMessage('stop');
    await ended;
  };
}
