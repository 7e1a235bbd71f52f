import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { pingsAsked } from '../../src/pings-of.ts';
import { servePages } from '../../src/serve-pages.ts';
import { aToldHouse, key } from '../support/a-told-house.ts';
import { runIn } from '../support/run-in.ts';
import { temporaryFolder } from '../support/temporary-store.ts';

describe('search engines', () => {
  it('find the key under its name, and under no other; the configuration that is shown does not say it', async () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'lectern.config.json'),
      JSON.stringify({ origin: 'https://science.example.org', indexNow: { key } }),
    );
    const reading = readConfig({ port: '0' }, {}, folder);
    if (reading.kind === 'problems') throw new Error(reading.problems.join());
    const outcome = await servePages(reading.config, { now: () => new Date(), log: () => undefined });
    if (outcome.kind === 'refused') throw new Error(outcome.reason);
    onTestFinished(() => outcome.serving.stop());
    const answer = await fetch(`${outcome.serving.address}/${key}.txt`);
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
      200,
      'text/plain; charset=utf-8',
      key,
    ]);
    expect((await fetch(`${outcome.serving.address}/${key}0.txt`)).status).toBe(404);
    const { out } = await runIn(folder, 'config', 'check');
    expect(out).toContain('"endpoint": "https://api.indexnow.org/indexnow"');
    expect(out).not.toContain(key);
  });
});

describe('nobody is told', () => {
  const config = {
    origin: 'https://science.example.org',
    hub: 'https://hub.example.org/',
    indexNow: undefined,
    languages: undefined,
    institution: undefined,
  };

  it('without a name, without a public address, and of sample records', () => {
    expect(pingsAsked(config, false)).toMatchObject({ prefixes: [''], hub: config.hub });
    expect(pingsAsked({ ...config, hub: undefined }, false)).toBeUndefined();
    expect(pingsAsked({ ...config, origin: undefined }, false)).toBeUndefined();
    expect(pingsAsked(config, true)).toBeUndefined();
  });

  it.each(['http://localhost:8080', 'http://127.0.0.1:8080', 'http://[::1]:8080', 'http://192.168.1.7'])(
    'outside of pages at %s',
    async (origin) => {
      const endpoint = 'https://search.example.org/indexnow';
      const { open, settings } = await aToldHouse({ origin, indexNow: { key, endpoint } });
      await open().round();
      expect(settings.get('ping.indexnow')).toBeUndefined();
      await open({ origin: 'https://science.example.org' }).round();
      expect(settings.get('ping.indexnow')).toBeDefined();
    },
  );
});
