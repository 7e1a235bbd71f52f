import type { LookupAddress } from 'node:dns';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createGuardedLookup, type Lookup } from './guarded-lookup.ts';
import { createHttpClient, type HttpClientOptions } from './http-client.ts';
import { sleepFor } from './network-effects.ts';
import { retryAfterMs } from './retry-after.ts';
import { createTransport, type IncomingAnswer, type OutgoingRequest } from './transport.ts';

const start = Date.parse('2026-01-15T09:00:00Z');

/** A client whose clock moves only while it waits, before a network that answers as told. */
function aClient(
  answers: (request: OutgoingRequest, number: number) => Partial<IncomingAnswer> | Error,
  options: Partial<HttpClientOptions> = {},
) {
  let nowMs = start;
  const sent: { readonly url: string; readonly atMs: number; readonly headers: Record<string, string> }[] =
    [];
  const waited: number[] = [];
  const logged: string[] = [];
  const sleepers: { readonly untilMs: number; readonly resolve: () => void }[] = [];
  function wakeFirst(): void {
    sleepers.sort((one, other) => one.untilMs - other.untilMs);
    const first = sleepers.shift();
    nowMs = Math.max(nowMs, first?.untilMs ?? 0);
    first?.resolve();
  }
  const client = createHttpClient(
    { userAgent: 'Lectern/test', paceOf: () => ({ requestsPerSecond: 1000, atOnce: 4 }), ...options },
    {
      now: () => new Date(nowMs),
      random: () => 0.5,
      log: (level, message, particulars) => logged.push(JSON.stringify({ level, message, ...particulars })),
      sleep(ms) {
        waited.push(Math.round(ms));
        return new Promise((resolve) => {
          sleepers.push({ untilMs: nowMs + ms, resolve });
          setImmediate(wakeFirst);
        });
      },
      async send(request) {
        sent.push({ url: request.url.href, atMs: nowMs - start, headers: { ...request.headers } });
        const answer = answers(request, sent.length);
        if (answer instanceof Error) throw answer;
        return { status: 200, headers: {}, body: text('fine'), ...answer };
      },
    },
  );
  return { ...client, sent, waited, logged };
}

async function* text(...pieces: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield Buffer.from(piece);
}

const address = 'https://records.example.org/list';

