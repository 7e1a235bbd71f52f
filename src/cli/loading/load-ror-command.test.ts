import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { runIn } from '../../../test/support/run-in.ts';
import { temporaryFolder } from '../../../test/support/temporary-store.ts';

const institution = (id: string, country: string, ...names: readonly (readonly [string, string])[]) => ({
  id: `https://ror.org/${id}`,
  status: 'active',
  types: ['education'],
  names: names.map(([value, type]) => ({ value, types: [type], lang: null })),
  locations: [{ geonames_id: 1, geonames_details: { country_code: country, name: 'Somewhere' } }],
});
const dump = JSON.stringify([
  institution('02nkz4493', 'AT', ['Hallbruck University', 'ror_display'], ['Universität Hallbruck', 'label']),
  institution('02nkz4494', 'GB', ['Northfield University', 'ror_display'], ['NFU', 'acronym']),
  institution('02nkz4495', 'CA', ['Northfield University', 'ror_display']),
  { ...institution('02nkz4496', 'ES', ['Gone', 'ror_display']), status: 'withdrawn' },
]);

describe('lectern load ror', () => {
  it.each([
    ['ror.json', strToU8(dump)],
    ['ror.json.gz', gzipSync(dump)],
    [
      'v1.9-ror-data.zip',
      zipSync({ 'v1.9-ror-data.json': strToU8('[{"id":1}]'), 'v1.9_schema_v2.json': strToU8(dump) }),
    ],
  ])('takes in %s, and partners are known by all their names', async (name, bytes) => {
    const folder = temporaryFolder();
    await runIn(folder, 'init', '--name', 'X');
    const file = join(folder, name);
    writeFileSync(file, bytes);
    const loaded = await runIn(folder, 'load', 'ror', file);
    expect(loaded).toMatchObject({ err: '', exitCode: 0 });
    expect(loaded.out).toBe(
      '3 institutions are known by their names from now on.\n1 entries were passed over: withdrawn, or not in the form of schema 2.\n',
    );
  });

  it.each([
    ['no JSON', 'id,name\n1,X\n'],
    ['another list', '[{"id": "x"}]'],
    ['a file that breaks off', dump.slice(0, 300)],
  ])('refuses %s, and says what is wanted', async (_, text) => {
    const folder = temporaryFolder();
    await runIn(folder, 'init', '--name', 'X');
    const file = join(folder, 'ror.json');
    writeFileSync(file, text);
    const { exitCode, err } = await runIn(folder, 'load', 'ror', file);
    expect(exitCode).toBe(1);
    expect(err).toMatch(/^ror\.json was not taken in\..*\nWanted is the dump that ROR publishes, schema 2/);
  });
});
