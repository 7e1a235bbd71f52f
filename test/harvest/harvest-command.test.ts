import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { pubmedRecord } from '../support/pubmed-file.ts';
import { eventually, projectFolder, started } from '../support/run-command.ts';
import { temporaryFolder } from '../support/temporary-store.ts';
import { eutilsServer } from './support/eutils-server.ts';
import { inProcess } from './support/in-process.ts';

async function anOffice(records: number) {
  const server = await eutilsServer(() =>
    Array.from({ length: records }, (_, at) => ({
      pmid: 1000 + at,
      edat: '2020/05/05',
      mdat: '2020/05/05',
      xml: pubmedRecord(1000 + at, `Work ${at}`),
    })),
  );
  onTestFinished(() => server.close());
  const folder = temporaryFolder();
  const run = (...words: string[]) => inProcess(words, folder, { LECTERN_NCBI_KEY: 'hush-hush-77' });
  const config = join(folder, 'lectern.config.json');
  return { server, folder, run, config };
}

describe('lectern harvest', () => {
  it('is not set up without what tells whose works are wanted', async () => {
    const { run, server } = await anOffice(1);
    expect(await run('harvest', 'add', 'pubmed', '--base', server.address)).toMatchObject({
      exitCode: 1,
      err: 'Say which works: give --affiliation or --query.\n',
    });
    const crossref = await run('harvest', 'add', 'crossref', '--affiliation', 'North Hill');
    expect(crossref).toMatchObject({ exitCode: 1, err: expect.stringContaining('give --ror, or --issn') });
    expect((await run('harvest')).err).toContain('Nothing is harvested yet');
  });

  it('is set up with one command, shows what would come, brings it, and then has nothing to do', async () => {
    const { server, run, config } = await anOffice(3);
    writeFileSync(config, JSON.stringify({ institution: { name: 'North Hill' }, port: 8099 }));
    const added = await run(
      'harvest',
      'add',
      'pubmed',
      '--affiliation',
      'North Hill',
      'N. Hill',
      '--base',
      server.address,
    );
    expect(added).toMatchObject({ exitCode: 0, out: expect.stringContaining('"pubmed" is in ') });
    expect(JSON.parse(readFileSync(config, 'utf8'))).toEqual({
      institution: { name: 'North Hill' },
      port: 8099,
      harvest: {
        pubmed: { provider: 'pubmed', base: server.address, affiliation: ['North Hill', 'N. Hill'] },
      },
    });

    const tried = await run('harvest', '--dry-run');
    expect(tried.out).toMatch(/pubmed: read 3 · new 3[\s\S]*new 1002 Work 2[\s\S]*Nothing was written/);
    expect((await run('harvest', 'list')).out).toMatch(
      /pubmed \(pubmed\): has not run to an end yet; due now/,
    );
    expect((await run('status')).exitCode).toBe(1);

    const ran = await run('harvest', '--quiet');
    expect(ran).toMatchObject({ exitCode: 0, err: '' });
    expect(ran.out).toMatch(/pubmed: read 3 · new 3 · changed 0 · unchanged 0 · refused 0/);
    expect(server.requests.at(-1)?.given.get('api_key')).toBe('hush-hush-77');
    expect((await run('harvest')).out).toMatch(/Nothing is due/);
    expect((await run('harvest', 'list')).out).toMatch(/complete \(read 3 · new 3 .*next 20/);
    expect((await run('config', 'check')).out).not.toMatch(/hush/);
    expect((await run('harvest', 'run', 'pubmed')).out).toMatch(/read 0/);

    expect((await run('harvest', 'remove', 'pubmed')).exitCode).toBe(0);
    expect(JSON.parse(readFileSync(config, 'utf8'))).toEqual({
      institution: { name: 'North Hill' },
      port: 8099,
    });
  });

  it('says what is wrong with what it is told, and writes nothing then', async () => {
    const { run, config } = await anOffice(0);
    expect(await run('harvest')).toMatchObject({
      exitCode: 1,
      err: expect.stringMatching(/Nothing is harvested yet/),
    });
    const bad = await run(
      'harvest',
      'add',
      'pubmed',
      'No Name',
      '--schedule',
      'often',
      '--base',
      'ftp://x',
      '--since',
      '2020',
    );
    expect(bad.exitCode).toBe(1);
    expect(bad.err).toMatch(/The name "No Name" must be a short name[\s\S]*--schedule: must be five fields/);
    expect(bad.err).toMatch(/--since: must be a date[\s\S]*--base: must be an address/);
    writeFileSync(
      config,
      JSON.stringify({
        harvest: { mine: { provider: 'pubmedd' }, other: { provider: 'pubmed', affil: 'x' } },
      }),
    );
    const { err } = await run('harvest');
    expect(err).toMatch(/"harvest\.mine\.provider" must be one of: pubmed/);
    expect(err).toMatch(/"harvest\.other\.affil" is not a setting/);
    writeFileSync(config, JSON.stringify({ harvest: { mine: { provider: 'pubmed' } } }));
    const unnamed = await run('harvest', 'run', 'other');
    expect(unnamed).toMatchObject({ exitCode: 1, err: 'There is no harvest "other". There are: mine.\n' });
    expect((await run('harvest', 'run', 'mine')).err).toMatch(/mine was stopped: Say which works/);
  });

  it('goes on by itself while pages are served, and status says how it went', {
    timeout: 90_000,
  }, async () => {
    const { server, run, folder } = await anOffice(2);
    await run('harvest', 'add', 'pubmed', '--affiliation', 'North Hill', '--base', server.address);
    const main = join(projectFolder, 'src', 'main.ts');
    const config = ['--config', join(folder, 'lectern.config.json'), '--data', join(folder, 'data')];
    const serving = await started(process.execPath, [main, 'serve', '--port', '0', ...config]);
    const ask = async () => (await fetch(`${serving.address}/works`)).text();
    expect(await eventually(ask, (page) => page.includes('Work 1'), 50)).toContain('Work 0');
    expect(await serving.stop()).toMatchObject({ exitCode: 0, err: '' });
    expect((await run('status')).out).toMatch(/harvest pubmed: complete at 20/);
  });
});
