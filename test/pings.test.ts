import { writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  createSettings,
  createSqliteCatalogue,
  type IncomingRecord,
  type OursRule,
} from '../src/catalogue/index.ts';
import { readConfig } from '../src/config.ts';
import { takeLease } from '../src/intake/index.ts';
import type { WorkDescription } from '../src/model/index.ts';
import { openPings, type PingsAsked, pingsAsked } from '../src/pings-of.ts';
import { servePages } from '../src/serve-pages.ts';
import { aDeletion, aDescription, aRecord, describeJson } from './support/a-record.ts';
import { runIn } from './support/run-in.ts';
import { temporaryFolder, temporaryStore } from './support/temporary-store.ts';

const key = 'a0b1c2d3e4f5';
const minute = 60_000;

type Answering = (response: ServerResponse, body: string) => void;
const taken: Answering = (response) => response.writeHead(202).end();
const status =
  (code: number, headers: Record<string, string> = {}): Answering =>
  (response) =>
    response.writeHead(code, headers).end(`no, ${key}`);
const silent: Answering = () => undefined;

/** A real server on loopback that answers as it is told, and keeps what it took. */
async function aService() {
  const asked: { readonly type: string | undefined; readonly body: string }[] = [];
  const said = { answer: taken };
  const server = createServer(async (request: IncomingMessage, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    const body = Buffer.concat(pieces).toString();
    asked.push({ type: request.headers['content-type'], body });
    said.answer(response, body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close().closeAllConnections());
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/tell`,
    said,
    /** What came since it was last asked. */
    came: () => asked.splice(0),
  };
}

/** What begins with "Our" is the institution's. */
const ours: OursRule = {
  name: 'ours',
  digest: ({ title }) => [title],
  version: () => '1',
  judge([title]) {
    const answer = Buffer.from(title ?? [])
      .toString()
      .startsWith('Our')
      ? 'ours'
      : 'not-ours';
    return { answer, suggests: 'no', evidence: [] };
  },
};

async function aHouse(asked: Partial<PingsAsked> = {}) {
  const store = temporaryStore();
  let nowMs = Date.UTC(2026, 0, 15, 9);
  const now = () => new Date(nowMs);
  const logged: string[] = [];
  const catalogue = createSqliteCatalogue(store, describeJson, { ours, now, alongside: [] });
  const settings = createSettings(store);
  const open = (changes: Partial<PingsAsked> = {}, attemptMs = 10_000) =>
    openPings(
      {
        origin: 'https://science.example.org',
        prefixes: ['', '/fa'],
        hub: undefined,
        indexNow: undefined,
        userAgent: 'Lectern/test',
        ...asked,
        ...changes,
      },
      { store, catalogue, settings },
      {
        now,
        log: (level, message, particulars) =>
          void logged.push(JSON.stringify({ level, message, ...particulars })),
        attemptMs,
      },
    );
  const save = async (...records: readonly IncomingRecord[]) => {
    nowMs += 1;
    return catalogue.save(records, now());
  };
  return { store, catalogue, settings, now, logged, open, save, pass: (ms: number) => (nowMs += ms) };
}

function record(name: string, title = name, isAsked = false): IncomingRecord {
  const description = aDescription({ title: title as WorkDescription['title'] });
  return { ...aRecord({ key: name, rank: title, description }), isAsked };
}

/** Titles of addresses in a request to IndexNow. */
function listed(body: string | undefined): readonly string[] {
  const { urlList } = JSON.parse(body ?? '{}') as { readonly urlList: readonly string[] };
  return urlList.map((address) => address.replace(/^https:\/\/science\.example\.org|works\/\w{8}\//g, ''));
}

describe('telling search engines by IndexNow', () => {
  async function begun() {
    const engine = await aService();
    const house = await aHouse({ indexNow: { key, endpoint: engine.address } });
    await house.save(record('before'));
    const pings = house.open();
    await pings.round();
    expect(engine.came()).toEqual([]);
    return { ...house, engine, pings };
  }

  it('names what changed since it began and what went, in each language, and once', async () => {
    const { engine, pings, save } = await begun();
    await save(record('one'), record('two'));
    await pings.round();
    const [asked, ...others] = engine.came();
    expect(others).toEqual([]);
    expect(asked?.type).toBe('application/json');
    expect(JSON.parse(asked?.body ?? '')).toMatchObject({
      host: 'science.example.org',
      key,
      keyLocation: `https://science.example.org/${key}.txt`,
    });
    expect(listed(asked?.body)).toEqual(['/one', '/fa/one', '/two', '/fa/two']);
    await pings.round();
    expect(engine.came()).toEqual([]);
    await save(record('one', 'one more'));
    await save(record('one', 'one more still'), aDeletion({ key: 'two' }));
    await pings.round();
    expect(engine.came().map(({ body }) => listed(body))).toEqual([
      ['/one-more-still', '/fa/one-more-still', '/two', '/fa/two'],
    ]);
    await pings.round();
    expect(engine.came()).toEqual([]);
  });

  it('keeps still about works that wait, until they are public; and tells when they are no longer', async () => {
    const { engine, pings, save, catalogue, now, pass } = await begun();
    const [saved] = await save(record('strange', 'Strange', true));
    const ids = saved && 'workId' in saved ? [saved.workId] : [];
    await pings.round();
    expect(engine.came()).toEqual([]);
    await save(record('ours', 'Ours', true));
    await pings.round();
    expect(engine.came().map(({ body }) => listed(body))).toEqual([['/ours', '/fa/ours']]);
    for (const word of ['yes', 'no'] as const) {
      pass(1);
      await catalogue.sayOurs(ids, word, 'seen', now());
      await pings.round();
      expect(engine.came().map(({ body }) => listed(body))).toEqual([['/strange', '/fa/strange']]);
    }
  });

  it('waits for as long as it is asked to, and then tells everything', async () => {
    const { engine, pings, save, pass } = await begun();
    await save(record('one'));
    engine.said.answer = status(429, { 'retry-after': '7200' });
    await pings.round();
    expect(engine.came()).toHaveLength(1);
    await save(record('two'));
    engine.said.answer = taken;
    pass(7199_000);
    await pings.round();
    expect(engine.came()).toEqual([]);
    pass(1000);
    await pings.round();
    await pings.round();
    expect(engine.came().map(({ body }) => listed(body))).toEqual([
      ['/one', '/fa/one'],
      ['/two', '/fa/two'],
    ]);
  });

  it('tries again ever more seldom where the service fails, and goes on in another process', async () => {
    const { engine, pings, save, pass, open } = await begun();
    await save(record('one'));
    engine.said.answer = status(500);
    for (const minutes of [1, 2, 4]) {
      await pings.round();
      expect(engine.came()).toHaveLength(1);
      pass(minutes * minute - 1);
      await pings.round();
      expect(engine.came()).toEqual([]);
      pass(1);
    }
    await pings.close();
    engine.said.answer = taken;
    await open().round();
    expect(engine.came().map(({ body }) => listed(body))).toEqual([['/one', '/fa/one']]);
  });

  it('tries again in an hour where its key is refused, and never shows it', async () => {
    const { engine, pings, save, pass, logged } = await begun();
    await save(record('one'));
    engine.said.answer = status(403);
    await pings.round();
    pass(60 * minute - 1);
    await pings.round();
    expect(engine.came()).toHaveLength(1);
    pass(1);
    engine.said.answer = taken;
    await pings.round();
    expect(engine.came()).toHaveLength(1);
    expect(logged.join()).toContain('status 403 (“no, <secret>”)');
    expect(logged.join()).not.toContain(key);
  });

  it('gives up a service that hangs, and is broken off at once when all is closed', async () => {
    const { engine, pings, save, pass, open } = await begun();
    await pings.close();
    await save(record('one'));
    engine.said.answer = silent;
    const impatient = open({}, 200);
    await impatient.round();
    expect(engine.came()).toHaveLength(1);
    pass(minute);
    const stopped = open();
    const round = stopped.round();
    await expect.poll(engine.came).toHaveLength(1);
    await stopped.close();
    await round;
    engine.said.answer = taken;
    // What was broken off is no failure: nobody waits for it.
    await open().round();
    expect(engine.came().map(({ body }) => listed(body))).toEqual([['/one', '/fa/one']]);
  });

  it('is done by one process at a time', async () => {
    const { engine, pings, save, store, now } = await begun();
    await save(record('one'));
    const other = { host: 'elsewhere', pid: 1, life: 'a' };
    const lease = takeLease(store, 'pings', other, { now, isAlive: () => true });
    await pings.round();
    expect(engine.came()).toEqual([]);
    if (lease.kind === 'taken') lease.release();
    await pings.round();
    expect(engine.came()).toHaveLength(1);
  });

  it('begins anew with another service, and after a backup that knows less', async () => {
    const { engine, save, open, settings, catalogue } = await begun();
    const elsewhere = await aService();
    await save(record('one'));
    const other = open({ indexNow: { key, endpoint: elsewhere.address } });
    await other.round();
    expect(elsewhere.came()).toEqual([]);
    const position = (await catalogue.position()) + 5;
    settings.set(
      'ping.indexnow',
      JSON.stringify({ address: engine.address, position, failures: 0, notBefore: 0 }),
    );
    const pings = open();
    await pings.round();
    expect(engine.came()).toEqual([]);
    await save(record('two'));
    await pings.round();
    expect(engine.came().map(({ body }) => listed(body))).toEqual([['/two', '/fa/two']]);
  });
});

