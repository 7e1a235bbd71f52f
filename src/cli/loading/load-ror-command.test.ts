import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { runIn } from '../../../test/support/run-in.ts';
import { temporaryFolder } from '../../../test/support/temporary-store.ts';
import { testEffects } from '../../../test/support/test-effects.ts';
import { openHouse } from '../../app.ts';

/** As schema 2.1 has it, with all that we do not read. */
const institution = (id: string, country: string, ...names: readonly (readonly [string, string])[]) => ({
  id: `https://ror.org/${id}`,
  status: 'active',
  types: ['education', 'funder'],
  domains: ['example.org'],
  established: 1902,
  external_ids: [{ type: 'grid', all: ['grid.0.0'], preferred: 'grid.0.0' }],
  links: [{ type: 'website', value: 'https://example.org' }],
  relationships: [{ id: 'https://ror.org/02nkz4499', type: 'parent', label: 'Somewhere' }],
  admin: {
    created: { date: '2018-11-14', schema_version: '1.0' },
    last_modified: { date: '2025-05-01', schema_version: '2.1' },
  },
  names: names.map(([value, type]) => ({ value, types: [type], lang: null })),
  locations: [
    {
      geonames_id: 1,
      geonames_details: {
        continent_code: 'EU',
        continent_name: 'Europe',
        country_code: country,
        country_name: 'Some country',
        country_subdivision_code: null,
        country_subdivision_name: null,
        lat: 47.26,
        lng: 11.39,
        name: 'Somewhere',
      },
    },
  ],
});
const dump = JSON.stringify([
  institution('02nkz4493', 'AT', ['Hallbruck University', 'ror_display'], ['Universität Hallbruck', 'label']),
  institution('02nkz4494', 'GB', ['Northfield University', 'ror_display'], ['NFU', 'acronym']),
  institution('02nkz4495', 'CA', ['Northfield University', 'ror_display']),
  { ...institution('02nkz4496', 'ES', ['Gone', 'ror_display']), status: 'withdrawn' },
]);

const schema1 = {
  id: 'https://ror.org/02nkz4493',
  name: 'Hallbruck University',
  types: ['Education'],
  aliases: [],
  acronyms: [],
  labels: [{ label: 'Universität Hallbruck', iso639: 'de' }],
  country: { country_code: 'AT', country_name: 'Austria' },
};

describe('lectern load ror', () => {
  it.each([
    ['ror.json', strToU8(dump)],
    ['ror.json.gz', gzipSync(dump)],
    // Both schemas side by side, as from 1.45 to 1.74.
    [
      'v1.63-2025-04-03-ror-data.zip',
      zipSync({
        'v1.63-2025-04-03-ror-data.json': strToU8(JSON.stringify([schema1])),
        'v1.63-2025-04-03-ror-data.csv': strToU8('id,name\n'),
        'v1.63-2025-04-03-ror-data_schema_v2.csv': strToU8('id,names.types.ror_display\n'),
        'v1.63-2025-04-03-ror-data_schema_v2.json': strToU8(dump),
      }),
    ],
    // Schema 2 alone, as since then; a folder that the archiver of a Mac left.
    [
      'v2.0-2025-12-16-ror-data.zip',
      zipSync({
        '__MACOSX/._v2.0-2025-12-16-ror-data.json': strToU8('no JSON'),
        'v2.0-2025-12-16-ror-data.csv': strToU8('id,names.types.ror_display\n'),
        'v2.0-2025-12-16-ror-data.json': strToU8(dump),
      }),
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

  it('says of a dump of schema 1 that it is one, and keeps what was loaded', async () => {
    const folder = temporaryFolder();
    await runIn(folder, 'init', '--name', 'X');
    const [good, old] = [join(folder, 'good.json'), join(folder, 'v1.20-2023-02-28-ror-data.zip')];
    writeFileSync(good, dump);
    writeFileSync(
      old,
      zipSync({ 'v1.20-2023-02-28-ror-data.json': strToU8(JSON.stringify([schema1, schema1])) }),
    );
    await runIn(folder, 'load', 'ror', good);
    const { exitCode, err } = await runIn(folder, 'load', 'ror', old);
    expect([exitCode, err]).toEqual([
      1,
      expect.stringMatching(/^v1\.20-.*zip was not taken in\. It is of schema 1, .*still known\.\n$/s),
    ]);
    const house = openHouse({ data: join(folder, 'data') }, testEffects());
    expect(house.units.institutions.recognise('Universität Hallbruck', 'AT')?.ror).toBe(
      'https://ror.org/02nkz4493',
    );
    house.close();
  });

  it.each([
    ['an archive without JSON', zipSync({ 'v2.0-ror-data.csv': strToU8('id\n') }), 'no .json file'],
    ['an archive that breaks off', zipSync({ 'v2.0-ror-data.json': strToU8(dump) }).slice(0, 200), ''],
    ['no archive', strToU8('<html>Not found</html>'), ''],
  ])('refuses %s', async (_, bytes, reason) => {
    const folder = temporaryFolder();
    await runIn(folder, 'init', '--name', 'X');
    const file = join(folder, 'v2.0-ror-data.zip');
    writeFileSync(file, bytes);
    const { exitCode, err } = await runIn(folder, 'load', 'ror', file);
    expect(exitCode).toBe(1);
    expect(err).toContain('v2.0-ror-data.zip was not taken in.');
    expect(err).toContain(reason);
    expect(err).toContain('Wanted is the dump that ROR publishes, schema 2');
  });
});
