import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openHouse } from '../src/app.ts';
import { pubmedFile, pubmedRecord } from './support/pubmed-file.ts';
import { eventually, lectern, projectFolder, started } from './support/run-command.ts';
import { temporaryFolder } from './support/temporary-store.ts';

const text = async (address: string) => (await fetch(address)).text();

describe('npm start', () => {
  it('prepares the sample institution, serves it, and shows what another process imports without a restart', async () => {
    const data = join(temporaryFolder(), 'data');
    const server = await started('node', [join('scripts', 'start.mjs'), '--port', '0', '--data', data]);
    const home = await text(`${server.address}/`);
    expect(home).toContain('Sepidar University of Medical Sciences');
    expect(home).toMatch(/sample/i);

    const before = await fetch(`${server.address}/search?q=gyrfalcon`);
    expect(await before.text()).not.toContain('Gyrfalcon feathers');
    const input = pubmedFile([pubmedRecord(99_990_001, 'Gyrfalcon feathers and vesicles in arthritis')]);
    const imported = await lectern(['--data', data, 'import', '-'], { input });
    expect(imported).toMatchObject({ exitCode: 0, out: expect.stringContaining('new 1') });

    expect(await text(`${server.address}/`)).toContain('127 publications');
    const found = await text(`${server.address}/search?q=gyrfalcon`);
    const path = /\/works\/[0-9a-z]{8}\/gyrfalcon[a-z-]*/.exec(found)?.[0];
    expect((await fetch(server.address + path)).status).toBe(200);
    // Related works are computed by the serving process in the background.
    await eventually(
      () => text(server.address + path),
      (page) => /Other related docs[\s\S]*arthritis/i.test(page),
    );
    expect(await server.stop()).toMatchObject({ exitCode: 0 });
  }, 120_000);

  it('shows the institution of the configuration: name, logo, accounts, share links in its order', async () => {
    const folder = temporaryFolder();
    const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';
    writeFileSync(join(folder, 'logo.svg'), logo);
    const config = {
      institution: { name: 'Hospital of Tests', platformName: 'Tests for All', logo: { light: 'logo.svg' } },
      follow: [{ network: 'X', address: 'https://x.com/tests-example', handle: '@tests-example' }],
      share: ['telegram', 'x'],
      data: 'here',
    };
    writeFileSync(join(folder, 'lectern.config.json'), JSON.stringify(config));
    const file = join(folder, 'lectern.config.json');
    const input = pubmedFile([pubmedRecord(99_960_001, 'A work to share')]);
    expect(await lectern(['--config', file, 'import', '-'], { input })).toMatchObject({ exitCode: 0 });
    const server = await started(process.execPath, ['src/main.ts', '--config', file, 'serve', '--port', '0']);
    const home = await text(`${server.address}/`);
    expect(home).toContain('Hospital of Tests');
    expect(home).toContain('Tests for All');
    expect(home).not.toMatch(/class="sample"/);
    expect(home).toContain('https://x.com/tests-example');
    const image = /<img class="logo" src="([^"]+)"/.exec(home)?.[1];
    expect(await text(server.address + image)).toBe(logo);
    const path = /\/works\/[0-9a-z]{8}\/a-work-to-share/.exec(home)?.[0];
    const work = await text(server.address + path);
    const share = work.slice(work.indexOf('class="share"'));
    expect(share.indexOf('https://t.me/share')).toBeLessThan(share.indexOf('https://x.com/intent'));
    expect(share).not.toContain('facebook');
    await server.stop();
  }, 60_000);

  it('says what to do when the port is taken', async () => {
    const folder = temporaryFolder();
    const first = await started(process.execPath, [
      'src/main.ts',
      '--data',
      join(folder, 'a'),
      'serve',
      '--port',
      '0',
    ]);
    const port = new URL(first.address).port;
    const second = await lectern(['--data', join(folder, 'b'), 'serve', '--port', port]);
    expect(second.exitCode).toBe(1);
    expect(second.err).toContain(
      `Port ${port} is taken by another program. Stop that one, or choose another port with --port.`,
    );
    await first.stop();
  });
});

