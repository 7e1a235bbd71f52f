import { catchUpAll, hasStore, openHouse } from '../../app.ts';
import type { Config } from '../../config.ts';
import { harvestWorks } from '../../harvest-works.ts';
import { createHarvestStates, dueAt } from '../../intake/index.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { createProgress, type Progress } from '../progress.ts';
import { onCopy, toldChanges } from './dry-run.ts';
import { countsInWords, noHarvests, unknownHarvest } from './sentences.ts';

export interface HarvestFlags {
  readonly since?: string;
  readonly dryRun?: boolean;
  readonly quiet?: boolean;
}

/** More problems than this are only counted. */
const problemsShown = 20;

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
  if (flags.dryRun) return onCopy(config, (copy) => runThem(copy, name, since, flags, world));
  return runThem(config, name, since, flags, world);
}

async function runThem(
  config: Config,
  name: string | undefined,
  since: Date | undefined,
  { dryRun, quiet }: HarvestFlags,
  world: CliWorld,
): Promise<ExitCode> {
  const isNew = !hasStore(config);
  const house = openHouse(config, world);
  if (isNew && !dryRun) world.out.write(`An empty database was made in ${config.data}.\n`);
  try {
    const states = createHarvestStates(house.store);
    const names =
      name !== undefined
        ? [name]
        : Object.entries(config.harvest).flatMap(([one, definition]) =>
            since !== undefined || dueAt(definition, states.find(one)) <= world.now() ? [one] : [],
          );
    if (names.length === 0) {
      world.out.write(
        'Nothing is due. "lectern harvest list" says when; "lectern harvest run NAME" does not wait.\n',
      );
      return 0;
    }
    let progress: Progress | undefined;
    const changes = dryRun ? toldChanges(house.catalogue, world) : undefined;
    const outcome = await harvestWorks(
      config,
      house,
      {
        names,
        since,
        signal: world.stopping,
        toldOf(one) {
          progress = quiet ? undefined : createProgress('records', world.err, world.now);
          let told = 0;
          return {
            onProgress: ({ done, total, summary }) =>
              progress?.report({ done, total, records: summary.read, label: one }),
            onProblem({ input, key, severity, reason }) {
              told += 1;
              if (told <= problemsShown)
                world.err.write(`${one}: ${input}${key ? ` (${key})` : ''}: ${severity}: ${reason}\n`);
            },
            ...(changes && { onSaved: changes.add }),
          };
        },
        onEnd(one, { outcome, reason, summary }) {
          progress?.stop();
          world.out.write(`${one}: ${countsInWords(summary)}\n`);
          if (outcome === 'stopped')
            world.err.write(
              `${one} was stopped: ${reason}\nWhat came before is kept, and the next run goes on from there.\n`,
            );
          if (outcome === 'interrupted')
            world.err.write(`${one} was interrupted, as you asked. The next run goes on where it was.\n`);
        },
      },
      world,
    );
    progress?.stop();
    if (outcome.kind === 'busy') {
      const { host, pid } = outcome.by;
      world.err.write(`Process ${pid} on ${host} is harvesting into this database. Wait until it is done.\n`);
      return 1;
    }
    if (changes !== undefined) await changes.tell();
    else if (!world.stopping.aborted) await catchUpAll(house.followers);
    const isWell = outcome.reports.every(
      ({ outcome, summary }) => outcome === 'complete' && summary.refused === 0,
    );
    return isWell ? 0 : 2;
  } finally {
    house.close();
  }
}