describe('the HTTP client', () => {
  it('says who asks, and takes an answer', async () => {
    const { fetch, sent } = aClient(() => ({ body: text('a', 'b') }));
    expect(await fetch(address)).toMatchObject({ kind: 'answer', status: 200, body: Buffer.from('ab') });
    expect(sent[0]?.headers['user-agent']).toBe('Lectern/test');
  });

  it('asks again after longer and longer waits, and gives up in the end', async () => {
    const { fetch, waited, sent } = aClient(() => ({ status: 503, body: text('busy') }));
    expect(await fetch(address)).toEqual({
      kind: 'failed',
      status: 503,
      transient: true,
      reason: `${address} could not be fetched: it answered with status 503 (“busy”) (tried 6 times).`,
    });
    expect(sent).toHaveLength(6);
    expect(waited.filter((ms) => ms > 1)).toEqual([500, 1000, 2000, 4000, 8000]);
  });

  it.each([
    ['7', 7_000],
    [new Date(start + 90_000).toUTCString(), 90_000],
  ])('waits as long as the server asks: Retry-After %s', async (header, ms) => {
    const { fetch, sent } = aClient((_, number) =>
      number === 1 ? { status: 429, headers: { 'retry-after': header } } : {},
    );
    expect(await fetch(address)).toMatchObject({ kind: 'answer' });
    expect(sent[1]?.atMs).toBeGreaterThanOrEqual(ms);
    expect(sent[1]?.atMs).toBeLessThan(ms + 10_000);
  });

  it('leaves a server for another time that wants to be left alone for long', async () => {
    const { fetch, sent } = aClient(() => ({ status: 503, headers: { 'retry-after': '86400' } }));
    expect(await fetch(address)).toMatchObject({ kind: 'failed', transient: true });
    expect(sent).toHaveLength(1);
  });

  it('does not ask again for what will not change', async () => {
    const { fetch, sent } = aClient(() => ({ status: 404, body: text('<html><h1>Not here</h1></html>') }));
    expect(await fetch(address)).toMatchObject({
      reason: expect.stringContaining('status 404 (“Not here”)'),
    });
    expect(sent).toHaveLength(1);
  });

  it('keeps to the rate of a host, whatever is asked at once', async () => {
    const { fetch, sent } = aClient(() => ({}), { paceOf: () => ({ requestsPerSecond: 4, atOnce: 10 }) });
    await Promise.all(Array.from({ length: 9 }, () => fetch(address)));
    expect(sent.map(({ atMs }) => atMs)).toEqual([0, 250, 500, 750, 1000, 1250, 1500, 1750, 2000]);
  });

  it('leaves a host alone that fails and fails, and tries it with one request later', async () => {
    const { fetch, sent } = aClient(() => Object.assign(new Error('reset'), { code: 'ECONNRESET' }));
    for (let time = 0; time < 2; time += 1) await fetch(address);
    const before = sent.length;
    const refused = await fetch(address);
    expect(refused).toMatchObject({
      reason: expect.stringMatching(/left alone for 60 seconds.*the connection broke/),
    });
    expect(sent).toHaveLength(before);
  });

  it('unpacks gzip, and refuses what unfolds to too much without unfolding it', async () => {
    const packed = { 'content-encoding': 'gzip' };
    const good = aClient(() => ({ headers: packed, body: text(gzipSync('fine')) }));
    expect(await good.fetch(address)).toMatchObject({ body: Buffer.from('fine') });
    const bomb = gzipSync(Buffer.alloc(64 * 2 ** 20));
    const bad = aClient(() => ({ headers: packed, body: text(bomb) }));
    const answer = await bad.fetch(address, { maxBytes: 2 ** 20 });
    expect(answer).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('unfolds to more than 1 MB'),
    });
    expect(bad.sent).toHaveLength(1);
  });

  it('asks again for a packed answer that is cut off', async () => {
    const whole = gzipSync('fine and whole');
    const { fetch, sent } = aClient((_, number) => ({
      headers: { 'content-encoding': 'gzip' },
      body: text(number === 1 ? whole.subarray(0, whole.length - 9) : whole),
    }));
    expect(await fetch(address)).toMatchObject({ body: Buffer.from('fine and whole') });
    expect(sent).toHaveLength(2);
  });

  it('takes only the types that can be an answer, and what passes the check', async () => {
    const page = aClient(() => ({ headers: { 'content-type': 'text/html' }, body: text('<p>Down</p>') }));
    expect(await page.fetch(address, { accept: ['text/xml'] })).toMatchObject({
      reason: expect.stringContaining('text/html instead of text/xml (“Down”)'),
    });
    const { fetch, sent } = aClient((_, number) => ({ body: text(number === 1 ? 'half' : 'whole') }));
    const check = (body: Buffer) => (body.toString() === 'half' ? 'only half came' : undefined);
    expect(await fetch(address, { check })).toMatchObject({ body: Buffer.from('whole') });
    expect(sent).toHaveLength(2);
  });

  it('never shows a key, in what it logs or says, even when the server repeats it', async () => {
    const { fetch, logged } = aClient(
      () => ({ status: 403, body: text('the key hush-hush-77 is unknown') }),
      {
        secrets: ['hush-hush-77'],
      },
    );
    const answer = await fetch(`${address}?api_key=hush-hush-77&mailto=office@example.org&page=2`);
    expect(answer).toMatchObject({ reason: expect.stringContaining('the key <secret> is unknown') });
    const everything = JSON.stringify(answer) + logged.join();
    expect(everything).not.toMatch(/hush|office@/);
    expect(everything).toContain('page=2');
  });

  it('follows a few redirects, looks at each, and takes no door key along to another host', async () => {
    const to = (location: string) => ({ status: 302, headers: { location }, body: text('') });
    const { fetch, sent } = aClient((_, number) => (number === 1 ? to('https://other.example.org/x') : {}));
    expect(await fetch(address, { headers: { authorization: 'Bearer 1' } })).toMatchObject({
      kind: 'answer',
    });
    expect(sent.map(({ url, headers }) => [url, headers.authorization])).toEqual([
      [address, 'Bearer 1'],
      ['https://other.example.org/x', undefined],
    ]);
    for (const [location, reason] of [
      ['https://127.0.0.1/admin', /127\.0\.0\.1 is a private address/],
      ['https://2130706433/', /127\.0\.0\.1 is a private address/],
      ['https://[::ffff:7f00:1]/', /private address/],
      ['http://records.example.org/', /not encrypted/],
      ['file:///etc/passwd', /not the web|not encrypted/],
      ['/list', /on and on/],
    ] as const) {
      const led = aClient(() => to(location));
      const answer = await led.fetch(address);
      expect(answer).toMatchObject({ kind: 'failed', reason: expect.stringMatching(reason) });
      expect(new Set(led.sent.map(({ url }) => url))).toEqual(new Set([address]));
    }
  });
});

