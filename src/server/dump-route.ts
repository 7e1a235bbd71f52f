import { createReadStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Hono } from 'hono';
import { apiRoot, dumpName, readDump } from '../api/index.ts';

/** The daily file of all works, whole or from a byte on (RFC 9110, section 14), for whoever was interrupted. */
export function dumpRoute(app: Hono, folder: string, headers: Readonly<Record<string, string>>): void {
  app.get(`${apiRoot}/dump/${dumpName}`, (c) => {
    const made = readDump(folder);
    const path = made && join(folder, made.file);
    const bytes = path === undefined ? undefined : statSync(path, { throwIfNoEntry: false })?.size;
    if (made === undefined || path === undefined || bytes === undefined) return c.notFound();
    const shared = {
      'content-type': 'application/gzip',
      'cache-control': 'public, no-cache',
      etag: made.etag,
      'last-modified': new Date(made.madeAt).toUTCString(),
      'accept-ranges': 'bytes',
      'access-control-allow-origin': '*',
      ...headers,
    };
    const tags = c.req
      .header('if-none-match')
      ?.split(',')
      .map((tag) => tag.trim().replace(/^W\//, ''));
    if (tags?.includes(made.etag)) return new Response(null, { status: 304, headers: shared });
    const start = startOf(c.req.header('range'), c.req.header('if-range'), made.etag);
    if (start !== undefined && start >= bytes)
      return new Response(null, { status: 416, headers: { ...shared, 'content-range': `bytes */${bytes}` } });
    const from = start ?? 0;
    return new Response(c.req.method === 'HEAD' ? null : bytesOf(path, from), {
      status: start === undefined ? 200 : 206,
      headers: {
        ...shared,
        'content-length': String(bytes - from),
        'content-disposition': `attachment; filename="${made.file}"`,
        ...(start !== undefined && { 'content-range': `bytes ${from}-${bytes - 1}/${bytes}` }),
      },
    });
  });
}

/** `bytes=1000-`: going on. Other ranges may be ignored, and are. */
function startOf(range: string | undefined, ifRange: string | undefined, etag: string): number | undefined {
  if (ifRange !== undefined && ifRange !== etag) return undefined;
  const start = /^bytes=(\d{1,15})-$/.exec(range ?? '')?.[1];
  return start === undefined ? undefined : Number(start);
}

function bytesOf(path: string, start: number): ReadableStream<Uint8Array> {
  return Readable.toWeb(createReadStream(path, { start })) as ReadableStream<Uint8Array>;
}