describe('lectern import', () => {
  const good = [1, 2, 3, 4].map((at) => pubmedRecord(99_980_000 + at, `Work number ${at}`));

  it('takes in every good record of a mixed lot, names what was refused and where, and ends with 2', async () => {
    const folder = temporaryFolder();
    const file = (name: string, content: string | Buffer) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    const broken =
      '<PubmedArticle><MedlineCitation><PMID Version="1">99989999</PMID><Article><ArticleTitle>Cut <b off</ArticleTitle></PubmedArticle>\n';
    const [one = '', two = '', three = '', four = ''] = good;
    const problems = join(folder, 'problems.jsonl');
    const { exitCode, out, err } = await lectern([
      '--data',
      join(folder, 'data'),
      'import',
      '--problems',
      problems,
      file('malformed.xml', pubmedFile([one, broken, two])),
      file('cut.xml.gz', gzipSync(pubmedFile([three, four])).subarray(0, -20)),
      file('empty.xml', ''),
      file('picture.xml', Buffer.from('ffd8ffe000104a46494600010100', 'hex')),
      join(folder, 'not-there.xml'),
    ]);
    expect(exitCode).toBe(2);
    expect(out).toMatch(/read \d+ · new [34] · changed 0 · unchanged 0 · refused \d+/);
    expect(err).toMatch(/malformed\.xml, record 2 \(.*line \d+, byte \d+\): refused: /);
    expect(err).toMatch(/cut\.xml\.gz.*: refused: .*(?:cut|truncated|ends)/i);
    expect(err).toMatch(/empty\.xml: refused: .*empty/i);
    expect(err).toMatch(/picture\.xml: refused: .*JPEG/);
    expect(err).toMatch(/not-there\.xml: refused: There is no such file/);
    const kept = readFileSync(problems, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(kept.length).toBeGreaterThanOrEqual(5);
    expect(kept[0]).toMatchObject({
      input: expect.any(String),
      severity: 'refused',
      reason: expect.any(String),
    });
  });

  it('changes nothing when the same file comes again, and reads patterns and gzip', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.xml.gz'), gzipSync(pubmedFile(good)));
    const words = ['--data', join(folder, 'data'), 'import', join(folder, '*.gz')];
    expect(await lectern(words)).toMatchObject({
      exitCode: 0,
      out: 'read 4 · new 4 · changed 0 · unchanged 0 · refused 0\n',
    });
    expect(await lectern(words)).toMatchObject({
      exitCode: 0,
      out: 'read 4 · new 0 · changed 0 · unchanged 4 · refused 0\n',
    });
    const status = await lectern(['--data', join(folder, 'data'), 'status', '--json']);
    const { works, position, followers } = JSON.parse(status.out);
    expect(works).toBe(4);
    for (const follower of followers) expect(follower.position).toBe(position);
  });
});

