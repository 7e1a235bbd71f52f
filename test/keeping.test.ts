import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { lectern, projectFolder, started } from './support/run-command.ts';
import { seededRandom } from './support/seeded-random.ts';
import { tableFile } from './support/table-file.ts';
import { temporaryFolder } from './support/temporary-store.ts';

/** A folder with a database of so many works. */
async function aHouse(
  rows: number,
  letters = 20,
): Promise<{ readonly folder: string; readonly data: string }> {
  const folder = temporaryFolder();
  const data = join(folder, 'data');
  const table = tableFile(folder, { rows, name: 'first', letters });
  expect(await lectern(['--data', data, 'import', '--quiet', table])).toMatchObject({ exitCode: 0 });
  return { folder, data };
}

/** Starts `lectern` and kills it, as a power cut would, so long after a file has appeared; answers whether it was in time. */
async function killed(words: readonly string[], sign: string, afterMs: number): Promise<boolean> {
  const child = spawn(process.execPath, [join(projectFolder, 'src', 'main.ts'), ...words], {
    stdio: 'ignore',
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once('close', (_, signal) => resolve(signal)),
  );
  while (!existsSync(sign) && child.exitCode === null) await wait(1);
  await wait(afterMs);
  child.kill('SIGKILL');
  return (await ended) === 'SIGKILL';
}

async function worksIn(data: string): Promise<number> {
  const { out } = await lectern(['--data', data, 'status', '--json']);
  return Number((JSON.parse(out) as { works: number }).works);
}

describe('lectern backup and restore', () => {
  it('copy the database while an import goes on, and bring it back as it was', async () => {
    const { folder, data } = await aHouse(300);
    const more = tableFile(folder, { rows: 1500, name: 'second', letters: 2000 });
    const importing = lectern(['--data', data, 'import', '--quiet', more]);
    const backups: string[] = [];
    for (let number = 0; number < 2; number += 1) {
      const file = join(folder, `backup-${number}.db`);
      const written = await lectern(['--data', data, 'backup', file]);
      expect(written).toMatchObject({
        exitCode: 0,
        out: expect.stringMatching(/Verified: the file is whole/),
      });
      backups.push(file);
    }
    expect(await importing).toMatchObject({ exitCode: 0 });
    for (const [number, backup] of backups.entries()) {
      const elsewhere = join(folder, `restored-${number}`);
      expect(await lectern(['--data', elsewhere, 'restore', backup])).toMatchObject({ exitCode: 0 });
      expect(await lectern(['--data', elsewhere, 'verify'])).toMatchObject({
        exitCode: 0,
        out: expect.stringMatching(/Everything derived equals its rebuild/),
      });
      expect(await worksIn(elsewhere)).toBeGreaterThanOrEqual(300);
    }
  }, 120_000);

  it('overwrite nothing unasked, and keep what they replace', async () => {
    const { folder, data } = await aHouse(30);
    const backup = join(folder, 'backup.db');
    await lectern(['--data', data, 'backup', backup]);
    const again = await lectern(['--data', data, 'backup', backup]);
    expect(again).toMatchObject({ exitCode: 1, err: expect.stringContaining('overwrite it with --force') });
    expect(await lectern(['--data', data, 'backup', '--force', backup])).toMatchObject({ exitCode: 0 });
    await lectern(['--data', data, 'import', '--quiet', tableFile(folder, { rows: 20, name: 'later' })]);
    expect(await worksIn(data)).toBe(50);
    expect(await lectern(['--data', data, 'restore', backup])).toMatchObject({ exitCode: 0 });
    expect(await worksIn(data)).toBe(30);
    const [aside] = readdirSync(data).filter((name) => name.includes('.before-'));
    expect(aside).toBeDefined();
    // What was set aside is a whole database, which can be restored in its turn.
    expect(await lectern(['--data', data, 'restore', join(data, aside ?? '')])).toMatchObject({
      exitCode: 0,
    });
    expect(await worksIn(data)).toBe(50);
  }, 120_000);

  it('refuse to replace a database that is being served', async () => {
    const { folder, data } = await aHouse(30);
    const backup = join(folder, 'backup.db');
    await lectern(['--data', data, 'backup', backup]);
    const server = await started(process.execPath, ['src/main.ts', '--data', data, 'serve', '--port', '0']);
    const refused = await lectern(['--data', data, 'restore', backup]);
    expect(refused).toMatchObject({ exitCode: 1, err: expect.stringContaining('Another process has') });
    expect((await fetch(`${server.address}/`)).status).toBe(200);
    await server.stop();
    expect(await lectern(['--data', data, 'restore', backup])).toMatchObject({ exitCode: 0 });
  }, 120_000);

  it('refuse a file that is no backup, or not whole', async () => {
    const { folder, data } = await aHouse(200, 2000);
    const backup = join(folder, 'backup.db');
    await lectern(['--data', data, 'backup', backup]);
    const bytes = readFileSync(backup);
    const broken = join(folder, 'broken.db');
    writeFileSync(broken, bytes.subarray(0, bytes.length >> 1));
    const other = join(folder, 'other.db');
    new DatabaseSync(other).exec('create table t (a)');
    for (const file of [broken, other, join(folder, 'first.csv'), join(folder, 'nowhere')]) {
      const refused = await lectern(['--data', data, 'restore', file]);
      expect(refused).toMatchObject({ exitCode: 1, err: expect.stringContaining('Nothing was changed') });
    }
    expect(await worksIn(data)).toBe(200);
    expect(readdirSync(data).filter((name) => /restoring|before/.test(name))).toEqual([]);
  }, 120_000);

  it('killed at any moment leave a whole database, and no half of a backup under its name', async () => {
    const { folder, data } = await aHouse(1500, 4000);
    const whole = join(folder, 'whole.db');
    await lectern(['--data', data, 'backup', whole]);
    const random = seededRandom(20260115);
    let inTime = 0;
    for (let kill = 0; kill < 6; kill += 1) {
      const file = join(folder, `killed-${kill}.db`);
      if (await killed(['--data', data, 'backup', file], `${file}.partial`, random() * 40)) inTime += 1;
      if (existsSync(file)) {
        const elsewhere = join(folder, `from-${kill}`);
        expect(await lectern(['--data', elsewhere, 'restore', file])).toMatchObject({ exitCode: 0 });
      }
      const incoming = join(data, 'lectern.db.restoring');
      if (await killed(['--data', data, 'restore', whole], incoming, random() * 60)) inTime += 1;
      const db = new DatabaseSync(join(data, 'lectern.db'));
      expect(db.prepare('select count(*) as works from work').get()).toEqual({ works: 1500 });
      db.close();
    }
    expect(inTime).toBeGreaterThan(3);
    expect(await lectern(['--data', data, 'verify', '--quick'])).toMatchObject({ exitCode: 0 });
    const last = join(folder, 'killed-0.db');
    expect(await lectern(['--data', data, 'backup', '--force', last])).toMatchObject({ exitCode: 0 });
    expect(existsSync(`${last}.partial`)).toBe(false);
  }, 180_000);
});

describe('lectern verify', () => {
  it('tells payloads that are not what came, and keeps no backup of them', async () => {
    const { folder, data } = await aHouse(60);
    const db = new DatabaseSync(join(data, 'lectern.db'));
    db.exec('drop trigger bundle_is_never_edited');
    db.exec("update bundle set encoding = 'identity', bytes = zeroblob(length(bytes) * 100)");
    db.close();
    for (const words of [['verify'], ['verify', '--quick']]) {
      const found = await lectern(['--data', data, ...words]);
      expect(found).toMatchObject({ exitCode: 2, out: expect.stringContaining('Not whole') });
      expect(found.err).toMatch(/The payload of record 1 \(file zotero:doi:\S+\) is not what came/);
    }
    const file = join(folder, 'backup.db');
    expect(await lectern(['--data', data, 'backup', file])).toMatchObject({ exitCode: 1 });
    expect(existsSync(file)).toBe(false);
  }, 120_000);

  it('tells damaged pages', async () => {
    const { data } = await aHouse(200, 2000);
    const file = join(data, 'lectern.db');
    const bytes = readFileSync(file);
    bytes.fill(0x5a, bytes.length >> 1, (bytes.length >> 1) + 40_000);
    writeFileSync(file, bytes);
    const found = await lectern(['--data', data, 'verify']);
    expect(found).toMatchObject({ exitCode: 2, out: expect.stringContaining('lectern restore FILE') });
  }, 120_000);

  it('tells each thing derived that differs from its rebuild, and rebuilding puts it right', async () => {
    const { data } = await aHouse(60);
    const db = new DatabaseSync(join(data, 'lectern.db'));
    db.exec(`
      update work set title_sort = 'zzz' where number = 3;
      delete from search_segment;
      update person set name = '["Somebody"]';
      update related_work set work_id = 'elsewher' where slot = 7;
      insert into plain_work (work_id, wording, layer) values ('elsewher', '', '{}');
    `);
    db.close();
    const found = await lectern(['--data', data, 'verify']);
    expect(found).toMatchObject({
      exitCode: 2,
      out: expect.stringContaining('"lectern rebuild" puts that right'),
    });
    for (const part of ['works', 'search', 'people', 'plain', 'related'])
      expect(found.err).toMatch(new RegExp(`^${part}: \\d+ `, 'm'));
    expect(readdirSync(data).filter((name) => name.startsWith('verify'))).toEqual([]);
    await lectern(['--data', data, 'rebuild']);
    expect(await lectern(['--data', data, 'verify'])).toMatchObject({ exitCode: 0 });
  }, 120_000);

  it('takes nothing amiss when works have come, changed and gone again', async () => {
    const { folder, data } = await aHouse(80);
    const changed = tableFile(folder, {
      rows: 40,
      name: 'first',
      title: 'Changed',
      modified: '2026-02-02 00:00:00',
    });
    await lectern(['--data', data, 'import', '--quiet', changed]);
    await lectern(['--data', data, 'import', '--quiet', tableFile(folder, { rows: 5, name: 'few' })]);
    expect(await lectern(['--data', data, 'verify'])).toMatchObject({ exitCode: 0 });
  }, 120_000);
});

describe('lectern export', () => {
  it('writes what was imported so that it can be imported again, to a file or the terminal', async () => {
    const { folder, data } = await aHouse(40);
    const file = join(folder, 'out.csv');
    const written = await lectern(['--data', data, 'export', '--format', 'csv', '--out', file]);
    expect(written).toMatchObject({ exitCode: 0, out: expect.stringContaining('40 works written') });
    const elsewhere = join(folder, 'elsewhere');
    const imported = await lectern(['--data', elsewhere, 'import', '--quiet', file]);
    expect(imported).toMatchObject({ exitCode: 0, out: expect.stringContaining('new 40'), err: '' });
    const again = await lectern(['--data', elsewhere, 'export', '--format', 'csv']);
    const withoutAddress = (text: string) => text.replace(/http:\S+/g, '');
    expect(withoutAddress(again.out)).toBe(withoutAddress(readFileSync(file, 'utf8')));
  }, 60_000);

  it('writes what a search finds, or the works that are named', async () => {
    const { data } = await aHouse(40);
    const found = await lectern(['--data', data, 'export', '--format', 'ris', '10.5555/first.7']);
    expect(found.out.match(/^TI {2}- .*$/gm)).toEqual([expect.stringContaining('Work 7 of first')]);
    const id = /works\/(\w{8})\//.exec(found.out)?.[1] ?? '';
    const named = await lectern(['--data', data, 'export', '--format', 'csl-json', '--ids', id]);
    expect(JSON.parse(named.out)).toMatchObject([{ title: 'Work 7 of first' }]);
    const none = await lectern(['--data', data, 'export', '--format', 'ris', '--ids', `${id},nobody00`]);
    expect(none).toMatchObject({ exitCode: 1, err: 'There is no work nobody00.\n', out: '' });
    const unknown = await lectern(['--data', data, 'export', '--format', 'word']);
    expect(unknown).toMatchObject({ exitCode: 1, err: expect.stringContaining('There are: ris') });
  }, 60_000);
});
