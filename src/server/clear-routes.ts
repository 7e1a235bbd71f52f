import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { parseWorkId } from '../model/index.ts';
import { agentClassOf, type Clearness } from '../reach/index.ts';
import { clearPartsAsked, thanksId, type WorkPagePorts } from '../site/index.ts';
import type { PageContext } from '../ui/index.ts';
import { isOwnForm } from './is-own-form.ts';

export interface ClearRouteParts {
  readonly clearness: Clearness;
  readonly ports: Pick<WorkPagePorts, 'catalogue' | 'plain' | 'summaries'>;
  readonly headers: Readonly<Record<string, string>>;
}

const mostFormBytes = 4096;

/** Takes answers to "Was this clear?", and leads back to the part that they are about. */
export function clearRoutes(
  app: Hono,
  context: PageContext,
  prefix: string,
  { clearness, ports, headers }: ClearRouteParts,
): void {
  const refused = (status: 403 | 413 | 503, text: string) =>
    new Response(`${text}\n`, {
      status,
      headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
    });
  const limit = bodyLimit({
    maxSize: mostFormBytes,
    onError: () => refused(413, 'An answer is much shorter than this.'),
  });

  async function answered(c: Context): Promise<Response | undefined> {
    if (!isOwnForm(c.req.raw.headers, [context.institution.origin, new URL(c.req.url).origin]))
      return refused(
        403,
        'Answers are taken from the pages of this site alone. Go to the page, and answer there.',
      );
    if (agentClassOf(c.req.header('user-agent')) !== 'person')
      return refused(403, 'Answers are taken from people: this program gave the name of a robot.');
    const id = parseWorkId(c.req.param('id') ?? '');
    const asked = id && (await clearPartsAsked(id, ports, context));
    if (asked === undefined) return undefined;
    const { part: mark, clear } = await c.req.parseBody();
    const part = asked.parts.find((one) => one.mark === mark);
    const back = (to: string) => new Response(null, { status: 303, headers: { location: to, ...headers } });
    // Another wording stands there by now, or nothing was chosen: the page as it is says what there is.
    if (part === undefined || (clear !== 'yes' && clear !== 'no')) return back(asked.path);
    return clearness.answer({ ...part, of: `works/${asked.id}` }, clear)
      ? back(`${asked.path}#${thanksId(part.mark)}`)
      : refused(503, 'Your answer could not be kept just now. Go back, and try again.');
  }

  app.post(`${prefix}/works/:id/clear`, limit, async (c) => (await answered(c)) ?? c.notFound());
}
