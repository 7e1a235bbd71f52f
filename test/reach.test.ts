import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lectern, started } from './support/run-command.ts';
import { temporaryFolder } from './support/temporary-store.ts';

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
const asFirefox = { headers: { 'user-agent': firefox } };

interface Counts {
  readonly counts: readonly { readonly use: string; readonly asker: string; readonly count: number }[];
}

describe('lectern reach', () => {
  it('says what a server answered to whom: kept pages and 304s too, detours and misses not', async () => {
    const folder = temporaryFolder();
    const data = join(folder, 'data');
    const served = await started(process.execPath, [
      'src/main.ts',
      ...['--data', data, 'serve', '--port', '0', '--sample-if-empty'],
    ]);
    const get = (path: string, init: RequestInit = asFirefox) =>
      fetch(served.address + path, { redirect: 'manual', ...init });
    const home = await (await get('/')).text();
    const [path = '', id = ''] = /\/works\/([0-9a-z]{8})\/[a-z0-9-]+/.exec(home) ?? [];
    const etag = (await get(path)).headers.get('etag') ?? '';
    expect((await get(path)).status).toBe(200);
    const again = await get(path, { headers: { ...asFirefox.headers, 'if-none-match': etag } });
    expect(again.status).toBe(304);
    expect((await get(`/fa${path}`)).status).toBe(200);
    expect((await get(`/works/${id}`)).status).toBe(301);
    expect((await get('/works/00000000/x')).status).toBe(404);
    await get(path, { ...asFirefox, method: 'HEAD' });
    await get(path, { headers: { 'user-agent': 'GPTBot/1.2' } });
    await get(`/works/${id}.bib`);
    await get(path, { headers: { 'user-agent': firefox, accept: 'application/x-bibtex' } });
    await get(`/works/${id}/card.png`, { headers: { 'user-agent': 'facebookexternalhit/1.1' } });
    await get('/works?year=2023');
    expect((await served.stop()).exitCode).toBe(0);

    const { out, exitCode } = await lectern(['--data', data, 'reach', id, '--json']);
    expect(exitCode).toBe(0);
    expect((JSON.parse(out) as Counts).counts).toMatchObject([
      { use: 'card', asker: 'social-preview', count: 1 },
      { use: 'download', asker: 'person', count: 2 },
      { use: 'view', asker: 'ai-crawler', count: 1 },
      { use: 'view', asker: 'person', count: 4 },
    ]);
    const all = await lectern(['--data', data, 'reach']);
    expect(all.out).toMatch(/people +4 +2 +0 +0\n/);
    expect(all.out).toMatch(new RegExp(` 4 {2}.+ \\(works/${id}\\)`));
    const one = await lectern(['--data', data, 'reach', id]);
    expect(one.out).toMatch(/Pages by day:\n +people +robots\n\d{4}-\d\d-\d\d +4 +1\n/);
    expect(await lectern(['--data', data, 'reach', '00000000'])).toMatchObject({
      exitCode: 1,
      err: '“00000000” is no work that is held here.\n',
    });
  });

  it('is in backups, and comes back where nothing newer is', async () => {
    const folder = temporaryFolder();
    const data = join(folder, 'data');
    const elsewhere = join(folder, 'elsewhere');
    await lectern(['--data', data, 'init', '--sample']);
    expect((await lectern(['--data', data, 'reach'])).out).toMatch(/Nothing was counted yet/);
    const file = join(folder, 'backup.db');
    expect(await lectern(['--data', data, 'backup', file])).toMatchObject({ exitCode: 0 });
    expect(await lectern(['--data', elsewhere, 'restore', file])).toMatchObject({ exitCode: 0 });
    expect(existsSync(join(elsewhere, 'reach.db'))).toBe(true);
  });
});
