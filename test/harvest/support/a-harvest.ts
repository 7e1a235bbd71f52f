import { onTestFinished } from 'vitest';
import { createSqliteCatalogue, type Store } from '../../../src/catalogue/index.ts';
import type { Log } from '../../../src/effects.ts';
import { importFormats } from '../../../src/formats/index.ts';
import {
  createHarvestStates,
  createTransport,
  type HarvestDefinition,
  type HarvestReport,
  type Provider,
  providers,
  runHarvest,
  sleepFor,
} from '../../../src/intake/index.ts';
import { temporaryStore } from '../../support/temporary-store.ts';

type Run = Parameters<typeof runHarvest>[0];

interface HarvestPlace {
  readonly store?: Store;
  readonly provider?: Provider;
  readonly perSecond?: number;
}

function providerNamed(name: string): Provider {
  const found = providers.find((provider) => provider.name === name);
  if (found === undefined) throw new Error(`There is no provider ${name}.`);
  return found;
}

/** A store and a harvest into it, run as often as a test likes; waiting between attempts is short. */
export async function aHarvest(
  definition: HarvestDefinition,
  {
    store = temporaryStore(),
    provider = providerNamed(definition.provider),
    perSecond = 1000,
  }: HarvestPlace = {},
) {
  const transport = await createTransport({ connectMs: 2_000, firstByteMs: 2_000, idleMs: 500 });
  onTestFinished(() => transport.close());
  const catalogue = createSqliteCatalogue(store, (name, payload) =>
    importFormats.find((format) => format.name === name)?.describe(payload),
  );
  const states = createHarvestStates(store);
  const told: string[] = [];
  const logged: string[] = [];
  const log: Log = (level, message, particulars) =>
    logged.push(JSON.stringify({ level, message, ...particulars }));
  return {
    store,
    catalogue,
    states,
    /** Problems that were told. */
    told,
    logged,
    run(changes: Partial<Run> = {}, now: () => Date = () => new Date()): Promise<HarvestReport> {
      return runHarvest(
        {
          name: 'one',
          definition,
          provider: { ...provider, pace: () => ({ requestsPerSecond: perSecond, atOnce: 6 }) },
          states,
          catalogue,
          userAgent: 'Lectern/test',
          signal: new AbortController().signal,
          limits: { slowGraceMs: 250, minBytesPerSecond: 2_000 },
          onProblem: ({ input, reason }) => told.push(`${input}: ${reason}`),
          ...changes,
        },
        {
          now,
          log,
          random: Math.random,
          sleep: (ms, signal) => sleepFor(Math.min(ms, 20), signal),
          send: transport.send,
        },
      );
    },
    /** Keys of the records that are here, as often as they are. */
    keys(): readonly string[] {
      return store.reader
        .prepare('select key from record')
        .all()
        .map((row) => String(row.key))
        .sort();
    },
  };
}
