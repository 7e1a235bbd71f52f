import type { Catalogue } from '../catalogue/index.ts';
import { html } from '../markup/index.ts';
import { parseWorkId } from '../model/index.ts';
import { alternatesOf, externalLink, type PageContext, renderNotice } from '../ui/index.ts';
import type { Page } from './page.ts';
import { shareText } from './work/share.ts';

export interface MastodonPageParams {
  /** The public address of one of our own works. */
  readonly url?: string | undefined;
  readonly server?: string | undefined;
}

const hostName = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/**
 * Asks for the reader's Mastodon server and makes the link that opens it. Only our own works can be shared from
 * here, in words of our own, and nobody is sent anywhere: the reader follows the link.
 */
export async function mastodonPage(
  { url = '', server = '' }: MastodonPageParams,
  { catalogue }: { readonly catalogue: Pick<Catalogue, 'summaries'> },
  context: PageContext,
): Promise<Page | undefined> {
  const { institution, urls, words } = context;
  const path = url.startsWith(`${institution.origin}/`) ? url.slice(institution.origin.length) : '';
  const id = parseWorkId(/\/works\/([^/?#]+)/.exec(path)?.[1] ?? '');
  const [summary] = id === undefined ? [] : await catalogue.summaries([id]);
  if (!summary) return undefined;
  const address = institution.origin + urls.work(summary.id, summary.slug);
  const text = `${shareText(summary.title, summary.standing, context)} ${address}`;
  const { mastodon: say } = words;
  const host = parseServer(server);
  const asked = server.trim() !== '';
  return {
    title: say.title,
    canonical: urls.shareOnMastodon(address, ''),
    alternates: alternatesOf(context, (all) => all.shareOnMastodon(address, '')),
    noIndex: true,
    main: html`<div class="prose"><h1>${say.title}</h1><p>${say.explain}</p><blockquote><p dir="auto">${text}</p></blockquote>${
      host !== undefined &&
      renderNotice(
        'plain',
        say.ready,
        externalLink(`https://${host}/share?text=${encodeURIComponent(text)}`, say.open(host)),
      )
    }${asked && host === undefined && renderNotice('caution', say.wrong(server.trim().slice(0, 80)))}<form class="fields" action="${urls.shareOnMastodon(
      '',
      '',
    )}" method="get"><input type="hidden" name="url" value="${address}"><label for="server">${say.server}</label><input id="server" name="server" type="text" value="${
      host ?? server.slice(0, 253)
    }" placeholder="${say.serverHint}" autocapitalize="none" spellcheck="false" dir="ltr" required data-mastodon-server> <button type="submit">${
      say.verb
    }</button></form><p class="quiet">${say.privacy}</p></div>`,
    dependsOn: { works: [summary.id] },
  };
}

/** A host name from whatever a reader types: `@me@mastodon.social`, an address, a bare name. */
function parseServer(typed: string): string | undefined {
  const host = typed
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^@?[^@/]*@/, '')
    .replace(/[/?#].*$/, '');
  return hostName.test(host) ? host : undefined;
}
