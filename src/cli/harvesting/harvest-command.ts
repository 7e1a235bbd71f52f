import type { Config } from '../../config.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { runHarvests } from './run-harvests.ts';
import { noHarvests, unknownHarvest } from './sentences.ts';

export interface HarvestFlags {
  readonly since?: string;
  readonly dryRun?: boolean;
  readonly quiet?: boolean;
}

/** Runs the harvest of a name, or all that are due, and brings everything derived up to date. */
export async function harvestCommand(
  config: Config,
  name: string | undefined,
  flags: HarvestFlags,
  world: CliWorld,
): Promise<ExitCode> {
  const since = flags.since === undefined ? undefined : new Date(flags.since);
  if (
    since !== undefined &&
    (Number.isNaN(since.getTime()) || !/^\d{4}-\d{2}-\d{2}/.test(flags.since ?? ''))
  ) {
    world.err.write(`--since ${flags.since}: must be a date such as 2026-01-31.\n`);
    return 1;
  }
  if (name !== undefined && config.harvest[name] === undefined) {
    world.err.write(unknownHarvest(config, name));
    return 1;
  }
  if (Object.keys(config.harvest).length === 0) {
    world.err.write(noHarvests);
    return 1;
  }
  return runHarvests(config, name === undefined ? 'due' : [name], { ...flags, since }, world);
}
