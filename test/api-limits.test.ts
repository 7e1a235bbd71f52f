import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createAddresses, ensureDump, readDump } from '../src/api/index.ts';
import { openHouse } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { servePages } from '../src/serve-pages.ts';
import { createUrls } from '../src/urls.ts';
import { lectern } from './support/run-command.ts';
import { sampleSite } from './support/sample-site.ts';

const { address: site, data } = await sampleSite();

/** The same records, served with limits that a test can meet. */
const folder = mkdtempSync(join(tmpdir(), 'lectern-limits-'));
const limits = { pagesPerMinute: 5, apiPerMinute: 3, exportsPerTenMinutes: 1 };
writeFileSync(join(folder, 'lectern.config.json'), JSON.stringify({ limits, data, port: 0 }));
const reading = readConfig({}, {}, folder);
if (reading.kind === 'problems') throw new Error(reading.problems.join());
let now = Date.parse('2026-03-01T00:00:00Z');
const outcome = await servePages(reading.config, { now: () => new Date(now), log: () => undefined });
if (outcome.kind === 'refused') throw new Error(outcome.reason);
const limited = outcome.serving.address;
afterAll(async () => {
  await outcome.serving.stop();
  rmSync(folder, { recursive: true, force: true });
});
const from = (address: string, path: string) =>
  fetch(limited + path, { headers: { 'x-forwarded-for': `6.6.6.6, ${address}` } });

describe('a network', () => {
  it('is told how much it may ask, and is held back beyond that until the window ends', async () => {
    const first = await from('203.0.113.7', '/api/v1/works?limit=1');
    expect(first.headers.get('ratelimit-policy')).toBe('"api";q=3;w=60');
    expect(first.headers.get('ratelimit')).toBe('"api";r=2;t=60');
    now += 20_000;
    // The same network, another machine of it; and an answer that is kept.
    await from('203.0.113.99', '/api/v1/works?limit=1');
    expect((await from('203.0.113.7', '/api/v1/works?limit=1')).headers.get('ratelimit')).toBe(
      '"api";r=0;t=40',
    );
    const refused = await from('203.0.113.7', '/api/v1/works?limit=1');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('40');
    expect(refused.headers.get('access-control-allow-origin')).toBe('*');
    expect(await refused.json()).toMatchObject({
      type: 'https://iana.org/assignments/http-problem-types#quota-exceeded',
      status: 429,
      'violated-policies': ['api'],
    });
    expect((await from('203.0.114.7', '/api/v1/works?limit=1')).status).toBe(200);
    now += 41_000;
    expect((await from('203.0.113.7', '/api/v1/works?limit=1')).status).toBe(200);
  });

  it('of the sixth version is the first 48 bits', async () => {
    for (let at = 0; at < 3; at += 1) await from(`2001:db8:7:${at}::1`, '/api/v1');
    expect((await from('2001:db8:7:ffff:1:2:3:4', '/api/v1')).status).toBe(429);
    expect((await from('2001:db8:8::1', '/api/v1')).status).toBe(200);
  });

  it('meets other bounds for pages, and for files of everything', async () => {
    for (let at = 0; at < 5; at += 1) expect((await from('198.51.100.1', '/about')).status).toBe(200);
    const refused = await from('198.51.100.1', '/about');
    expect(refused.status).toBe(429);
    expect(await refused.text()).toContain('/api/v1/dump');
    expect((await from('198.51.100.1', '/assets/nothing.css')).status).toBe(404);
    expect((await from('198.51.101.1', '/api/v1/works.jsonl?year=2024')).status).toBe(200);
    const twice = await from('198.51.101.1', '/api/v1/works.jsonl?year=2024');
    expect(await twice.json()).toMatchObject({ 'violated-policies': ['exports'] });
  });

  it('of the operator is not held back, and nobody is for what others claim of him', async () => {
    for (let at = 0; at < 8; at += 1) {
      expect((await fetch(`${limited}/about`)).status).toBe(200);
      // What stands before the last is anybody's invention.
      expect(
        (await fetch(`${limited}/about`, { headers: { 'x-forwarded-for': '192.0.2.1, 10.0.0.3' } })).status,
      ).toBe(200);
    }
    expect((await from('192.0.2.1', '/about')).status).toBe(200);
  });
});

