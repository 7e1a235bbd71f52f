import { hasStore } from '../../app.ts';
import { whyFailed } from '../../catalogue/index.ts';
import type { Config } from '../../config.ts';
import { type Verification, verifyHouse } from '../../verify-house.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { createProgress, type Progress } from '../progress.ts';
import { noStore } from './sentences.ts';

export async function verifyCommand(
  config: Config,
  { quick }: { readonly quick?: boolean },
  world: CliWorld,
): Promise<ExitCode> {
  if (!hasStore(config)) {
    world.err.write(noStore(config));
    return 1;
  }
  let shown: { readonly what: string; readonly progress: Progress } | undefined;
  let verification: Verification;
  try {
    verification = await verifyHouse(config, world, {
      isQuick: quick === true,
      progress(what, done, total) {
        if (shown?.what !== what) {
          shown?.progress.stop();
          shown = { what, progress: createProgress('steps', world.err, world.now) };
        }
        shown.progress.report({ done, total, records: done, label: what });
      },
    });
  } catch (cause) {
    const reason = whyFailed(cause);
    if (reason === undefined) throw cause;
    world.err.write(
      `The database could not be verified: ${reason}. Verifying needs room for two copies in ${config.data}; --quick needs none.\n`,
    );
    return 1;
  } finally {
    shown?.progress.stop();
  }
  const { check, differences } = verification;
  for (const line of [...check.problems, ...differences]) world.err.write(`${line}\n`);
  const count = (number: number) => number.toLocaleString('en');
  const figures = `${count(check.works)} works, ${count(check.records)} records, ${count(check.payloads)} of them hashed again`;
  if (check.problems.length > 0) {
    world.out.write(`Not whole: ${figures}. Restore a backup with "lectern restore FILE".\n`);
    return 2;
  }
  if (differences.length > 0) {
    world.out.write(`Whole, but not as derived anew: ${figures}. "lectern rebuild" puts that right.\n`);
    return 2;
  }
  const rebuilt = quick
    ? 'Everything derived was left out (--quick).'
    : 'Everything derived equals its rebuild.';
  world.out.write(`Whole: ${figures}. ${rebuilt}\n`);
  return 0;
}
