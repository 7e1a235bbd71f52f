import type { Catalogue, SaveOutcome } from '../../catalogue/index.ts';
import type { Effects } from '../../effects.ts';
import { hashesRemembered } from '../hashes-remembered.ts';
import type { ImportProblem, ImportSummary } from '../ledger.ts';
import { BatchMemory } from '../reading/batch-memory.ts';
import type { FromReader, ReadBatch, SentPage, ToReader } from '../reading/messages.ts';
import { messagesFrom, startReadingThread } from '../reading/start-reading-thread.ts';
import { whyStopped } from '../why-stopped.ts';
import { inPortions } from './in-portions.ts';
import { sumOf } from './page-count.ts';
import { PageFlight } from './page-flight.ts';
import type { HarvestStep, Page } from './provider.ts';

export interface TakingIn {
  readonly catalogue: Pick<Catalogue, 'save' | 'heldHashes' | 'heldKeys'>;
  /** Of which formats the pages may be; of any where nothing is said. */
  readonly formats: readonly string[] | undefined;
  /** Which records are taken, beside those that are here; all where undefined. */
  readonly affiliations: readonly string[] | undefined;
  readonly digesters?: URL | undefined;
  readonly signal: AbortSignal;
  /** This page and all before it are durably kept. */
  readonly onKept: (page: Page, sofar: ImportSummary) => void;
  readonly onProblem: (problem: ImportProblem) => void;
  readonly onSaved?: ((key: string, outcome: SaveOutcome) => void) | undefined;
}

export interface TakenIn {
  readonly summary: ImportSummary;
  /** Why it ended before the pages did. */
  readonly stopped: string | undefined;
}

/** Under way at once: a few, or many small ones. */
const pagesAhead = 3;
const ahead = { pages: 64, bytes: 16 * 2 ** 20 };

/**
 * Reads pages by the way of all records, in order, each in transactions of its own; a page whose records are damaged
 * or missing is asked for again. Nothing is told as kept before all that came earlier is.
 */
