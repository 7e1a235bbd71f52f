import { describe, expect, it } from 'vitest';
import { takeLease } from '../../src/intake/index.ts';
import { aDeletion } from '../support/a-record.ts';
import { aService, aToldHouse, key, minute, record, silent, status, taken } from '../support/a-told-house.ts';

/** Titles of addresses in a request to IndexNow. */
function listed(body: string | undefined): readonly string[] {
  const { urlList } = JSON.parse(body ?? '{}') as { readonly urlList: readonly string[] };
  return urlList.map((address) => address.replace(/^https:\/\/science\.example\.org|works\/\w{8}\//g, ''));
}

describe('telling search engines by IndexNow', () => {
  async function begun() {
    const engine = await aService();
    const house = await aToldHouse({ indexNow: { key, endpoint: engine.address } });
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
    for (const seconds of [50, 100, 200]) {
      await pings.round();
      expect(engine.came()).toHaveLength(1);
      pass(seconds * 1000 - 1);
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
