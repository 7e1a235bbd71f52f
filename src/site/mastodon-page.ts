import type { Catalogue } from '../catalogue/index.ts';
import { html } from '../markup/index.ts';
import { parseWorkId, type WorkId } from '../model/index.ts';
import { alternatesOf, externalLink, type PageContext, renderNotice } from '../ui/index.ts';
import type { Page } from './page.ts';
import { type FindPlacePorts, placeAt } from './places/find-place.ts';
import { titleOfSearch } from './search/chosen-values.ts';
import { addressOfState, facetParams, readSearchState } from './search/search-state.ts';
import { shareText } from './work/share.ts';

export interface MastodonPageParams {
  /** The public address of one of our own works or searches. */
  readonly url?: string | undefined;
  readonly server?: string | undefined;
}

const hostName = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/**
 * Asks for the reader's Mastodon server and makes the link that opens it. Only our own works and searches can be
 * shared from here, in words of our own, and nobody is sent anywhere: the reader follows the link.
 */
export async function mastodonPage(
  { url = '', server = '' }: MastodonPageParams,
  ports: FindPlacePorts & { readonly catalogue: Pick<Catalogue, 'summaries'> },
  context: PageContext,
): Promise<Page | undefined> {
  const { words } = context;
  const shared =
    (await sharedWork(url, ports.catalogue, context)) ?? (await sharedSearch(url, ports, context));
  if (!shared) return undefined;
  const { address } = shared;
  const text = `${shared.text} ${address}`;
  const { mastodon: say } = words;
  const host = parseServer(server);
  const asked = server.trim() !== '';
  return {
    title: say.title,
    canonical: context.urls.shareOnMastodon(address, ''),
    alternates: alternatesOf(context, (all) => all.shareOnMastodon(address, '')),
    noIndex: true,
    main: html`<div class="prose"><h1>${say.title}</h1><p>${say.explain}</p><blockquote><p dir="auto">${text}</p></blockquote>${
      host !== undefined &&
      renderNotice(
        'plain',
        say.ready,
        externalLink(`https://${host}/share?text=${encodeURIComponent(text)}`, say.open(host)),
      )
    }${asked && host === undefined && renderNotice('caution', say.wrong(server.trim().slice(0, 80)))}<form class="fields" action="${context.urls.shareOnMastodon(
      '',
      '',
    )}" method="get"><input type="hidden" name="url" value="${address}"><label for="server">${say.server}</label><input id="server" name="server" type="text" value="${
      host ?? server.slice(0, 253)
    }" placeholder="${say.serverHint}" autocapitalize="none" spellcheck="false" dir="ltr" required data-mastodon-server> <button type="submit">${
      say.verb
    }</button></form><p class="quiet">${say.privacy}</p></div>`,
    dependsOn: { works: shared.works },
  };
}

/** What is shared: its own address and our words for it. */
interface Shared {
  readonly address: string;
  readonly text: string;
  readonly works: readonly WorkId[];
}

async function sharedWork(
  url: string,
  catalogue: Pick<Catalogue, 'summaries'>,
  context: PageContext,
): Promise<Shared | undefined> {
  const id = parseWorkId(/\/works\/([^/?#]+)/.exec(ownPath(url, context))?.[1] ?? '');
  const [summary] = id === undefined ? [] : await catalogue.summaries([id]);
  if (!summary) return undefined;
  const address = context.institution.origin + context.urls.work(summary.id, summary.slug);
  return { address, text: shareText(summary.title, summary.standing, context), works: [summary.id] };
}

/** A search or a place, put together anew from what its address asks. */
async function sharedSearch(
  url: string,
  ports: FindPlacePorts,
  context: PageContext,
): Promise<Shared | undefined> {
  const [path] = ownPath(url, context).split('?');
  const { institution, urls } = context;
  const place = path === urls.search() ? undefined : await placeAt(path ?? '', ports, context);
  if (path !== urls.search() && place === undefined) return undefined;
  const params = new URL(url).searchParams;
  const many = Object.fromEntries(Object.values(facetParams).map((name) => [name, params.getAll(name)]));
  const state = { ...readSearchState({ query: Object.fromEntries(params), many }, place), page: 1 };
  const text = titleOfSearch(state, context);
  return { address: institution.origin + addressOfState(state, urls), text, works: [] };
}

/** The path of one of our own addresses; empty of any other. */
function ownPath(url: string, { institution: { origin } }: PageContext): string {
  return url.startsWith(`${origin}/`) ? url.slice(origin.length) : '';
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
