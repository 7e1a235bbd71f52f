import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A folder of real records, named by LECTERN_DATA or standing beside the project; benches that need it are left out without it. */
export function testData(...path: readonly string[]): string | undefined {
  const folder = resolve(process.env.LECTERN_DATA ?? join(import.meta.dirname, '..', '..', 'shared', 'data'));
  const wanted = join(folder, ...path);
  return existsSync(wanted) ? wanted : undefined;
}

/** Files of a folder of real records, in the order of their names; none where there are no records. */
export function filesOf(folder: string, names: RegExp): readonly string[] {
  const path = testData(folder);
  if (path === undefined) return [];
  return readdirSync(path)
    .filter((name) => names.test(name))
    .sort()
    .map((name) => join(path, name));
}

/** What a file holds, unpacked where it is packed. */
export function bytesOf(file: string): Buffer {
  const bytes = readFileSync(file);
  return bytes[0] === 0x1f ? gunzipSync(bytes) : bytes;
}