describe('telling a hub by WebSub', () => {
  const topics = [
    '/works.rss',
    '/works.atom',
    '/works.jsonfeed',
    '/fa/works.rss',
    '/fa/works.atom',
    '/fa/works.jsonfeed',
  ];
  const topicOf = (body: string) =>
    new URLSearchParams(body).get('hub.url')?.replace('https://science.example.org', '') ?? '';

  async function begun() {
    const hub = await aService();
    const house = await aHouse({ hub: hub.address });
    const pings = house.open();
    await pings.round();
    await house.save(record('one'));
    return { ...house, hub, pings, told: () => hub.came().map(({ body }) => topicOf(body)) };
  }

  it('names the newest works in each format and language, once for all that changed', async () => {
    const { hub, pings, save } = await begun();
    await save(record('two'));
    await pings.round();
    const came = hub.came();
    expect(came.map(({ body }) => topicOf(body))).toEqual(topics);
    for (const { type, body } of came) {
      expect(type).toBe('application/x-www-form-urlencoded');
      expect(new URLSearchParams(body).get('hub.mode')).toBe('publish');
    }
    await save(record('strange', 'Strange', true));
    await pings.round();
    expect(hub.came()).toEqual([]);
  });

  it('goes on where it was interrupted, and tells nothing twice', async () => {
    const { hub, pings, told, pass } = await begun();
    hub.said.answer = (response, body) => (topicOf(body) === topics[2] ? status(503) : taken)(response, body);
    await pings.round();
    expect(told()).toEqual(topics.slice(0, 3));
    hub.said.answer = taken;
    pass(minute);
    await pings.round();
    expect(told()).toEqual(topics.slice(2));
    await pings.round();
    expect(told()).toEqual([]);
  });

  it('lets a hub refuse a format', async () => {
    const { hub, pings, told, save, logged } = await begun();
    hub.said.answer = (response, body) => (body.includes('jsonfeed') ? status(400) : taken)(response, body);
    await pings.round();
    expect(told()).toEqual(topics);
    expect(logged.join()).toContain('status 400');
    await pings.round();
    expect(told()).toEqual([]);
    await save(record('two'));
    await pings.round();
    expect(told()).toEqual(topics);
  });
});

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
      const { open, settings } = await aHouse({ origin, indexNow: { key, endpoint } });
      await open().round();
      expect(settings.get('ping.indexnow')).toBeUndefined();
      await open({ origin: 'https://science.example.org' }).round();
      expect(settings.get('ping.indexnow')).toBeDefined();
    },
  );
});
