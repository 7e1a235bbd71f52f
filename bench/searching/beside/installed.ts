import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Installs packages into a folder of the bench's own: nobody who runs Lectern needs them. Says what went wrong. */
export function installInto(folder: string, packages: readonly string[]): string | undefined {
  const { status, stderr } = spawnSync(
    'npm',
    ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder, ...packages],
    { encoding: 'utf8' },
  );
  return status === 0 ? undefined : stderr.trim().split('\n')[0];
}

/** A package that was installed there. */
export async function packageIn(folder: string, name: string): Promise<unknown> {
  return import(pathToFileURL(createRequire(join(folder, 'from-here.js')).resolve(name)).href);
}
