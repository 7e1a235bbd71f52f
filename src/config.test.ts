import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ConfigFlags, readConfig } from './config.ts';

function folderWith(config?: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-config-'));
  const text = typeof config === 'string' ? config : JSON.stringify(config);
  if (config !== undefined) writeFileSync(join(folder, 'lectern.config.json'), text);
  return folder;
}

function read(config: unknown, flags: ConfigFlags = {}, environment: Record<string, string> = {}) {
  const folder = folderWith(config);
  return { folder, reading: readConfig(flags, environment, folder) };
}

describe('the configuration', () => {
  it('needs no file: the server listens on 127.0.0.1:8080 and keeps its data beside it', () => {
    const { folder, reading } = read(undefined);
    expect(reading).toMatchObject({
      kind: 'config',
      config: { host: '127.0.0.1', port: 8080, data: join(folder, 'data') },
    });
  });

  it('takes a flag before the environment, and the environment before the file', () => {
    const file = { port: 1000, host: 'from-file', data: 'from-file' };
    const { folder, reading } = read(file, { port: '3000' }, { LECTERN_PORT: '2000', LECTERN_HOST: '::1' });
    expect(reading).toMatchObject({
      config: { port: 3000, host: '::1', data: join(folder, 'from-file') },
    });
  });

  it('accepts an institution with texts by language, and drops the last slash of the origin', () => {
    const { reading } = read({
      institution: { name: { en: 'A University', fa: 'یک دانشگاه' }, platformName: 'Science for All' },
      origin: 'https://science.example.org/',
    });
    expect(reading).toMatchObject({
      config: {
        origin: 'https://science.example.org',
        institution: { name: { fa: 'یک دانشگاه' }, platformName: { en: 'Science for All' } },
      },
    });
  });

  it('names every mistake at once, each with its key and the remedy', () => {
    const { reading } = read(
      { prot: 80, share: ['myspace'], origin: 'science.example.org', institution: { name: '' } },
      { port: '99999' },
      { LECTERN_KEPT_PAGES_MEGABYTES: 'lots' },
    );
    expect(reading.kind).toBe('problems');
    const text = reading.kind === 'problems' ? reading.problems.join('\n') : '';
    expect(text).toMatch(/"prot" is not a setting \(settings are: institution, origin/);
    expect(text).toMatch(/"share\.0" must be one of: x, bluesky/);
    expect(text).toMatch(/"origin" must be an address that starts with http/);
    expect(text).toMatch(/"institution\.name" must not be empty/);
    expect(text).toMatch(/--port: "port" must be 0 to 65535/);
    expect(text).toMatch(/LECTERN_KEPT_PAGES_MEGABYTES: "keptPagesMegabytes" must be a number/);
  });

  it('says so when the file is not JSON, or is named and not there', () => {
    expect(read('{ "port": 80, }').reading).toMatchObject({
      problems: [expect.stringMatching(/lectern\.config\.json: is not valid JSON/)],
    });
    expect(read(undefined, { config: 'elsewhere.json' }).reading).toMatchObject({
      problems: [expect.stringMatching(/elsewhere\.json: there is no such file/)],
    });
  });

  it('takes the key for search engines from the file or from one that it names, and needs a public address', () => {
    const origin = 'https://science.example.org';
    const folder = folderWith({ origin, indexNow: { keyFile: 'index-now.txt' } });
    const problems = () => {
      const reading = readConfig({}, {}, folder);
      return reading.kind === 'problems' ? reading.problems.join('\n') : reading.config.indexNow;
    };
    expect(problems()).toMatch(/The file of the key for IndexNow, .*index-now\.txt, cannot be read/);
    writeFileSync(join(folder, 'index-now.txt'), 'not a key\n');
    expect(problems()).toMatch(
      /The first line of .*index-now\.txt, must be 8 to 128 letters, digits and hyphens/,
    );
    writeFileSync(join(folder, 'index-now.txt'), 'a0b1c2d3-e4f5\n');
    expect(problems()).toEqual({ key: 'a0b1c2d3-e4f5', endpoint: 'https://api.indexnow.org/indexnow' });

    const key = 'a0b1c2d3';
    const endpoint = 'https://search.example.org/indexnow';
    expect(read({ origin, indexNow: { key, endpoint } }).reading).toMatchObject({
      config: { indexNow: { key, endpoint } },
    });
    expect(read({ origin }).reading).toMatchObject({ config: { indexNow: undefined } });
    for (const [config, problem] of [
      [{ indexNow: { key } }, /"indexNow" needs "origin"/],
      [{ origin, indexNow: {} }, /"indexNow" must have either "key" or "keyFile"/],
      [{ origin, indexNow: { key, keyFile: 'x' } }, /"indexNow" must have either "key" or "keyFile"/],
      [{ origin, indexNow: { key: '../../etc' } }, /"indexNow\.key" must be 8 to 128 letters/],
      [{ origin, indexNow: { key, endpoint: 'file:///etc' } }, /"indexNow\.endpoint" must be an address/],
    ] as const) {
      const { reading } = read(config);
      expect(reading.kind === 'problems' && reading.problems).toEqual([expect.stringMatching(problem)]);
    }
  });
});
