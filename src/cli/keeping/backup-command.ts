import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { hasStore, storeFileOf } from '../../app.ts';
import { backupStore, copyDatabase } from '../../catalogue/index.ts';
import type { Config } from '../../config.ts';
import { reachFileOf } from '../../reach-of.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { createProgress } from '../progress.ts';
import { countsBeside, inMegabytes, noStore } from './sentences.ts';

export async function backupCommand(
  config: Config,
  file: string,
  { force }: { readonly force?: boolean },
  world: CliWorld,
): Promise<ExitCode> {
  if (!hasStore(config)) {
    world.err.write(noStore(config));
    return 1;
  }
  const target = resolve(world.folder, file);
  const progress = createProgress('pages', world.err, world.now);
  const outcome = await backupStore(storeFileOf(config), target, {
    overwrite: force === true,
    progress: (done, total) => progress.report({ done, total, records: done, label: 'backup' }),
  });
  progress.stop();
  switch (outcome.kind) {
    case 'written': {
      const counts = reachFileOf(config);
      if (existsSync(counts)) await copyDatabase(counts, countsBeside(target));
      const { records, works, payloads } = outcome.check;
      const count = (number: number) => number.toLocaleString('en');
      world.out.write(
        `Written to ${target}: ${count(works)} works from ${count(records)} records, ${inMegabytes(outcome.bytes)}. ` +
          `Verified: the file is whole, ${count(payloads)} records read back as they came.\n`,
      );
      return 0;
    }
    case 'exists':
      world.err.write(`${target} exists. Choose another name, or overwrite it with --force.\n`);
      return 1;
    case 'damaged':
      for (const problem of outcome.problems) world.err.write(`${problem}\n`);
      world.err.write(
        'The backup was not kept, because it is not whole; nor, most likely, is the database. Run "lectern verify", and restore an older backup.\n',
      );
      return 1;
    case 'failed':
      world.err.write(`No backup was written to ${target}: ${outcome.reason}. The database is untouched.\n`);
      return 1;
  }
}
