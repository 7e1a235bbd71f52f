import type { Hono } from 'hono';
import type { Assets } from '../ui/index.ts';
import { compress, type Encoding, encodingFor } from './encoding.ts';

/** Style sheet, script, fonts and pictures: their names carry a hash of their bytes, so they may be kept for ever. */
export function assetRoutes(
  app: Hono,
  assets: Pick<Assets, 'files'>,
  headers: Readonly<Record<string, string>>,
): void {
  const compressed = new Map<string, Uint8Array<ArrayBuffer>>();

  function bodyOf(path: string, bytes: Uint8Array, encoding: 'br' | 'gzip'): Uint8Array<ArrayBuffer> {
    const name = `${encoding} ${path}`;
    let body = compressed.get(name);
    if (!body) {
      body = new Uint8Array(compress(bytes, encoding, 'thorough'));
      compressed.set(name, body);
    }
    return body;
  }

  app.get('/assets/*', (c) => {
    const { path } = c.req;
    const file = assets.files.get(path);
    if (!file) return c.notFound();
    const { bytes, contentType } = file;
    const shared = {
      'content-type': contentType,
      'cache-control': 'public, max-age=31536000, immutable',
      ...headers,
    };
    // Fonts in WOFF2 and pictures are compressed already.
    const encoding: Encoding = /^(?:text\/|image\/svg)/.test(contentType)
      ? encodingFor(c.req.header('accept-encoding'))
      : 'identity';
    if (encoding === 'identity') return new Response(new Uint8Array(bytes), { headers: shared });
    return new Response(bodyOf(path, bytes, encoding), {
      headers: { ...shared, 'content-encoding': encoding, vary: 'accept-encoding' },
    });
  });
}