describe('the file of all works', () => {
  const described = z.object({
    address: z.string(),
    madeAt: z.string(),
    works: z.number(),
    bytes: z.number(),
    etag: z.string(),
    cursor: z.string(),
  });

  it('is made by a command, offered at once, and leads on to the changes', async () => {
    const { exitCode, out } = await lectern(['--data', data, 'dump']);
    expect([exitCode, out]).toEqual([0, expect.stringContaining('126 works')]);
    const { address, works, bytes, etag, cursor } = described.parse(
      await (await fetch(`${site}/api/v1/dump`)).json(),
    );
    expect(works).toBe(126);
    const response = await fetch(address);
    expect(response.headers.get('etag')).toBe(etag);
    const packed = Buffer.from(await response.arrayBuffer());
    expect(packed.length).toBe(bytes);
    const lines = gunzipSync(packed).toString().trim().split('\n');
    expect(
      new Set(lines.map((line) => z.looseObject({ id: z.string() }).parse(JSON.parse(line)).id)).size,
    ).toBe(126);
    expect((await fetch(address, { headers: { 'if-none-match': etag } })).status).toBe(304);
    const rest = await fetch(address, { headers: { range: 'bytes=1000-', 'if-range': etag } });
    expect([rest.status, Buffer.from(await rest.arrayBuffer()).equals(packed.subarray(1000))]).toEqual([
      206,
      true,
    ]);
    expect((await fetch(address, { headers: { range: `bytes=${bytes}-` } })).status).toBe(416);
    const after = await (await fetch(`${site}/api/v1/changes?cursor=${cursor}`)).json();
    expect(after).toMatchObject({ changes: [], more: false });
  });

  it('is made anew only when it is a day old and something changed', async () => {
    const house = openHouse({ data }, { now: () => new Date() });
    try {
      const ports = { ...house, addresses: createAddresses('https://science.example.org', createUrls('')) };
      const dump = join(data, 'dump');
      const before = readDump(dump);
      const soon = await ensureDump(ports, dump, { before, now: new Date() });
      expect(soon.kind).toBe('fresh');
      const tomorrow = new Date(Date.now() + 25 * 60 * 60 * 1000);
      expect((await ensureDump(ports, dump, { before, now: tomorrow })).kind).toBe('fresh');
      const older = before && { ...before, position: before.position - 1 };
      // Another server is writing one of them; the other was left long ago.
      const [written, left] = ['works-2001.jsonl.gz.partial', 'works-2000.jsonl.gz.partial'] as const;
      for (const name of [written, left]) writeFileSync(join(dump, name), 'half');
      utimesSync(join(dump, written), tomorrow, tomorrow);
      utimesSync(join(dump, left), 0, 0);
      const made = await ensureDump(ports, dump, { before: older, now: tomorrow });
      expect(made.kind).toBe('made');
      expect(readDump(dump)).toEqual(made.made);
      expect(readdirSync(dump)).toContain(written);
      expect(readdirSync(dump)).not.toContain(left);
      expect(readdirSync(dump)).not.toContain(before?.file);
    } finally {
      house.close();
    }
  });
});

describe('robots', () => {
  it('are told the better ways, and not sent through what has no end', async () => {
    const robots = await (await fetch(`${site}/robots.txt`)).text();
    expect(robots).toContain(`${site}/api/v1/dump`);
    for (const path of ['/search', '/suggest', '/*?*order=', '/fa/*?*order=', '/api/v1/search'])
      expect(robots).toContain(`\nDisallow: ${path}\n`);
    const list = await (await fetch(`${site}/works`)).text();
    for (const [, attributes = ''] of list.matchAll(/<a href="[^"]*order=[^"]*"([^>]*)>/g))
      expect(attributes).toContain('nofollow');
    expect(list).toMatch(/<a href="[^"]*order=/);
    const ordered = await (await fetch(`${site}/works?order=title&page=2`)).text();
    expect(ordered).toContain('<meta name="robots" content="noindex, nofollow">');
  });
});
