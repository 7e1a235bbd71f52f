import { join } from 'node:path';
import type { ExitCode } from '../../src/cli/cli-world.ts';
import { runCli } from '../../src/cli/index.ts';
import { testEffects } from './test-effects.ts';

/** What a command prints in a folder whose database is in `data`, and how it ends. */
export async function runCliIn(folder: string, ...words: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const into = (said: string[]) => ({ write: (text: string) => said.push(text) > 0 });
  const exitCode: ExitCode = await runCli(['--data', join(folder, 'data'), ...words], {
    ...testEffects(),
    out: into(out) as NodeJS.WriteStream,
    err: into(err) as NodeJS.WriteStream,
    environment: {},
    folder,
    stopping: new AbortController().signal,
  });
  return { exitCode, out: out.join(''), err: err.join('') };
}
