import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/catalogue/index.ts';
import { pubmedRecord } from '../support/pubmed-file.ts';
import { projectFolder } from '../support/run-command.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { temporaryFolder } from '../support/temporary-store.ts';
import { eutilsServer } from './support/eutils-server.ts';

const batch = 20;
const pages = 40;
/** Pages that may have been fetched or be under way, and not be in, when a process dies. */
const pagesInHand = 12;

describe('a harvest that is killed', () => {
  it('goes on where it was, whenever that happens, and brings every record once', {
    timeout: 120_000,
  }, async () => {
    const records = Array.from({ length: batch * pages }, (_, at) => ({
      pmid: 1000 + at,
      edat: '2020/05/05',
      mdat: '2020/05/05',
      xml: pubmedRecord(1000 + at, `Work number ${at}`),
    }));
    const server = await eutilsServer(() => records, { latencyMs: 5 });
    onTestFinished(() => server.close());
    const folder = temporaryFolder();
    const definition = { provider: 'pubmed', query: 'all', batch, base: server.address };
    writeFileSync(join(folder, 'lectern.config.json'), JSON.stringify({ harvest: { mine: definition } }));
    const start = () => {
      const child = spawn(
        process.execPath,
        [join(projectFolder, 'src', 'main.ts'), 'harvest', 'run', 'mine', '--quiet'],
        {
          cwd: folder,
          env: { ...process.env, LECTERN_DATA: undefined, LECTERN_NCBI_KEY: 'hush-hush-77' },
          stdio: ['ignore', 'pipe', 'pipe'],
        },
      );
      let said = '';
      child.stdout.on('data', (text) => (said += text));
      child.stderr.on('data', (text) => (said += text));
      onTestFinished(() => void child.kill('SIGKILL'));
      return { child, said: () => said, ended: once(child, 'close') };
    };
    const random = seededRandom(7);
    let kills = 0;
    for (; kills < 3; kills += 1) {
      const before = server.requests.length;
      const { child, ended, said } = start();
      while (server.requests.length < before + 2) {
        await wait(10);
        expect(child.exitCode, said()).toBeNull();
      }
      await wait(random() * 900);
      child.kill('SIGKILL');
      await ended;
    }
    const last = start();
    const [exitCode] = await last.ended;
    expect(exitCode, last.said()).toBe(0);
    const store = openStore(join(folder, 'data', 'lectern.db'));
    const keys = store.reader
      .prepare('select key from record order by key')
      .all()
      .map((row) => row.key);
    const works = store.reader.prepare("select count(*) as n from work where state = 'held'").get()?.n;
    store.close();
    expect(keys).toEqual(records.map(({ pmid }) => String(pmid)));
    expect(works).toBe(records.length);
    const fetches = server.requests.filter(({ path }) => path.endsWith('efetch.fcgi')).length;
    expect(fetches).toBeLessThanOrEqual(pages + kills * pagesInHand);
  });
});
