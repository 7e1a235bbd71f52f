import { Worker } from 'node:worker_threads';
import type { FromReader, ReadingOrder } from './messages.ts';

/** Starts the thread that reads, with room for the longest record that is read; what is young there soon goes. */
export function startReadingThread(order: ReadingOrder, stdin = false): Worker {
  return new Worker(new URL('./reading-thread.ts', import.meta.url), {
    workerData: order,
    stdin,
    resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 1024 },
  });
}

/** What the thread says, in order, until it is done or the signal comes; throws what the thread threw. */
export async function* messagesFrom(
  thread: Worker,
  signal: AbortSignal | undefined,
): AsyncGenerator<Exclude<FromReader, { kind: 'done' }>> {
  const waiting: FromReader[] = [];
  let failure: Error | undefined;
  let ended = false;
  let wake = (): void => undefined;
  thread.on('message', (message: FromReader) => {
    waiting.push(message);
    wake();
  });
  thread.on('error', (error: Error) => {
    failure = error;
    wake();
  });
  thread.on('exit', () => {
    ended = true;
    wake();
  });
  signal?.addEventListener('abort', () => wake(), { once: true });
  for (;;) {
    if (signal?.aborted) return;
    const message = waiting.shift();
    if (message?.kind === 'done') return;
    else if (message !== undefined) yield message;
    else if (failure !== undefined) throw new Error('Reading the files failed.', { cause: failure });
    else if (ended) throw new Error('The reading thread ended before the files did.');
    else await new Promise<void>((resolve) => (wake = resolve));
  }
}