export async function takeInPages(
  steps: AsyncGenerator<HarvestStep, void>,
  { catalogue, formats, affiliations, digesters, signal, onKept, onProblem, onSaved }: TakingIn,
  { now }: Pick<Effects, 'now'>,
): Promise<TakenIn> {
  // Mostly there is nothing new, and then nothing need be started to read it.
  const first = await steps.next();
  if (first.done) return { summary: sumOf([]), stopped: undefined };
  const beginning: HarvestStep = first.value;
  if (beginning.kind === 'stop') return { summary: sumOf([]), stopped: beginning.reason };
  const thread = startReadingThread({
    inputs: 'sent',
    formats: new URL('../../formats/index.ts', import.meta.url).href,
    mapping: undefined,
    selection: affiliations && { affiliations, heldKeys: await catalogue.heldKeys('pubmed') },
    digesters: digesters?.href,
    heldHashes: await catalogue.heldHashes(hashesRemembered),
  });
  const tell = (message: ToReader) => thread.postMessage(message);
  /** The reader looks at pages where they lie: given away, they would set off its garbage collector. */
  const memories = new BatchMemory();
  const flights: PageFlight[] = [];
  let kept = sumOf([]);
  let stopped: string | undefined;
  let failure: { readonly cause: unknown } | undefined;
  let allSent = false;
  let pagesSent = 0;
  let makeRoom = (): void => undefined;

  function send({ input }: PageFlight, bytes: Page['bytes']): void {
    pagesSent += 1;
    const memory = memories.lend();
    memories.sent(memory);
    if ('file' in bytes) tell({ input, bytes, formats } satisfies SentPage);
    else {
      memory.add(bytes);
      letGo(bytes);
      tell({ input, bytes: memory.bytes, formats } satisfies SentPage);
    }
  }

  /** Nothing more is wanted. */
  function halt(reason?: string): void {
    stopped ??= reason;
    allSent = true;
    makeRoom();
    tell('stop');
  }

  function hasRoom(): boolean {
    const bytes = flights.reduce((sum, one) => sum + one.bytes, 0);
    return flights.length < pagesAhead || (flights.length < ahead.pages && bytes < ahead.bytes);
  }

  async function sendAll(): Promise<void> {
    let pages = 0;
    for await (const step of followedBy(beginning, steps)) {
      if (allSent) return;
      if (step.kind === 'stop') {
        stopped = step.reason;
        break;
      }
      if (step.kind === 'missing') {
        const { name, records, reason } = step;
        kept = sumOf([kept, { ...sumOf([]), refused: records }]);
        onProblem({ severity: 'refused', input: name, reason });
        continue;
      }
      while (!hasRoom() && !allSent) await new Promise<void>((resolve) => (makeRoom = resolve));
      if (allSent) return;
      pages += 1;
      const flight = new PageFlight(step, String(pages));
      flights.push(flight);
      send(flight, step.bytes);
    }
    allSent = true;
    if (flights.length === 0) tell('stop');
  }

  /** Everything a page says has been saved: it is done, or is asked for again. */
  function readToEnd(flight: PageFlight): void {
    memories.done();
    const { again } = flight.page;
    const mayBeBetter = flight.readToEnd() && !signal.aborted;
    if (!mayBeBetter || again === undefined) finish(flight);
    else
      again().then(
        (bytes) => {
          if (bytes === undefined) finish(flight);
          else {
            flight.readAgain();
            send(flight, bytes);
          }
          settle();
        },
        (cause: unknown) => {
          failure = { cause };
          halt();
        },
      );
  }

  function finish(flight: PageFlight): void {
    const { problems, whyNone } = flight.finish();
    for (const problem of problems) onProblem(problem);
    if (whyNone !== undefined) halt(whyNone);
  }

  /** Tells of the pages that are kept with all before them. */
  function settle(): void {
    let last: Page | undefined;
    for (let first = flights[0]; first?.done !== undefined; first = flights[0]) {
      flights.shift();
      kept = sumOf([kept, first.done]);
      last = first.page;
    }
    if (last !== undefined) onKept(last, kept);
    makeRoom();
    if (allSent && flights.length === 0) tell('stop');
  }

  function flightOf({ input: wanted }: { readonly input: string }): PageFlight {
    const flight = flights.find(({ input }) => input === wanted);
    if (flight === undefined) throw new Error('A page came back that was never sent.');
    return flight;
  }

  /** Saves the records of a portion in one transaction. */
  async function save(portion: readonly FromReader[]): Promise<void> {
    const batches = portion.filter((message): message is ReadBatch => message.kind === 'batch');
    const records = batches.flatMap((batch) => flightOf(batch).ledger.toRecords(batch));
    const outcomes = records.length === 0 ? [] : await catalogue.save(records, now());
    let at = 0;
    for (const batch of batches) {
      const ofBatch = outcomes.slice(at, at + batch.records.length);
      at += batch.records.length;
      flightOf(batch).ledger.enter(batch, ofBatch);
      ofBatch.forEach((outcome, number) => {
        const key = batch.records[number]?.key;
        if (key !== undefined) onSaved?.(key, outcome);
      });
      tell('next');
    }
  }

  const messages = messagesFrom(thread, signal);
  const sending = sendAll().catch((cause: unknown) => {
    failure = { cause };
    halt();
  });
  try {
    for await (const portion of inPortions(messages, () => pagesSent)) {
      await save(portion);
      for (const message of portion) if (message.kind === 'page-read') readToEnd(flightOf(message));
      settle();
    }
  } catch (cause) {
    if (whyStopped(cause) === undefined) throw cause;
    stopped = cause instanceof Error ? cause.message : String(cause);
  } finally {
    allSent = true;
    makeRoom();
    await thread.terminate();
  }
  if (!signal.aborted && stopped === undefined) await sending;
  if (failure !== undefined) throw failure.cause;
  return { summary: kept, stopped };
}

async function* followedBy<T>(first: T, rest: AsyncGenerator<T, void>): AsyncGenerator<T, void> {
  yield first;
  yield* rest;
}

/** Frees memory at once that holds nothing else: the garbage collector would come for it, and look at all there is. */
function letGo(bytes: Uint8Array): void {
  const { buffer } = bytes;
  if (buffer instanceof ArrayBuffer && bytes.length === buffer.byteLength) buffer.transfer(0);
}