describe('lectern', () => {
  it.each([
    ['--help'],
    ['init', '--help'],
    ['import', '--help'],
    ['serve', '--help'],
    ['rebuild', '--help'],
    ['status', '--help'],
    ['config', 'check', '--help'],
  ])('explains itself: %s %s %s', async (...words) => {
    const { exitCode, out } = await lectern(words);
    expect(exitCode).toBe(0);
    expect(out).toContain('Usage: lectern');
  });

  it('refuses what it does not know with exit code 1', async () => {
    expect(await lectern(['frobnicate'])).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('unknown command'),
    });
    expect(await lectern(['rebuild', 'rome'])).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('"rome" cannot be rebuilt'),
    });
  });

  it('makes an empty house with a configuration to fill in, and never touches one that is there', async () => {
    const folder = temporaryFolder();
    const made = await lectern(['init', '--name', 'University of Tests'], { folder });
    expect(made.exitCode).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, 'lectern.config.json'), 'utf8')).institution.name).toBe(
      'University of Tests',
    );
    expect(await lectern(['config', 'check'], { folder })).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining('is in order'),
    });
    expect(await lectern(['init'], { folder })).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('nothing was changed'),
    });
  });

  it('derives everything again, and the works stay what they were', async () => {
    const folder = temporaryFolder();
    const data = ['--data', join(folder, 'data')];
    await lectern([...data, 'import', join(projectFolder, 'sample', 'works-1.xml')]);
    const before = JSON.parse((await lectern([...data, 'status', '--json'])).out);
    expect(await lectern([...data, 'rebuild'])).toMatchObject({ exitCode: 0 });
    const after = JSON.parse((await lectern([...data, 'status', '--json'])).out);
    expect(after.works).toBe(before.works);
    expect(after.records).toBe(before.records);
    for (const follower of after.followers) expect(follower.position).toBe(after.position);
  });

  it('finds related works without the signals that the operator leaves out, until they are taken in again', async () => {
    const config = { data: join(temporaryFolder(), 'data') };
    const data = ['--data', config.data];
    await lectern([...data, 'import', join(projectFolder, 'sample', 'works-1.xml')]);
    const lists = async () => {
      const house = openHouse(config, { now: () => new Date() });
      try {
        const { works } = await house.catalogue.list({ offset: 0, limit: 100, order: 'title' });
        return Promise.all(works.map(async ({ id }) => [id, await house.related.relatedTo(id, 20)] as const));
      } finally {
        house.close();
      }
    };
    const withAll = await lists();
    expect(JSON.stringify(withAll)).toContain('cites');
    expect(await lectern([...data, 'rebuild', 'related', '--without', 'references'])).toMatchObject({
      exitCode: 0,
    });
    expect(JSON.stringify(await lists())).not.toContain('cites');
    expect(await lectern([...data, 'rebuild', 'related', '--without', 'stars'])).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('There are: headings, references, variety'),
    });
    await lectern([...data, 'rebuild', 'related', '--without', 'none']);
    expect(await lists()).toEqual(withAll);
  });
});

describe('lectern cite', () => {
  it('prints references in the styles that lectern styles lists, the operator’s own among them', async () => {
    const data = join(temporaryFolder(), 'data');
    const input = pubmedFile([
      pubmedRecord(99_950_001, 'A work to cite'),
      pubmedRecord(99_950_002, 'Another'),
    ]);
    expect(await lectern(['--data', data, 'import', '-'], { input })).toMatchObject({ exitCode: 0 });
    mkdirSync(join(data, 'csl'));
    writeFileSync(
      join(data, 'csl', 'house.csl'),
      '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>Our house</title><id>urn:example:house</id></info><citation><layout><text variable="title"/></layout></citation><bibliography><layout><text variable="title" font-style="italic" suffix="!"/></layout></bibliography></style>',
    );
    writeFileSync(join(data, 'csl', 'broken.csl'), '<style');
    const listed = await lectern(['--data', data, 'styles']);
    const unread = ['src/main.ts', '--data', data, 'styles'].map((word) => `"${word}"`).join(' ');
    const { stderr } = spawnSync('sh', ['-c', `"${process.execPath}" ${unread} | true`], {
      cwd: projectFolder,
      encoding: 'utf8',
    });
    expect(stderr).not.toContain('EPIPE');
    expect(listed).toMatchObject({
      exitCode: 2,
      err: expect.stringMatching(/broken\.csl: it is not well-formed/),
    });
    expect(listed.out).toMatch(/^house +Our house/m);
    expect(listed.out).toMatch(/^vancouver /m);

    const store = new DatabaseSync(join(data, 'lectern.db'), { readOnly: true });
    const ids = store.prepare('select id from work order by number').all() as { id: string }[];
    store.close();
    const [first = '', second = ''] = ids.map(({ id }) => id);
    const house = await lectern([
      '--data',
      data,
      'cite',
      first,
      `/works/${second}/another`,
      '--style',
      'house',
    ]);
    expect(house).toEqual({ exitCode: 0, out: 'A work to cite!\nAnother!\n', err: '' });
    const html = await lectern(['--data', data, 'cite', first, 'nothing', '--style', 'house', '--html']);
    expect(html).toMatchObject({
      exitCode: 2,
      out: '<i>A work to cite</i>!\n',
      err: expect.stringContaining('“nothing”'),
    });
    const unknown = await lectern(['--data', data, 'cite', first, '--style', 'broken']);
    expect(unknown).toMatchObject({
      exitCode: 1,
      err: expect.stringMatching(/no style “broken”[\s\S]*broken\.csl: /),
    });
  }, 60_000);
});
