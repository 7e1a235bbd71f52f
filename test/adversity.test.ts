import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { lectern } from './support/run-command.ts';
import { smallDisk } from './support/small-disk.ts';
import { tableFile } from './support/table-file.ts';
import { temporaryFolder } from './support/temporary-store.ts';

const noDisk = 'This user may not mount a small disk, so a full one cannot be tried.';

it('a full disk stops an import, loses nothing that is in, and lets it go on when there is room', async (context) => {
  const disk = smallDisk(10);
  if (disk === undefined) return context.skip(noDisk);
  const table = tableFile(temporaryFolder(), { rows: 2000, name: 'many', letters: 4000 });
  const data = join(disk.folder, 'data');
  const words = ['--data', data, 'import', '--quiet', table];
  const stopped = await lectern(words);
  expect(stopped).toMatchObject({ exitCode: 1, out: expect.stringContaining('the disk is full') });
  expect(stopped.err).toContain('There is no space left on the disk');
  const held = Number(/new ([\d,]+)/.exec(stopped.out)?.[1]);
  expect(held).toBeGreaterThan(0);
  for (const more of [
    ['backup', join(disk.folder, 'b.db')],
    ['export', '--format', 'csv', '--out', join(disk.folder, 'o.csv')],
    ['verify'],
  ])
    expect(await lectern(['--data', data, ...more])).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('the disk is full'),
    });
  expect(await lectern(['--data', data, 'verify', '--quick'])).toMatchObject({ exitCode: 0 });

  disk.resize(200);
  const gone = await lectern(words);
  expect(gone).toMatchObject({ exitCode: 0, out: expect.stringContaining(`unchanged ${held}`) });
  expect(gone.out).toContain('read 2,000');
  expect(await lectern(['--data', data, 'verify'])).toMatchObject({ exitCode: 0 });
}, 120_000);

it('a disk that may only be read is named, whatever is tried', async (context) => {
  const disk = smallDisk(64);
  if (disk === undefined) return context.skip(noDisk);
  const folder = temporaryFolder();
  const table = tableFile(folder, { rows: 10, name: 'few' });
  const data = join(disk.folder, 'data');
  await lectern(['--data', data, 'import', '--quiet', table]);
  const backup = join(folder, 'backup.db');
  await lectern(['--data', data, 'backup', backup]);
  disk.makeReadOnly();
  const more = tableFile(folder, { rows: 20, name: 'more' });
  for (const words of [['import', '--quiet', more], ['rebuild'], ['restore', backup], ['verify']]) {
    const failed = await lectern(['--data', data, ...words]);
    expect(failed.exitCode).toBe(1);
    expect(failed.err).toMatch(/may (?:not )?(?:be written|write)|read-only/);
    expect(failed.err).not.toMatch(/\n {4}at /);
  }
}, 120_000);

it('a writer that keeps the database to itself is waited for, then named', async () => {
  const folder = temporaryFolder();
  const data = join(folder, 'data');
  await lectern(['--data', data, 'import', '--quiet', tableFile(folder, { rows: 10, name: 'first' })]);
  const other = new DatabaseSync(join(data, 'lectern.db'));
  other.exec('begin immediate');
  const words = ['--data', data, 'import', '--quiet', tableFile(folder, { rows: 10, name: 'second' })];
  const waiting = lectern(words);
  // Who only reads is not kept waiting.
  expect((await lectern(['--data', data, 'export', '--format', 'csv'])).out.split('\n')).toHaveLength(12);
  expect(await waiting).toMatchObject({
    exitCode: 1,
    out: expect.stringContaining('another process keeps the database to itself'),
    err: expect.stringContaining('to itself for 30 seconds'),
  });
  other.exec('rollback');
  other.close();
  expect(await lectern(words)).toMatchObject({ exitCode: 0, out: expect.stringContaining('new 10') });
}, 120_000);

it('a clock that goes back leaves nothing behind, and the newest record counts', async () => {
  const folder = temporaryFolder();
  const data = join(folder, 'data');
  // As on a machine whose clock was set back by six years between the two imports.
  const back =
    'const now = Date.now; globalThis.Date = class extends Date { constructor(...a) { a.length ? super(...a) : super(now() - 2e11); } static now() { return now() - 2e11; } };';
  const earlier = {
    environment: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(back)}` },
  };
  const table = (title: string, modified: string) =>
    tableFile(folder, { rows: 30, name: 'works', title, modified });
  await lectern(['--data', data, 'import', '--quiet', table('First', '2026-01-01 00:00:00')]);
  const second = await lectern(
    ['--data', data, 'import', '--quiet', table('Second', '2026-02-02 00:00:00')],
    earlier,
  );
  expect(second).toMatchObject({ exitCode: 0, out: expect.stringContaining('changed 30') });
  await lectern(['--data', data, 'import', '--quiet', table('Third', '2026-01-15 00:00:00')], earlier);
  const { out } = await lectern(['--data', data, 'export', '--format', 'ris', 'second']);
  expect(out.match(/^TI {2}- Second/gm)).toHaveLength(30);
  expect(await lectern(['--data', data, 'verify'])).toMatchObject({ exitCode: 0 });
  const status = JSON.parse((await lectern(['--data', data, 'status', '--json'])).out);
  expect(status.followers.every(({ position }: { position: number }) => position === status.position)).toBe(
    true,
  );
}, 120_000);
