import { connect } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { endpoints } from '../src/api/index.ts';
import { sampleSite } from './support/sample-site.ts';

const { address: site } = await sampleSite();
const { host, port } = new URL(site);
const problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string().min(10),
});

const junk = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }).map((text) => encodeURIComponent(text.toWellFormed())),
  fc.constantFrom(
    '%',
    '%zz',
    '%00',
    '%0d%0aset-cookie:%20a=b',
    '..',
    '%2e%2e%2f',
    '-1',
    '1e9',
    '0x10',
    "'--",
    '%ff%fe',
    'null',
    '\\',
    '{}',
    '[]',
    '%F0%9F%92%A9',
    '__proto__',
    'constructor',
    'NaN',
    '２',
  ),
  fc.string({ maxLength: 20 }).map((text) => Buffer.from(JSON.stringify(['x', text])).toString('base64url')),
);
const names = [...new Set(endpoints.flatMap(({ query }) => Object.keys(query.shape)))];
const query = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...names), junk), junk), { maxLength: 5 })
  .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'));
const path = fc.oneof(
  fc
    .tuple(fc.constantFrom(...endpoints), junk)
    .map(([endpoint, name]) => endpoint.path.replace(/\{\w+\}/, name)),
  fc.array(junk, { maxLength: 3 }).map((parts) => `/${parts.join('/')}`),
);

/** As it stands on the wire: `fetch` would tidy the address. */
function raw(
  target: string,
  headers: readonly string[] = [],
  method = 'GET',
): Promise<{ status: number; head: string; body: string }> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1');
    let all = '';
    socket.setEncoding('utf8');
    socket.on('data', (piece: string) => {
      all += piece;
    });
    socket.on('error', (error: NodeJS.ErrnoException) => (all === '' ? reject(error) : undefined));
    socket.on('close', () => {
      const [head = '', ...body] = all.split('\r\n\r\n');
      resolve({ status: Number(head.slice(9, 12)), head, body: body.join('\r\n\r\n') });
    });
    socket.write(
      [`${method} ${target} HTTP/1.1`, `host: ${host}`, 'connection: close', ...headers, '', ''].join('\r\n'),
    );
  });
}

describe('whatever is asked of the interface', () => {
  it('is answered with JSON, or refused with a problem that can be read', async () => {
    await fc.assert(
      fc.asyncProperty(path, query, async (somewhere, something) => {
        const response = await fetch(`${site}/api/v1${somewhere}?${something}`, { redirect: 'manual' });
        const said = await response.text();
        if (!new URL(response.url).pathname.startsWith('/api/v1/')) return;
        expect([200, 301, 304, 400, 404, 410, 414]).toContain(response.status);
        expect(response.headers.get('set-cookie')).toBeNull();
        if (response.status < 400) {
          if (response.status === 200 && !somewhere.startsWith('/works.jsonl')) JSON.parse(said);
          return;
        }
        expect(response.headers.get('content-type')).toBe('application/problem+json');
        expect(problem.parse(JSON.parse(said)).status).toBe(response.status);
        // What was sent comes back short, and never as a control character.
        expect(said.length).toBeLessThan(12_000);
        expect(said).not.toMatch(/[\u0000-\u001f\u007f]/);
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it('cannot put a header into the answer, however it is written', async () => {
    for (const target of [
      '/api/v1/works/%0d%0aset-cookie:a=b',
      '/api/v1/works?cursor=%0d%0aset-cookie:a=b',
      '/api/v1/search?q=%0d%0aset-cookie:a=b&limit=1',
      '/api/v1/works?limit=1&fields=id%0d%0aset-cookie:a=b',
      '/api/v1/%0d%0aset-cookie:a=b/',
    ]) {
      const { head, status } = await raw(target);
      expect(head.toLowerCase()).not.toContain('\r\nset-cookie');
      expect([200, 400, 404, 301]).toContain(status);
    }
  });

  it('is refused where it is too long, and where it is no request at all', async () => {
    const long = await raw(`/api/v1/search?q=${'a'.repeat(20_000)}`);
    expect([long.status, problem.parse(JSON.parse(long.body)).status]).toEqual([414, 414]);
    expect((await raw(`/api/v1/search?q=${'a'.repeat(10_000_000)}`)).status).toBe(414);
    expect((await raw('/api/v1/works', ['bad header'])).status).toBe(400);
    expect((await raw('/api/v1/works', [], 'BREW')).status).toBe(400);
    expect((await raw('/api/v1/works', ['content-length: 0'], 'PROPFIND')).status).toBe(405);
    expect(
      (
        await raw('/api/v1/works?limit=1', [
          'range: bytes=0-3',
          'accept: image/png',
          'if-none-match: "x',
          'if-modified-since: yesterday',
        ])
      ).status,
    ).toBe(200);
  });
});
