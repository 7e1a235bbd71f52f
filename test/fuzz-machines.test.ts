import { afterAll, describe, expect, it } from 'vitest';
import { exportFormats } from '../src/formats/index.ts';
import { ask, fuzzMachines } from './fuzz/fuzz-machines.ts';
import { hostileSite } from './fuzz/hostile-site.ts';
import { malformed } from './fuzz/well-formed.ts';

const site = await hostileSite();
afterAll(() => site.stop());

const forms = [...exportFormats.map(({ extension }) => extension), 'linkset', 'txt'];

describe('works that are traps', () => {
  it('are written well-formed in every form, one by one and together', async () => {
    const wrong: string[] = [];
    const targets = [
      ...site.ids.flatMap((id) => [
        `/works/${id}/x`,
        `/fa/works/${id}/x`,
        `/works/${id}/embed`,
        `/works/${id}/card.png`,
        `/api/v1/works/${id}`,
        `/oembed?format=xml&url=${encodeURIComponent(`${site.address}/works/${id}`)}`,
        `/oembed?url=${encodeURIComponent(`${site.address}/works/${id}`)}`,
        ...['oai_dc', 'mods', 'jats'].map(
          (prefix) => `/oai?verb=GetRecord&metadataPrefix=${prefix}&identifier=oai:127.0.0.1:${id}`,
        ),
        ...forms.map((extension) => `/works/${id}.${extension}`),
      ]),
      ...['atom', 'rss', 'jsonfeed'].flatMap((extension) => [
        `/works.${extension}`,
        `/search.${extension}?q=knees`,
      ]),
      ...['bib', 'ris', 'json', 'csv'].map((extension) => `/search.${extension}?q=knees`),
      ...['oai_dc', 'mods', 'jats'].map((prefix) => `/oai?verb=ListRecords&metadataPrefix=${prefix}`),
      '/api/v1/works',
      '/api/v1/search?q=knees',
      '/api/v1/works.jsonl',
      '/sitemaps/works-0.xml',
      '/works',
      '/search?q=knees',
      '/people',
      '/subjects',
      '/sources',
    ];
    for (const target of targets) {
      let reply = await ask(site.address, { method: 'GET', target });
      const elsewhere = reply.headers.get('location');
      if (elsewhere !== undefined)
        reply = await ask(site.address, { method: 'GET', target: new URL(elsewhere, site.address).pathname });
      const found =
        reply.status === 200
          ? malformed(reply.headers.get('content-type') ?? '', reply.body)
          : `status ${reply.status}`;
      if (found !== undefined) wrong.push(`${target}: ${found}`);
      if (reply.headers.has('set-cookie')) wrong.push(`${target}: a header was put in`);
    }
    expect(wrong).toEqual([]);
    expect(site.failures).toEqual([]);
  }, 120_000);

  it('put no more than 4 kB into the head, and all the rest into the linkset', async () => {
    const id = site.ids.at(-1);
    const moved = await ask(site.address, { method: 'GET', target: `/works/${id}/x` });
    const { headers } = await ask(site.address, {
      method: 'HEAD',
      target: moved.headers.get('location') ?? '',
    });
    const link = headers.get('link') ?? '';
    expect(Buffer.byteLength(link)).toBeLessThanOrEqual(4096);
    for (const rel of ['linkset', 'cite-as', 'describedby', 'author']) expect(link).toContain(`rel="${rel}"`);
    const { body } = await ask(site.address, { method: 'GET', target: `/works/${id}.linkset` });
    const [{ author }] = JSON.parse(body.toString()).linkset;
    expect(author).toHaveLength(5_000);
  });
});

describe('whatever is asked of the machine addresses', () => {
  it('is answered with a decent status, the specified error, and well-formed', async () => {
    const { statuses } = await fuzzMachines(site, { rounds: 500, seed: 1 });
    // The fuzzer meets answers and refusals of many kinds: else it has gone blind.
    for (const status of [200, 301, 400, 404, 405, 406]) expect(statuses.get(status) ?? 0).toBeGreaterThan(0);
  }, 120_000);

  it.each(['/oai?verb=', '/unapi?id=', '/search.atom?q=', '/mcp?'])(
    'is refused in a moment where it is 10 MB long: %s',
    async (start) => {
      const before = performance.now();
      const { status } = await ask(site.address, { method: 'GET', target: start + 'a'.repeat(10_000_000) });
      expect([400, 413, 414, 431]).toContain(status);
      expect(performance.now() - before).toBeLessThan(20_000);
    },
  );
});
