import { catchUpAll, hasStore, openHouse } from '../../app.ts';
import type { Config } from '../../config.ts';
import { harvestWorks } from '../../harvest-works.ts';
import { createHarvestStates, dueAt } from '../../intake/index.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { createProgress, type Progress } from '../progress.ts';
import { onCopy, toldChanges } from './dry-run.ts';
import { countsInWords } from './sentences.ts';

/** More problems than this are only counted. */
const problemsShown = 20;

interface HarvestsOptions {
  readonly dryRun?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  readonly since?: Date | undefined;
  /** Requests a day about works that are here. */
  readonly budget?: number | undefined;
}

/** Runs these harvests of the configuration, or all that are due. */
export async function runHarvests(
  config: Config,
  wanted: readonly string[] | 'due',
  options: HarvestsOptions,
  world: CliWorld,
): Promise<ExitCode> {
  if (options.dryRun) return onCopy(config, (copy) => runThem(copy, wanted, options, world));
  return runThem(config, wanted, options, world);
}

async function runThem(
  config: Config,
  wanted: readonly string[] | 'due',
  { since, budget, dryRun, quiet }: HarvestsOptions,
  world: CliWorld,
): Promise<ExitCode> {
  const isNew = !hasStore(config);
  const house = openHouse(config, world);
  if (isNew && !dryRun) world.out.write(`An empty database was made in ${config.data}.\n`);
  try {
    const states = createHarvestStates(house.store);
    const names =
      wanted !== 'due'
        ? wanted
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
        budget,
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
      // How a harvest ended is told above, in words.
      { now: world.now, log: (level, ...rest) => level !== 'warn' && world.log(level, ...rest) },
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
