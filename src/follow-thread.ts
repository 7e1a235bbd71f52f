import { setTimeout as pause } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { createAddresses, ensureDump, readDump } from './api/index.ts';
import { dumpFolderOf } from './api-of.ts';
import { catchUpAll, openHouse } from './app.ts';
import type { TextAsked } from './ask-thread.ts';
import type { Log } from './effects.ts';
import { letOthersGoFirst } from './let-others-go-first.ts';
import { createLinting } from './linting-of.ts';
import { openPings, type PingsAsked } from './pings-of.ts';
import { createUrls } from './urls.ts';

/** How often to ask whether another process wrote something. Asking costs a few microseconds. */
const lookEveryMs = 200;
const afterFailureMs = 5_000;
/** After the start, and then again and again, it is looked whether the file of all works is a day old. */
const dumpFirstMs = 60_000;
const dumpEveryMs = 15 * 60_000;
/** How often it is looked whether the map of topics is still that of the works. */
const mapFirstMs = 5_000;
const mapEveryMs = 60_000;
/** How often hubs and search engines are told, where something changed. */
const pingFirstMs = 3_000;
const pingEveryMs = 60_000;
/** How long what is being done may take to end when told to stop. */
const patienceMs = 3_000;

/** Keeps everything derived up to date while the main thread answers: follows the change log until told to stop. */
async function follow({
  data,
  origin,
  lints,
  pings,
}: {
  readonly data: string;
  /** Where the public reaches the pages, once that is known. */
  readonly origin: string | undefined;
  /** Whether what machines miss is kept count of: where there is a desk that shows it. */
  readonly lints: boolean;
  /** Who wants to be told when works change. */
  readonly pings: PingsAsked | undefined;
}): Promise<void> {
  const log: Log = (level, message, particulars) => parentPort?.postMessage({ level, message, particulars });
  letOthersGoFirst();
  const now = () => new Date();
  const house = openHouse({ data }, { now });
  const findings = lints ? createLinting(house, { now }).findings : undefined;
  let stopping = false;
  parentPort?.on('message', (message: 'stop' | { readonly address: string } | TextAsked) => {
    if (message === 'stop') stop();
    else if ('address' in message) address = message.address;
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
  const dumping = new AbortController();
  let address = origin;
  let isDumping = false;
  /** Beside the following, a portion at a time. */
  async function dump(): Promise<void> {
    if (isDumping || stopping || address === undefined) return;
    isDumping = true;
    const folder = dumpFolderOf({ data });
    try {
      const { kind, made } = await ensureDump(
        { ...house, addresses: createAddresses(address, createUrls('')) },
        folder,
        { before: readDump(folder), now: new Date(), stopping: dumping.signal },
      );
      if (kind === 'made')
        log('info', 'The file of all works was made', { works: made.works, bytes: made.bytes });
    } catch (error) {
      if (!dumping.signal.aborted)
        log('error', 'The file of all works could not be made', {
          error: error instanceof Error ? error.stack : String(error),
        });
    } finally {
      isDumping = false;
    }
  }
  let isMapping = false;
  /** Beside the following too: a map of many works is half a minute's work, and nobody waits for it. */
  async function drawMap(): Promise<void> {
    if (isMapping || stopping) return;
    isMapping = true;
    try {
      await house.maps.catchUp();
    } catch (error) {
      log('error', 'The map of topics could not be drawn', {
        error: error instanceof Error ? error.stack : String(error),
      });
    } finally {
      isMapping = false;
    }
  }
  const pinging = pings && openPings(pings, house, { now, log });
  const ping = () => void pinging?.round();
  const following = house.followers.filter((follower) => follower !== house.maps);
  setTimeout(drawMap, mapFirstMs).unref();
  setInterval(drawMap, mapEveryMs).unref();
  setTimeout(dump, dumpFirstMs).unref();
  setInterval(dump, dumpEveryMs).unref();
  setTimeout(ping, pingFirstMs).unref();
  setInterval(ping, pingEveryMs).unref();
  function stop(): void {
    stopping = true;
    dumping.abort();
    void pinging?.close();
    // A rebuild may go on for minutes. It loses nothing by being broken off between two transactions.
    setTimeout(() => process.exit(), patienceMs).unref();
  }
  let seen = -1;
  while (!stopping) {
    try {
      const end = await house.catalogue.position();
      if (end !== seen) {
        await catchUpAll(following);
        seen = end;
      }
      // Last, and only as long as nothing else is to be done.
      await findings?.catchUpUntil(async () => stopping || (await house.catalogue.position()) !== end);
      await pause(lookEveryMs);
    } catch (error) {
      log('error', 'Following the change log failed', {
        error: error instanceof Error ? error.stack : String(error),
      });
      await pause(afterFailureMs);
    }
  }
  await pinging?.close();
  house.close();
  parentPort?.close();
}

await follow(workerData);
