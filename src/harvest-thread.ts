import { parentPort, workerData } from 'node:worker_threads';
import { openHouse } from './app.ts';
import type { Config } from './config.ts';
import type { Log } from './effects.ts';
import { harvestWorks } from './harvest-works.ts';
import { createHarvestStates, dueAt, sleepFor } from './intake/index.ts';
import { letOthersGoFirst } from './let-others-go-first.ts';

/** How often to look whether something is due: another process may have harvested, or died harvesting. */
const lookEveryMs = 60_000;
/** A server that starts has other things to do at first. */
const firstLookMs = 3_000;

/** Runs what is due, again and again, until told to stop. What it brings is followed by the thread that follows. */
async function harvestWhenDue(config: Config): Promise<void> {
  const log: Log = (level, message, particulars) => parentPort?.postMessage({ level, message, particulars });
  const stopping = new AbortController();
  parentPort?.once('message', () => stopping.abort());
  const { signal } = stopping;
  const now = () => new Date();
  letOthersGoFirst();
  const house = openHouse(config, { now });
  const states = createHarvestStates(house.store);
  await sleepFor(firstLookMs, signal);
  while (!signal.aborted) {
    try {
      const names = Object.entries(config.harvest).flatMap(([name, definition]) =>
        dueAt(definition, states.find(name)) <= now() ? [name] : [],
      );
      if (names.length > 0) await harvestWorks(config, house, { names, signal }, { now, log });
    } catch (error) {
      log('error', 'Harvesting failed', { error: error instanceof Error ? error.stack : String(error) });
    }
    await sleepFor(lookEveryMs, signal);
  }
  house.close();
  parentPort?.close();
}

await harvestWhenDue(workerData);
