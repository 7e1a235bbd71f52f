import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { pubmedRecord } from '../support/pubmed-file.ts';
import { temporaryFolder } from '../support/temporary-store.ts';
import { eutilsServer } from './support/eutils-server.ts';
import { inProcess } from './support/in-process.ts';

const affiliated = (pmid: number, title: string, affiliation: string) =>
  pubmedRecord(pmid, title).replace(
    '</Author>',
    `<AffiliationInfo><Affiliation>${affiliation}</Affiliation></AffiliationInfo></Author>`,
  );

/** Titles, so that the works of one database are found in another. */
const titles = {
  ours: 'Rest of the heart',
  others: 'Dust of the moon',
  doubtful: 'Salt of the sea',
  taken: 'Sand of the desert',
};

it('a file of units decides whose harvested works are, and curators’ words survive a backup and a rebuild', async () => {
  const records = [
    affiliated(31, titles.ours, 'Department of Cardiology, North Hill University, North Hill.'),
    affiliated(32, titles.others, 'Institute of Dust, South Valley College, Southville.'),
    pubmedRecord(33, titles.doubtful),
    affiliated(34, titles.taken, 'Faculty of Sand, North Hill University, North Hill.'),
  ];
  const server = await eutilsServer(() =>
    records.map((xml, at) => ({ pmid: 31 + at, edat: '2020/05/05', mdat: '2020/05/05', xml })),
  );
  onTestFinished(() => server.close());
  const folder = temporaryFolder();
  const run = (...words: string[]) => inProcess(words, folder);
  expect(await run('init')).toMatchObject({ exitCode: 0 });
  const units = join(folder, 'units.json');
  writeFileSync(
    units,
    JSON.stringify({
      institution: { name: 'North Hill University', cities: ['North Hill'] },
      units: [{ slug: 'cardiology', name: 'Department of Cardiology' }],
    }),
  );
  expect(await run('load', 'units', units)).toMatchObject({ exitCode: 0 });
  await run('harvest', 'add', 'pubmed', '--query', 'all', '--base', server.address);
  expect(await run('harvest', '--quiet')).toMatchObject({ exitCode: 0 });

  const idsOf = async () => {
    const { out } = await run('ours', 'list', '--all', '--json');
    const { works } = JSON.parse(out) as { works: readonly { id: string; title: string; answer: string }[] };
    return new Map(works.map(({ id, title, answer }) => [title, { id, answer }]));
  };
  const waiting = await idsOf();
  expect(Object.fromEntries([...waiting].map(([title, { answer }]) => [title, answer]))).toEqual({
    [titles.others]: 'not-ours',
    [titles.doubtful]: 'doubtful',
  });
  expect((await run('ours', 'show', '31')).out).toContain('Public. The rule holds it to be yours.');

  // What the rule says of each, a curator says the other way round.
  const others = waiting.get(titles.others)?.id ?? '';
  const doubtful = waiting.get(titles.doubtful)?.id ?? '';
  await run('ours', 'yes', others, doubtful, '--because', 'A guest of ours');
  await run('ours', 'no', '34', '--because', 'Another North Hill');
  const taken = (await idsOf()).get(titles.taken)?.id ?? '';
  const words = async () =>
    Promise.all(
      [others, doubtful, taken].map(async (id) => {
        const { out } = await run('ours', 'show', id, '--json');
        const { isPublic, word } = JSON.parse(out) as { isPublic: boolean; word?: { says: string } };
        return [isPublic, word?.says];
      }),
    );
  const said = [
    [true, 'yes'],
    [true, 'yes'],
    [false, 'no'],
  ];
  expect(await words()).toEqual(said);

  const backup = join(folder, 'backup.db');
  expect(await run('backup', backup)).toMatchObject({ exitCode: 0 });
  // What was said after the backup goes with the restoring, what was said before comes back.
  await run('ours', 'undo', others, doubtful, taken);
  expect((await words()).map(([, says]) => says)).toEqual([undefined, undefined, undefined]);
  expect(await run('restore', backup)).toMatchObject({ exitCode: 0 });
  expect(await words()).toEqual(said);
  expect((await run('rebuild')).exitCode).toBe(0);
  expect(await words()).toEqual(said);

  // The same records, harvested anew, change nothing of what was said.
  expect(await run('harvest', 'run', 'pubmed', '--since', '2000-01-01', '--quiet')).toMatchObject({
    exitCode: 0,
  });
  expect(await words()).toEqual(said);
  expect((await run('verify')).out).toContain('Everything derived equals its rebuild');
}, 60_000);
