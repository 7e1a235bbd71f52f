import type { Catalogue, SaveOutcome } from '../../catalogue/index.ts';
import type { Effects } from '../../effects.ts';
import { hashesRemembered } from '../hashes-remembered.ts';
import { createLedger, type ImportProblem, type ImportSummary, type Ledger } from '../ledger.ts';
import type { ReadBatch, SentPage, ToReader } from '../reading/messages.ts';
import { messagesFrom, startReadingThread } from '../reading/start-reading-thread.ts';
import { whyStopped } from '../why-stopped.ts';
import { repeatedPage, sumOf } from './page-count.ts';
import type { HarvestStep, Page } from './provider.ts';

export interface TakingIn {
  readonly catalogue: Pick<Catalogue, 'save' | 'heldHashes'>;
  /** Of which formats the pages may be. */
  readonly formats: readonly string[];
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

/** A page on its way through the reading thread. */
interface Flight {
  readonly page: Page;
  readonly input: string;
  ledger: Ledger;
  problems: ImportProblem[];
  readings: number;
  /** Of the readings before this one. */
  earlier: Omit<ImportSummary, 'stopped'> | undefined;
  done: ImportSummary | undefined;
}

const pagesAhead = 3;
const readingsOfOnePage = 4;
/** A page with fewer than this part of what it promised is no page. */
const leastPart = 0.5;

/**
 * Reads pages by the way of all records, in order, each in transactions of its own; a page whose records are damaged
 * or missing is asked for again. Nothing is told as kept before all that came earlier is.
 */
export async function takeInPages(
  steps: AsyncGenerator<HarvestStep, void>,
  { catalogue, formats, digesters, signal, onKept, onProblem, onSaved }: TakingIn,
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
    digesters: digesters?.href,
    heldHashes: await catalogue.heldHashes(hashesRemembered),
  });
  const tell = (message: ToReader) => thread.postMessage(message);
  const flights: Flight[] = [];
  const kept: Omit<ImportSummary, 'stopped'>[] = [];
  let stopped: string | undefined;
  let failure: { readonly cause: unknown } | undefined;
  let allSent = false;
  let makeRoom = (): void => undefined;

  function send({ input }: Flight, bytes: Uint8Array): void {
    tell({ input, bytes, formats } satisfies SentPage);
  }

  /** Nothing more is wanted. */
  function halt(reason?: string): void {
    stopped ??= reason;
    allSent = true;
    makeRoom();
    tell('stop');
  }

  async function sendAll(): Promise<void> {
    let pages = 0;
    for await (const step of followedBy(beginning, steps)) {
      if (allSent) return;
      if (step.kind === 'stop') {
        stopped = step.reason;
        break;
      }
      while (flights.length >= pagesAhead && !allSent)
        await new Promise<void>((resolve) => (makeRoom = resolve));
      if (allSent) return;
      pages += 1;
      const input = String(pages);
      const flight: Flight = {
        page: step,
        input,
        readings: 0,
        earlier: undefined,
        done: undefined,
        ...fresh(),
      };
      flights.push(flight);
      send(flight, step.bytes);
    }
    allSent = true;
    if (flights.length === 0) tell('stop');
  }

  function fresh(): Pick<Flight, 'ledger' | 'problems'> {
    const problems: ImportProblem[] = [];
    return { ledger: createLedger((problem) => problems.push(problem)), problems };
  }

  /** Everything a page says has been saved: it is done, or is asked for again. */
  function readToEnd(flight: Flight): void {
    const { page, ledger, earlier } = flight;
    const last = ledger.summary();
    const summary = earlier === undefined ? last : repeatedPage(earlier, last);
    flight.readings += 1;
    const missing = (page.records ?? 0) - summary.read - summary.refused;
    if (
      (summary.refused > 0 || missing > 0) &&
      page.again &&
      flight.readings < readingsOfOnePage &&
      !signal.aborted
    ) {
      page.again().then(
        (bytes) => {
          if (bytes === undefined) finish(flight, summary, missing);
          else {
            Object.assign(flight, { earlier: summary }, fresh());
            send(flight, bytes);
          }
        },
        (cause: unknown) => {
          failure = { cause };
          halt();
        },
      );
    } else finish(flight, summary, missing);
  }

  function finish(flight: Flight, summary: ImportSummary, missing: number): void {
    const { page, problems } = flight;
    let refused = summary.refused;
    for (const problem of problems) onProblem({ ...problem, input: page.name });
    if (missing > 0) {
      const reason = `${page.records} records were promised here, but only ${summary.read} came, also when asked again.`;
      if (summary.read < (page.records ?? 0) * leastPart) {
        halt(`${page.name}: ${reason}`);
        return;
      }
      refused += missing;
      onProblem({ severity: 'refused', input: page.name, reason });
    }
    flight.done = { ...summary, refused };
    for (let first = flights[0]; first?.done !== undefined; first = flights[0]) {
      flights.shift();
      kept.push(first.done);
      kept.splice(0, kept.length, sumOf(kept));
      onKept(first.page, sumOf(kept));
    }
    makeRoom();
    if (allSent && flights.length === 0) tell('stop');
  }

  async function save(batch: ReadBatch): Promise<void> {
    const flight = flights.find(({ input }) => input === batch.input);
    if (flight === undefined) throw new Error('A page came back that was never sent.');
    const records = flight.ledger.toRecords(batch);
    const outcomes = records.length === 0 ? [] : await catalogue.save(records, now());
    flight.ledger.enter(batch, outcomes);
    outcomes.forEach((outcome, at) => {
      const key = batch.records[at]?.key;
      if (key !== undefined) onSaved?.(key, outcome);
    });
    tell('next');
  }

  const messages = messagesFrom(thread, signal);
  const sending = sendAll().catch((cause: unknown) => {
    failure = { cause };
    halt();
  });
  try {
    for await (const message of messages) {
      if (message.kind === 'batch') await save(message);
      else {
        const flight = flights.find(({ input }) => input === message.input);
        if (flight !== undefined) readToEnd(flight);
      }
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
  return { summary: sumOf(kept), stopped };
}

async function* followedBy<T>(first: T, rest: AsyncGenerator<T, void>): AsyncGenerator<T, void> {
  yield first;
  yield* rest;
}
