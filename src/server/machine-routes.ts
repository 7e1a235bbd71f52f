import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Hono } from 'hono';
import type { OaiProvider, SiteMaps, Unapi } from '../syndication/index.ts';
import { soundTexts } from '../text/index.ts';
import { encodingFor } from './encoding.ts';

/** Whom other machines ask. */
export interface Machines {
  readonly oai: OaiProvider;
  readonly siteMaps: SiteMaps;
  readonly unapi: Unapi;
  readonly robotsText: string;
  readonly llmsText: string;
  readonly apiCatalog: string;
  /** By which search engines know that it is we who tell them (IndexNow): the name of a file, and all that is in it. */
  readonly indexNowKey?: string;
  /** Only where there is somebody to write to. */
  readonly securityText?: () => string;
}

/** No honest request is longer, in the address or behind it. */
const mostCharacters = 10_000;
const compress = promisify(gzip);
const xml = 'text/xml; charset=utf-8';
const plain = 'text/plain; charset=utf-8';
const linkset = 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"';

/** Site maps, `robots.txt`, and OAI-PMH by GET and by POST (section 3.1.1): the same in every language. */
export function machineRoutes(
  app: Hono,
  { oai, siteMaps, unapi, robotsText, llmsText, apiCatalog, indexNowKey, securityText }: Machines,
  headers: Readonly<Record<string, string>>,
): void {
  async function answer(request: Request, text: string, contentType: string): Promise<Response> {
    const shared = { 'content-type': contentType, vary: 'accept-encoding', ...headers };
    // What harvesters and robots know is gzip.
    const accepted = request.headers.get('accept-encoding')?.replace(/\bbr\b/g, '');
    if (encodingFor(accepted) !== 'gzip') return new Response(text, { headers: shared });
    return new Response(new Uint8Array(await compress(text, { level: 5 })), {
      headers: { ...shared, 'content-encoding': 'gzip' },
    });
  }

  async function harvested(request: Request, given: string): Promise<Response> {
    return answer(request, await oai.answer(new URLSearchParams(given)), xml);
  }

  function tooLong(): Response {
    return new Response(`A request of more than ${mostCharacters} characters is not read.\n`, {
      status: 413,
      headers: { 'content-type': plain, ...headers },
    });
  }

  app.get('/oai', async (c) => {
    const { search } = new URL(c.req.url);
    return search.length > mostCharacters ? tooLong() : harvested(c.req.raw, search);
  });
  app.post('/oai', async (c) => {
    const length = Number(c.req.header('content-length') ?? Number.POSITIVE_INFINITY);
    return length > mostCharacters ? tooLong() : harvested(c.req.raw, await c.req.text());
  });
  app.get('/unapi', async (c) => {
    const { status, text, contentType } = await unapi.answer(soundTexts(c.req.query()));
    return new Response(text, {
      status,
      headers: { 'content-type': contentType, 'cache-control': 'public, no-cache', ...headers },
    });
  });
  app.get('/sitemap.xml', async (c) => answer(c.req.raw, await siteMaps.index(), xml));
  app.get('/sitemaps/:name{[a-z]+(?:-[0-9]+)?\\.xml}', async (c) => {
    const map = await siteMaps.map(c.req.param('name').slice(0, -'.xml'.length));
    return map === undefined ? c.notFound() : answer(c.req.raw, map, xml);
  });
  app.get('/robots.txt', (c) => answer(c.req.raw, robotsText, plain));
  app.get('/llms.txt', (c) => answer(c.req.raw, llmsText, plain));
  if (indexNowKey) app.get(`/${indexNowKey}.txt`, (c) => answer(c.req.raw, indexNowKey, plain));
  if (securityText) app.get('/.well-known/security.txt', (c) => answer(c.req.raw, securityText(), plain));
  app.get('/.well-known/api-catalog', async (c) => {
    const answered = await answer(c.req.raw, apiCatalog, linkset);
    // So that HEAD tells the same (RFC 9727, section 3).
    answered.headers.set('link', '</.well-known/api-catalog>;rel="api-catalog"');
    answered.headers.set('access-control-allow-origin', '*');
    return answered;
  });
}
