import type { Config } from '../../config.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { runHarvests } from '../harvesting/run-harvests.ts';
import { enrichmentsOf, noEnrichments } from './enrichments-of.ts';

export interface EnrichFlags {
  readonly budget?: number;
  readonly dryRun?: boolean;
  readonly quiet?: boolean;
}

/** A dry run asks for real, and forgets that it did. */
const requestsOfDryRun = 10;

/** Asks every enrichment of the configuration now, due or not, as far as the requests of today go. */
export async function enrichCommand(
  config: Config,
  { budget, ...flags }: EnrichFlags,
  world: CliWorld,
): Promise<ExitCode> {
  const names = enrichmentsOf(config).map(({ name }) => name);
  if (names.length === 0) {
    world.err.write(noEnrichments);
    return 1;
  }
  return runHarvests(
    config,
    names,
    { ...flags, budget: budget ?? (flags.dryRun ? requestsOfDryRun : undefined) },
    world,
  );
}
