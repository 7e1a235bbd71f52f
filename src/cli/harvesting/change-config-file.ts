import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Config } from '../../config.ts';
import type { CliWorld } from '../cli-world.ts';

/** Changes the key `harvest` of the configuration file and nothing else; makes the file where there is none. Answers its name. */
export function changeHarvests(
  { file: known }: Pick<Config, 'file'>,
  change: (harvests: Record<string, unknown>) => Record<string, unknown>,
  { folder }: Pick<CliWorld, 'folder'>,
): string {
  const file = known ?? resolve(folder, 'lectern.config.json');
  const held = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) : {};
  const { harvest = {}, ...others } = held;
  const harvests = change(harvest);
  const changed = { ...held, harvest: harvests };
  const text = JSON.stringify(Object.keys(harvests).length > 0 ? changed : others, undefined, 2);
  // Whoever reads it meanwhile finds the one or the other, whole.
  const partial = `${file}.${process.pid}.partial`;
  writeFileSync(partial, `${text}\n`);
  renameSync(partial, file);
  return file;
}
