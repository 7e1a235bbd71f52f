import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { House } from './app.ts';
import { askingOurs, completing } from './ask-ours.ts';
import type { Config } from './config.ts';
import type { Effects } from './effects.ts';
import {
  createEnrichmentLedger,
  createHarvestStates,
  createTransport,
  type HarvestDefinition,
  type HarvestReport,
  type Holder,
  type Provider,
  providers,
  runHarvest,
  sleepFor,
  takeLease,
} from './intake/index.ts';
import { isAlive } from './is-alive.ts';
import { userAgentOf } from './user-agent-of.ts';

export type HarvestsOutcome =
  | { readonly kind: 'ran'; readonly reports: readonly (HarvestReport & { readonly name: string })[] }
  /** Another process harvests into this store. */
  | { readonly kind: 'busy'; readonly by: Holder };

type Told = Pick<Parameters<typeof runHarvest>[0], 'onProgress' | 'onProblem' | 'onSaved'>;

export interface HarvestsOrder {
  /** In this order, one after another. */
  readonly names: readonly string[];
  readonly since?: Date | undefined;
  /** Requests a day about works that are here, instead of what the configuration says. */
  readonly budget?: number | undefined;
  readonly signal: AbortSignal;
  /** What is told while one runs, and when it is over. */
  readonly toldOf?: (name: string) => Told;
  readonly onEnd?: (name: string, report: HarvestReport) => void;
}

const leaseName = 'harvest';
const renewEveryMs = 30_000;

/** Runs harvests of the configuration into an open house, unless another process does. */
export async function harvestWorks(
  config: Config,
  house: Pick<House, 'store' | 'catalogue' | 'digesters' | 'ours' | 'oursPeople'>,
  { names, since, budget, signal, toldOf, onEnd }: HarvestsOrder,
  { now, log }: Pick<Effects, 'now' | 'log'>,
): Promise<HarvestsOutcome> {
  const me: Holder = { host: hostname(), pid: process.pid, life: randomUUID() };
  const lease = takeLease(house.store, leaseName, me, { now, isAlive });
  if (lease.kind === 'held') return { kind: 'busy', by: lease.by };
  const lost = new AbortController();
  const renewing = setInterval(() => {
    if (!lease.renew()) lost.abort();
  }, renewEveryMs);
  const transport = await createTransport();
  try {
    const reports: (HarvestReport & { name: string })[] = [];
    for (const name of names) {
      const definition = config.harvest[name];
      const provider = providers.find((one) => one.name === definition?.provider);
      if (definition === undefined || provider === undefined || signal.aborted || lost.signal.aborted)
        continue;
      const report = await runHarvest(
        {
          name,
          definition,
          provider,
          states: createHarvestStates(house.store),
          ...intakeOf(house, definition, provider),
          here:
            provider.enriching &&
            createEnrichmentLedger(
              house.store,
              {
                provider: provider.name,
                enriching: provider.enriching,
                budget: budget ?? definition.budget ?? provider.enriching.budget,
                againDays: definition.again ?? 30,
              },
              now,
            ),
          userAgent: userAgentOf(config),
          key: provider.key === undefined ? undefined : config.keys[provider.key],
          contact: config.institution?.contact,
          knownPeople: house.oursPeople.orcids,
          since,
          signal: AbortSignal.any([signal, lost.signal]),
          ...toldOf?.(name),
        },
        { now, log, random: Math.random, sleep: sleepFor, send: transport.send },
      );
      onEnd?.(name, report);
      reports.push({ name, ...report });
    }
    return { kind: 'ran', reports };
  } finally {
    clearInterval(renewing);
    lease.release();
    await transport.close();
  }
}

/** How its records come in: to complete what is here, with the question whether they are ours, or as ours. */
function intakeOf(
  house: Pick<House, 'catalogue' | 'digesters' | 'ours'>,
  { ask }: HarvestDefinition,
  { enriching, givesOwn }: Provider,
) {
  if (enriching !== undefined) return completing(house);
  const asks = (ask ?? (givesOwn ? 'nothing' : 'ours')) === 'ours';
  return asks ? askingOurs(house) : { catalogue: house.catalogue, digesters: house.digesters };
}