describe('looking up a host', () => {
  const answering = (...addresses: string[]): Lookup =>
    ((_: string, __: unknown, answer: (error: null, found: LookupAddress[]) => void) =>
      answer(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )) as Lookup;
  const resolved = (lookup: Lookup) =>
    new Promise((resolve) => lookup('h', {}, (error, address) => resolve(error?.code ?? address)));

  it('gives the address that was looked at, and none where any of them is private', async () => {
    expect(await resolved(createGuardedLookup(answering('8.8.8.8')))).toBe('8.8.8.8');
    expect(await resolved(createGuardedLookup(answering('8.8.8.8', '10.0.0.1')))).toBe('EPRIVATE');
    expect(await resolved(createGuardedLookup(answering()))).toBe('EPRIVATE');
  });
});

describe('what a server asks for in Retry-After', () => {
  it('is understood in seconds and as a date, and nothing else', () => {
    const now = new Date(start);
    expect(retryAfterMs('3', now)).toBe(3000);
    expect(retryAfterMs('Thu, 15 Jan 2026 09:00:05 GMT', now)).toBe(5000);
    expect(retryAfterMs('Thu, 15 Jan 2026 08:00:00 GMT', now)).toBe(0);
    expect(retryAfterMs('soon', now)).toBeUndefined();
    expect(retryAfterMs(undefined, now)).toBeUndefined();
  });
});

describe('on a real connection', () => {
  async function served(listener: RequestListener): Promise<string> {
    const server = createServer(listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close().closeAllConnections());
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async function realClient(origin: string | undefined, limits: HttpClientOptions['limits'] = {}) {
    const transport = await createTransport({ connectMs: 1000, firstByteMs: 300, idleMs: 300 });
    onTestFinished(() => transport.close());
    return createHttpClient(
      {
        userAgent: 'Lectern/test',
        trustedOrigins: origin === undefined ? [] : [origin],
        limits: { attempts: 2, firstWaitMs: 1, ...limits },
      },
      { now: () => new Date(), random: () => 0, log: () => undefined, sleep: sleepFor, send: transport.send },
    );
  }

  it('a private address is refused unless the operator named it, by name as well', async () => {
    const origin = await served((_, response) => response.end('inside'));
    expect(await (await realClient(origin)).fetch(origin)).toMatchObject({ kind: 'answer' });
    const stranger = await realClient(undefined);
    expect(await stranger.fetch(origin)).toMatchObject({
      reason: expect.stringContaining('private address'),
    });
    const byName = origin.replace('127.0.0.1', 'localhost');
    expect(await stranger.fetch(byName)).toMatchObject({
      transient: false,
      reason: expect.stringContaining('private address'),
    });
  });

  it('a server that is silent, stops in the middle, or drips is given up', async () => {
    const origin = await served((request, response) => {
      if (request.url === '/silent') return;
      response.write('beginning');
      if (request.url === '/drip') {
        const dripping = setInterval(() => response.write('.'), 20);
        response.on('close', () => clearInterval(dripping));
      }
    });
    const client = await realClient(origin, { slowGraceMs: 200, minBytesPerSecond: 1000 });
    expect(await client.fetch(`${origin}/silent`)).toMatchObject({
      reason: expect.stringContaining('no answer began'),
    });
    expect(await client.fetch(`${origin}/stop`)).toMatchObject({
      reason: expect.stringContaining('stopped in the middle'),
    });
    expect(await client.fetch(`${origin}/drip`)).toMatchObject({ reason: expect.stringContaining('drips') });
  });
});
