import type { Hono } from 'hono';
import { type RecordsPagePorts, recordsPage } from '../../desk/index.ts';
import { type PageContext, renderLayout } from '../../ui/index.ts';
import { opensDesk } from './desk-guard.ts';

export interface DeskParts {
  /** Opens the pages; without one there is no desk. */
  readonly key: string;
  /** For pages in the language of `context`. */
  readonly ports: (context: PageContext) => RecordsPagePorts;
}

/** The pages for editors, which nobody else sees and nobody keeps. */
export function deskRoutes(
  app: Hono,
  context: PageContext,
  prefix: string,
  {
    key,
    ports,
    headers,
  }: DeskParts & {
    readonly headers: { readonly page: Record<string, string>; readonly file: Record<string, string> };
  },
): void {
  const unseen = {
    'cache-control': 'private, no-store',
    'x-robots-tag': 'noindex',
    vary: 'authorization',
  };

  app.get(`${prefix}/desk/records`, async (c) => {
    if (!opensDesk(c.req.header('authorization'), key))
      return new Response(
        'These pages are for editors. Give any name, and the key of the desk as the password.\n',
        {
          status: 401,
          headers: {
            'content-type': 'text/plain; charset=utf-8',
            'www-authenticate': 'Basic realm="Lectern desk", charset="UTF-8"',
            ...unseen,
            ...headers.file,
          },
        },
      );
    const { rule, page } = c.req.query();
    const made = await recordsPage(
      { ...(rule !== undefined && { rule }), ...(page !== undefined && { page }) },
      ports(context),
      context,
    );
    return new Response(renderLayout(made, context).toString(), {
      headers: { 'content-type': 'text/html; charset=utf-8', ...unseen, ...headers.page },
    });
  });
}
