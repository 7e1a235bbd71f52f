import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openHouse } from '../src/app.ts';
import { runIn } from './support/run-in.ts';
import { temporaryFolder } from './support/temporary-store.ts';
import { testEffects } from './support/test-effects.ts';

const structure = {
  institution: { name: 'Northfield University', cities: ['Northfield'], country: 'GB' },
  units: [{ slug: 'cardiology', name: 'Department of Cardiology' }, { name: 'Department of Botany' }],
};
const strange = 'The Fern House, Northfield University, Northfield, UK';
const registry = [
  {
    id: 'https://ror.org/02nkz4493',
    names: [{ value: 'Hallbruck University', types: ['ror_display'] }],
    locations: [{ geonames_details: { country_code: 'AT' } }],
  },
];

/** A work of Crossref's form, signed by somebody of the fern house. */
function work(key: string, title: string, family: string, given: string) {
  return {
    DOI: `10.5555/${key}`,
    type: 'journal-article',
    title: [title],
    author: [{ family, given, affiliation: [{ name: strange }, { name: 'Hallbruck University, Austria' }] }],
    published: { 'date-parts': [[2020]] },
  };
}

/** Who signed each work first, what curators said, and what is told of units and partners. */
async function whatIsSaid(folder: string) {
  const { exitCode, out } = await runIn(folder, 'people', 'words');
  const house = openHouse({ data: join(folder, 'data') }, testEffects());
  try {
    const works = await house.catalogue.list({ offset: 0, limit: 10, order: 'newest' });
    const ids = works.works.map(({ id }) => id).sort();
    const signers = await house.people.signersOf(ids);
    const persons = await house.people.summaries(signers.flatMap(([id]) => id ?? []));
    const [partner] = await house.units.institutionsOf(1);
    return {
      words: { exitCode, out },
      ids,
      signers: signers.map(([id]) => id),
      orcids: persons.map(({ orcid }) => orcid),
      units: (await house.units.list()).map(({ slug, works: number }) => `${slug} ${number}`),
      partner,
    };
  } finally {
    house.close();
  }
}

describe('the words of curators', () => {
  it('outlast a backup, its restoring elsewhere and everything derived anew', async () => {
    const folder = temporaryFolder();
    const file = (name: string, content: unknown): string => {
      const path = join(folder, name);
      writeFileSync(path, JSON.stringify(content));
      return path;
    };
    const lectern = async (...words: readonly string[]) => {
      expect(await runIn(folder, ...words)).toMatchObject({ exitCode: 0, err: '' });
    };
    await lectern('init', '--name', 'Northfield University');
    const items = [
      work('a', 'Ferns in winter', 'Rad', 'Sara'),
      work('b', 'Letters from Shiraz', 'Verdi', 'Sara'),
      work('c', 'Sleep of the heart', 'Rad', 'Omid'),
      work('d', 'A river in town', 'Rad', 'Omid'),
    ];
    await lectern('import', '--quiet', file('works.json', { message: { items } }));
    await lectern('load', 'units', file('units.json', structure));
    await lectern('load', 'ror', file('ror.json', registry));
    await lectern('rebuild', 'identity');

    const { ids, signers, units } = await whatIsSaid(folder);
    const persons = [...new Set(signers)];
    expect([persons.length, units]).toEqual([3, ['cardiology 0', 'department-of-botany 0']]);
    const idOf = (title: string) => ids[titles.indexOf(title)] ?? '';
    const titles = await titlesOf(folder, ids);
    const signerOf = (title: string) => signers[titles.indexOf(title)] ?? '';
    const because = ['--because', 'She told us'];
    await lectern('people', 'join', signerOf('Ferns in winter'), signerOf('Letters from Shiraz'), ...because);
    await lectern('people', 'split', signerOf('A river in town'), idOf('A river in town'), ...because);
    await lectern('people', 'claim', signerOf('Ferns in winter'), '0000-0002-1825-0097', ...because);
    await lectern('units', 'assign', strange, 'department-of-botany');

    const said = await whatIsSaid(folder);
    const now = (title: string) => said.signers[titles.indexOf(title)];
    expect(now('Ferns in winter')).toBe(now('Letters from Shiraz'));
    expect(now('Sleep of the heart')).not.toBe(now('A river in town'));
    expect(said.orcids).toContain('0000-0002-1825-0097');
    expect(said.units).toEqual(['cardiology 0', 'department-of-botany 4']);
    expect(said.partner).toMatchObject({ ror: 'https://ror.org/02nkz4493' });

    const backup = join(folder, 'backup.db');
    await lectern('backup', backup);
    const elsewhere = temporaryFolder();
    expect(await runIn(elsewhere, 'restore', backup)).toMatchObject({ exitCode: 0 });
    expect(await whatIsSaid(elsewhere)).toEqual(said);
    expect(await runIn(elsewhere, 'verify')).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining('Everything derived equals its rebuild'),
    });
    expect(await runIn(elsewhere, 'rebuild')).toMatchObject({ exitCode: 0 });
    expect(await whatIsSaid(elsewhere)).toEqual(said);
  }, 120_000);
});

async function titlesOf(folder: string, ids: readonly string[]): Promise<readonly string[]> {
  const house = openHouse({ data: join(folder, 'data') }, testEffects());
  try {
    const works = await house.catalogue.summaries(ids as never);
    return works.map(({ title }) => title);
  } finally {
    house.close();
  }
}
