import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Catalogue } from '../catalogue/index.ts';
import type { Log } from '../effects.ts';
import type { Counted, ReachCounter, Use } from '../reach/index.ts';
import type { Page } from '../site/index.ts';
import { soundTexts } from '../text/index.ts';
import {
  type Assets,
  createPageContext,
  type Institution,
  type PageContext,
  renderLayout,
} from '../ui/index.ts';
import { type Api, apiRoutes } from './api-routes.ts';
import { assetRoutes } from './asset-routes.ts';
import { type ClearRouteParts, clearRoutes } from './clear-routes.ts';
import { type DeskParts, deskRoutes } from './desk/desk-routes.ts';
import { dumpRoute } from './dump-route.ts';
import { encodedChunks } from './encoded-chunks.ts';
import { FinishedPage } from './finished-page.ts';
import { createKeptPages } from './kept-pages.ts';
import { type Limits, limitRequests } from './limits/limit-requests.ts';
import { type Machines, machineRoutes } from './machine-routes.ts';
import { mcpRoute } from './mcp-route.ts';
import { answerPicture, type Picture } from './picture.ts';
import { securityHeaders } from './security-headers.ts';

/** What a route answers: a page, a file, the way to another address, or (undefined) nothing there. */
export type Answer =
  | { readonly kind: 'page'; readonly page: Page; readonly status?: 404 | 410 | 400 }
  | {
      readonly kind: 'file';
      readonly text: string | Uint8Array<ArrayBuffer>;
      readonly contentType: string;
      /** To be saved under this name; without it, to be looked at. */
      readonly fileName?: string;
      readonly status?: 400 | 404 | 406 | 501;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** For programs that ask again and again: with an `ETag`, and 304 where nothing has changed. */
  | {
      readonly kind: 'feed';
      readonly text: string;
      readonly contentType: string;
      readonly headers?: Readonly<Record<string, string>>;
      /** For so many seconds nobody need ask again; without it, every use asks. */
      readonly freshFor?: number;
    }
  /** A picture, made only for those who do not have it; without bytes where too many are being made. */
  | ({ readonly kind: 'picture' } & Picture)
  /** A small page for the frames of other sites. */
  | { readonly kind: 'embedded'; readonly text: string }
  /** A file of any length, made while it is sent. */
  | {
      readonly kind: 'stream';
      readonly chunks: AsyncIterable<string>;
      readonly contentType: string;
      readonly fileName: string;
    }
  | { readonly kind: 'moved'; readonly to: string; readonly lasting: boolean };

/** One kind of address. */
export interface Route {
  /** In Hono's notation, without the prefix of the language. */
  readonly path: string;
  /** The parameters of the query that the page reads; all others are no part of its address. */
  readonly query: readonly string[];
  /** Those that may be given several times, such as the values chosen in a facet. */
  readonly many?: readonly string[];
  /** The fields of a form that may be sent to it as well (POST): they are asked like a query, and stand in no address. */
  readonly form?: readonly string[];
  /** Whether its pages are worth keeping (not what readers type in). */
  readonly keep: boolean | ((asked: Asked) => boolean);
  /** What else its pages are made from than what the change log tells of: they are kept for as long as it stays the same. */
  readonly version?: () => string;
  readonly answer: (asked: Asked, context: PageContext) => Promise<Answer | undefined>;
  /** What is answered in the page's stead where an `Accept` header wants another form; nothing where it wants the page. */
  readonly otherForm?: (
    accept: string | undefined,
    asked: Asked,
    context: PageContext,
  ) => Promise<Answer | undefined> | undefined;
  /** What of the house is used, and how, by whoever is answered with what they asked for; without it, nothing is counted. */
  readonly counts?: (asked: Asked) => Counted | undefined;
  /** How; usually by looking at its page. */
  readonly countsAs?: Use;
}

export interface Asked {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly many: Readonly<Record<string, readonly string[]>>;
}

export interface WebAppParts {
  readonly institution: Institution;
  readonly assets: Assets;
  readonly catalogue: Pick<Catalogue, 'position' | 'changes'>;
  readonly routes: readonly Route[];
  readonly pages: {
    readonly notFound: (path: string, context: PageContext) => Page;
    readonly failed: (path: string, context: PageContext) => Page;
  };
  /** Whom other machines ask; without them, none are answered. */
  readonly machines?: Machines;
  /** Whom programs ask. */
  readonly api?: Api;
  /** How much one network may ask; without it, as much as it likes. */
  readonly limits?: Limits;
  /** Where uses are counted; without it, nowhere. */
  readonly reach?: Pick<ReachCounter, 'saw'>;
  /** Where readers' answers go; without it, none are taken. */
  readonly clear?: Omit<ClearRouteParts, 'headers'>;
  /** The pages for editors; without it, there are none. */
  readonly desk?: DeskParts;
  readonly now: () => Date;
  readonly keptPagesBytes: number;
  readonly log: Log;
}

/** A form of more bytes is refused (413) while it comes in. */
const mostFormBytes = 256 * 1024;

/** All addresses of the platform as one function from request to response. */
export function createWebApp(parts: WebAppParts): Hono {
  const { institution, assets, routes, log } = parts;
  const headers = securityHeaders({
    inlineScriptHashes: assets.inlineScriptHashes,
    secure: institution.origin.startsWith('https:'),
  });
  const pageHeaders = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'public, no-cache',
    ...headers.page,
  };
  const kept = createKeptPages(parts.catalogue, parts.keptPagesBytes, parts.now);
  const contexts = institution.languages.map((locale) => createPageContext(institution, locale, assets));

  function finish(page: Page, context: PageContext, status = 200): FinishedPage {
    const document = renderLayout(page, context);
    const all =
      page.links === undefined && page.twin === undefined
        ? pageHeaders
        : { ...pageHeaders, ...(page.links && { link: page.links }), vary: 'accept, accept-encoding' };
    const until = page.freshFor === undefined ? {} : { until: parts.now().getTime() + page.freshFor * 1000 };
    return new FinishedPage(document, all, { status, dependsOn: page.dependsOn, ...until });
  }

  /** Only what was answered with what was asked for is a use: COUNTER too takes 200 and 304 alone (Code of Practice 5.1, section 7.2). */
  function counted(use: Use, of: Counted | undefined, request: Request, response: Response): Response {
    const isUse = request.method === 'GET' && (response.status === 200 || response.status === 304);
    if (isUse && of !== undefined) parts.reach?.saw(use, of, request.headers);
    return response;
  }

  const app = new Hono();
  if (parts.limits) app.use('*', limitRequests(parts.limits, { now: parts.now, headers: headers.file }));
  // Browsers hold back longer texts (maxlength); this is for everybody else.
  const formLimit = bodyLimit({ maxSize: mostFormBytes, onError: tooLong });
  for (const context of contexts) {
    const prefix = prefixOf(context);
    if (parts.desk) deskRoutes(app, context, prefix, { ...parts.desk, headers });
    if (parts.clear) clearRoutes(app, context, prefix, { ...parts.clear, headers: headers.file });
    for (const route of routes) {
      app.get(prefix + route.path, async (c) => {
        const asked = soundTexts({
          params: c.req.param(),
          query: wantedOf(route.query, c.req.query()),
          many: wantedOf(route.many ?? [], c.req.queries()),
        });
        const asFile = route.otherForm?.(c.req.header('accept'), asked, context);
        const other = asFile && (await asFile);
        if (other !== undefined)
          return counted(
            'download',
            route.counts?.(asked),
            c.req.raw,
            await answerOf(other, context, c.req.raw),
          );
        const keeps = typeof route.keep === 'function' ? route.keep(asked) : route.keep;
        const version = route.version ? `#${route.version()}` : '';
        const address = keeps ? addressOf(c.req.path, asked) + version : undefined;
        let answer: Answer | undefined;
        const make = async () => {
          answer = await route.answer(asked, context);
          return answer?.kind === 'page' && answer.status === undefined
            ? finish(answer.page, context)
            : undefined;
        };
        const made = address === undefined ? await make() : await kept.get(address, make);
        const response = made ? made.answer(c.req.raw) : await answerOf(answer, context, c.req.raw);
        return counted(route.countsAs ?? 'view', route.counts?.(asked), c.req.raw, response);
      });
      const { form } = route;
      if (form)
        app.post(prefix + route.path, formLimit, async (c) => {
          const sent = await c.req.parseBody();
          const texts = form.flatMap((name) => (typeof sent[name] === 'string' ? [[name, sent[name]]] : []));
          const asked = soundTexts({ params: c.req.param(), query: Object.fromEntries(texts), many: {} });
          return answerOf(await route.answer(asked, context), context, c.req.raw);
        });
    }
  }

  function tooLong(): Response {
    const said = `This form takes at most ${mostFormBytes / 1024} kB. Send a shorter text.\n`;
    return new Response(said, {
      status: 413,
      headers: { 'content-type': 'text/plain; charset=utf-8', ...headers.file },
    });
  }

  function answerOf(
    answer: Answer | undefined,
    context: PageContext,
    request: Request,
  ): Response | Promise<Response> {
    switch (answer?.kind) {
      case undefined:
        return finish(parts.pages.notFound(new URL(request.url).pathname, context), context, 404).answer(
          request,
        );
      case 'page':
        return finish(answer.page, context, answer.status).answer(request);
      case 'moved':
        return new Response(null, {
          status: answer.lasting ? 301 : 302,
          headers: { location: answer.to, ...headers.file },
        });
      case 'file':
        return typeof answer.text === 'string' && answer.status === undefined
          ? new FinishedPage(answer.text, fileHeaders(answer)).answer(request)
          : new Response(answer.text, { status: answer.status ?? 200, headers: fileHeaders(answer) });
      case 'embedded':
        return new FinishedPage(answer.text, {
          'content-type': 'text/html; charset=utf-8',
          'cache-control': 'public, no-cache',
          ...headers.embedded,
        }).answer(request);
      case 'feed':
        return new FinishedPage(answer.text, {
          'content-type': answer.contentType,
          'cache-control': answer.freshFor ? `public, max-age=${answer.freshFor}` : 'public, no-cache',
          ...answer.headers,
          ...headers.file,
        }).answer(request);
      case 'picture':
        return answerPicture(answer, request, headers.file);
      case 'stream':
        return new Response(encodedChunks(answer.chunks), { headers: fileHeaders(answer) });
    }
  }

  function fileHeaders({
    contentType,
    fileName,
    headers: own,
  }: {
    readonly contentType: string;
    readonly fileName?: string;
    readonly headers?: Readonly<Record<string, string>>;
  }) {
    return {
      'content-type': contentType,
      ...(fileName !== undefined && { 'content-disposition': `attachment; filename="${fileName}"` }),
      'cache-control': 'public, no-cache',
      ...own,
      ...headers.file,
    };
  }

  /** `/fa` is at `/fa/`; all else is at an address without a slash at its end. */
  function withOtherSlash(path: string): string | undefined {
    if (contexts.some((context) => prefixOf(context) === path)) return `${path}/`;
    return /^(?:\/[\w.~%-]+)+\/$/.test(path) ? path.slice(0, -1) : undefined;
  }

  /** The language in which an address that leads nowhere was asked. */
  function contextOf(path: string): PageContext {
    const [first, ...others] = contexts;
    const asked =
      others.find(({ locale }) => path === `/${locale}` || path.startsWith(`/${locale}/`)) ?? first;
    if (!asked) throw new Error('An institution has at least one language.');
    return asked;
  }

  if (parts.machines) machineRoutes(app, parts.machines, headers.file);
  if (parts.api) {
    dumpRoute(app, parts.api.ports.dump, headers.file);
    apiRoutes(app, parts.api, { kept, headers: headers.file, log });
    mcpRoute(app, parts.api, headers.file);
  }
  assetRoutes(app, assets, headers.file);
  app.notFound((c) => {
    const elsewhere = withOtherSlash(c.req.path);
    if (elsewhere !== undefined)
      return new Response(null, { status: 301, headers: { location: elsewhere, ...headers.file } });
    const context = contextOf(c.req.path);
    return finish(parts.pages.notFound(soundTexts(c.req.path), context), context, 404).answer(c.req.raw);
  });
  app.onError((error, c) => {
    log('error', 'A request failed', { path: c.req.path, error: error.stack ?? error.message });
    const context = contextOf(c.req.path);
    return finish(parts.pages.failed(soundTexts(c.req.path), context), context, 500).answer(c.req.raw);
  });
  return app;
}

function prefixOf({ institution: { languages }, locale }: PageContext): string {
  return locale === languages[0] ? '' : `/${locale}`;
}

function wantedOf<T>(
  names: readonly string[],
  given: Readonly<Record<string, T>>,
): Readonly<Record<string, T>> {
  const wanted: Record<string, T> = {};
  for (const name of names) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (value) wanted[name] = value;
  }
  return wanted;
}

function addressOf(path: string, { query }: Asked): string {
  const search = Object.keys(query).length === 0 ? '' : new URLSearchParams(query).toString();
  return search === '' ? path : `${path}?${search}`;
}
