import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { storeFileOf } from '../../app.ts';
import { copyDatabase, restoreStore } from '../../catalogue/index.ts';
import type { Config } from '../../config.ts';
import { reachFileOf } from '../../reach-of.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { countsBeside } from './sentences.ts';

export async function restoreCommand(config: Config, file: string, world: CliWorld): Promise<ExitCode> {
  const from = resolve(world.folder, file);
  const database = storeFileOf(config);
  const outcome = restoreStore(from, database, world.now());
  switch (outcome.kind) {
    case 'restored': {
      const { works, records } = outcome.check;
      // Counts that are here are newer, and say nothing of the works.
      const counts = countsBeside(from);
      if (existsSync(counts) && !existsSync(reachFileOf(config)))
        await copyDatabase(counts, reachFileOf(config));
      world.out.write(
        `Restored from ${from}: ${works.toLocaleString('en')} works from ${records.toLocaleString('en')} records.\n`,
      );
      if (outcome.aside !== undefined)
        world.out.write(
          `What was there is kept as ${basename(outcome.aside)}; remove it when you no longer need it.\n`,
        );
      return 0;
    }
    case 'damaged':
      for (const problem of outcome.problems) world.err.write(`${problem}\n`);
      world.err.write(`${from} is not whole. Nothing was changed; choose another backup.\n`);
      return 1;
    case 'in-use':
      world.err.write(
        `Another process has ${database} open: "lectern serve", an import or a backup. Stop it first. Nothing was changed.\n`,
      );
      return 1;
    case 'failed':
      world.err.write(`Nothing was restored from ${from}: ${outcome.reason}. Nothing was changed.\n`);
      return 1;
  }
}
