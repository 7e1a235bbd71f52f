import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A folder of real records, named by LECTERN_DATA or standing beside the project; benches that need it are left out without it. */
export function testData(...path: readonly string[]): string | undefined {
  const folder = resolve(process.env.LECTERN_DATA ?? join(import.meta.dirname, '..', '..', 'shared', 'data'));
  const wanted = join(folder, ...path);
  return existsSync(wanted) ? wanted : undefined;
}
