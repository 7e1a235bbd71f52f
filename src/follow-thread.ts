import { setTimeout as pause } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { catchUpAll, openHouse } from './app.ts';
import type { TextAsked } from './ask-thread.ts';
import type { Log } from './effects.ts';

/** How often to ask whether another process wrote something. Asking costs a few microseconds. */
const lookEveryMs = 200;
const afterFailureMs = 5_000;
/** How long what is being done may take to end when told to stop. */
const patienceMs = 3_000;

/** Keeps everything derived up to date while the main thread answers: follows the change log until told to stop. */
async function follow({ data }: { readonly data: string }): Promise<void> {
  const log: Log = (level, message, particulars) => parentPort?.postMessage({ level, message, particulars });
  const house = openHouse({ data }, { now: () => new Date() });
  let stopping = false;
  parentPort?.on('message', (message: 'stop' | TextAsked) => {
    if (message === 'stop') stop();
    else void answerText(message);
  });
  async function answerText({ asked, text, limit }: TextAsked): Promise<void> {
    try {
      parentPort?.postMessage({ asked, works: await house.related.relatedToText(text, limit) });
    } catch (error) {
      log('error', 'A text could not be compared', {
        error: error instanceof Error ? error.stack : String(error),
      });
      parentPort?.postMessage({ asked, works: undefined });
    }
  }
  function stop(): void {
    stopping = true;
    // A rebuild may go on for minutes. It loses nothing by being broken off between two transactions.
    setTimeout(() => process.exit(), patienceMs).unref();
  }
  let seen = -1;
  while (!stopping) {
    try {
      const end = await house.catalogue.position();
      if (end !== seen) {
        await catchUpAll(house.followers);
        seen = end;
      }
      await pause(lookEveryMs);
    } catch (error) {
      log('error', 'Following the change log failed', {
        error: error instanceof Error ? error.stack : String(error),
      });
      await pause(afterFailureMs);
    }
  }
  house.close();
  parentPort?.close();
}

await follow(workerData);
