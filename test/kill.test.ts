import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFollower, createSqliteCatalogue, openStore, type Store } from '../src/catalogue/index.ts';
import { importFiles } from '../src/intake/index.ts';
import { jsonLines } from './support/json-lines-format.ts';
import { seededRandom } from './support/seeded-random.ts';
import { temporaryFolder } from './support/temporary-store.ts';
import { testEffects } from './support/test-effects.ts';
import { titlesDerivation, titlesHeld } from './support/titles-derivation.ts';

const program = fileURLToPath(new URL('./support/import-process.ts', import.meta.url));
const formats = new URL('./support/json-lines-format.ts', import.meta.url);

/** Half of the time that a process needs goes into compiling what it runs: the first one keeps that for the others. */
const compiled = mkdtempSync(join(tmpdir(), 'lectern-compiled-'));
afterAll(() => rmSync(compiled, { recursive: true, force: true }));
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-test-'));
  await startImport(join(folder, 'lectern.db'), aFile(folder, 'first', 10)).ended;
  rmSync(folder, { recursive: true });
});

interface Importing {
  readonly process: ChildProcess;
  /** What it has said is kept, so far. */
  kept(): number;
  readonly ended: Promise<unknown>;
}

function startImport(database: string, file: string, ...more: string[]): Importing {
  const child = spawn(process.execPath, [program, database, file, ...more], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
  });
  // Other tests that run meanwhile go first.
  if (child.pid !== undefined) setPriority(child.pid, 5);
  let said = '';
  let complaint = '';
  child.stdout.on('data', (text) => (said += text));
  child.stderr.on('data', (text) => (complaint += text));
  const ended = once(child, 'close').then(([code, signal]) => {
    if (signal !== 'SIGKILL' && code !== 0) throw new Error(complaint);
  });
  return { process: child, kept: () => Number(/(\d+)\n(?:done\n)?$/.exec(said)?.[1] ?? 0), ended };
}

function aFile(folder: string, name: string, records: number): string {
  const lines = Array.from({ length: records }, (_, at) =>
    JSON.stringify({ key: `${name}-${at}`, title: `Work ${at} of ${name}` }),
  );
  const file = join(folder, `${name}.jsonl`);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

function catalogueOf(store: Store) {
  return createSqliteCatalogue(store, (_format, payload) => jsonLines.describe(payload));
}

/** What must hold whatever happened: the file is whole, and every work has its change. */
function expectWhole({ reader }: Store): void {
  expect(reader.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  expect(reader.prepare('pragma foreign_key_check').all()).toEqual([]);
  const silent = 'select count(*) as works from work where number not in (select work from change)';
  expect(reader.prepare(silent).get()).toEqual({ works: 0 });
}

function titlesOfWorks({ reader }: Store): readonly string[] {
  const rows = reader.prepare("select summary from work where state = 'held'").all();
  return rows.map(({ summary }) => (JSON.parse(String(summary)) as { title: string }).title).sort();
}

describe('an import that is killed', () => {
  const recordsInFile = 1500;
  const kills = 50;
  const killsPerStore = 5;

  it(`at any of ${kills} moments loses nothing that it said was kept`, { timeout: 240_000 }, async () => {
    const random = seededRandom(20260115);
    const moments: number[] = [];
    for (let run = 0; run < kills / killsPerStore; run += 1) {
      const folder = temporaryFolder();
      const database = join(folder, 'lectern.db');
      const files: string[] = [];
      for (let kill = 0; kill < killsPerStore; kill += 1) {
        const name = `${run}-${kill}`;
        const file = aFile(folder, name, recordsInFile);
        files.push(file);
        const importing = startImport(database, file, ...(kill % 2 === 0 ? [] : ['behind']));
        // Some are killed while they start, some between batches, some inside of one.
        const soon = Math.floor(random() * 6) * 250;
        while (importing.kept() < soon && importing.process.exitCode === null) await wait(1);
        await wait(soon === 0 ? random() * 400 : random() * 30);
        importing.process.kill('SIGKILL');
        await importing.ended;
        const kept = importing.kept();
        moments.push(kept);

        const store = openStore(database);
        const catalogue = catalogueOf(store);
        expectWhole(store);
        for (const at of [0, kept >> 1, kept - 1]) {
          if (kept === 0) continue;
          const id = await catalogue.findByIdentifier('file', `${name}-${at}`);
          expect(id && (await catalogue.find(id))?.title).toBe(`Work ${at} of ${name}`);
        }
        const held = store.reader
          .prepare('select count(*) as records from record where key like ?')
          .get(`${name}-%`);
        expect(Number(held?.records)).toBeGreaterThanOrEqual(kept);
        await createFollower(store, titlesDerivation(store)).catchUp();
        expect(titlesHeld(store).join('\n')).toBe(titlesOfWorks(store).join('\n'));
        await catalogue.close();
      }

      const store = openStore(database);
      const catalogue = catalogueOf(store);
      const summary = await importFiles(files, { catalogue, formats }, testEffects());
      expect(summary).toMatchObject({ read: killsPerStore * recordsInFile, refused: 0 });
      const follower = createFollower(store, titlesDerivation(store));
      await follower.catchUp();
      const titles = titlesHeld(store);
      expect(titles).toHaveLength(killsPerStore * recordsInFile);
      await follower.rebuild();
      expect(titlesHeld(store).join('\n')).toBe(titles.join('\n'));
      expectWhole(store);
      await catalogue.close();
    }
    // Else the moments were badly chosen, and the test shows nothing.
    expect(moments.filter((kept) => kept > 0 && kept < recordsInFile).length).toBeGreaterThan(kills / 3);
  });
});

describe('two imports into one new store at once', () => {
  it('both come to their end, and a reader sees their works without opening the store again', async () => {
    const folder = temporaryFolder();
    const database = join(folder, 'lectern.db');
    const imports = ['a', 'b'].map((name) => startImport(database, aFile(folder, name, 4000)));
    const store = openStore(database);
    const catalogue = catalogueOf(store);
    const seen = new Set<number>();
    const ended = Promise.all(imports.map(({ ended }) => ended));
    for (let over = false; !over; ) {
      over = await Promise.race([ended.then(() => true), wait(5).then(() => false)]);
      const told = imports.reduce((sum, { kept }) => sum + kept(), 0);
      const { works } = await catalogue.counts();
      expect(works).toBeGreaterThanOrEqual(told);
      seen.add(works);
    }
    expect((await catalogue.counts()).works).toBe(8000);
    expect(seen.size).toBeGreaterThan(3);
    expectWhole(store);
    await createFollower(store, titlesDerivation(store)).catchUp();
    expect(titlesHeld(store).join('\n')).toBe(titlesOfWorks(store).join('\n'));
    await catalogue.close();
  });
});
