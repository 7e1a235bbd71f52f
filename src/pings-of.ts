import { randomUUID } from 'node:crypto';
import { isIP } from 'node:net';
import { hostname } from 'node:os';
import type { House } from './app.ts';
import type { Config } from './config.ts';
import type { Effects } from './effects.ts';
import { createHttpClient, createTransport, isPublicAddress, sleepFor, takeLease } from './intake/index.ts';
import { isAlive } from './is-alive.ts';
import { indexNowPlan, tellChanges, webSubPlan } from './syndication/index.ts';
import { createUrls } from './urls.ts';
import { userAgentOf } from './user-agent-of.ts';

/** Who is to be told when public works change. */
export interface PingsAsked {
  readonly origin: string;
  /** Of the addresses of each language, the institution's first: empty for that. */
  readonly prefixes: readonly string[];
  readonly hub: string | undefined;
  readonly indexNow: Config['indexNow'];
  readonly userAgent: string;
}

export interface Pings {
  /** Tells everybody what changed, where it is time; never throws. */
  round(): Promise<void>;
  /** Breaks off what is under way; it is told the next time. */
  close(): Promise<void>;
}

const leaseName = 'pings';
/** A round is small, and who is told asked for it. */
const pace = { requestsPerSecond: 10, atOnce: 1 };
/** Well below what a lease lasts: it is renewed before each request. */
const usualAttemptMs = 30_000;

/**
 * What the configuration asks for. Nothing where nobody is named, where the public address is not, and of sample
 * records: nobody wants to find invented works.
 */
export function pingsAsked(
  config: Pick<Config, 'origin' | 'hub' | 'indexNow' | 'languages' | 'institution'>,
  sample: boolean,
): PingsAsked | undefined {
  const { origin, hub, indexNow, languages = ['en'] } = config;
  if (sample || origin === undefined || (hub === undefined && indexNow === undefined)) return undefined;
  const prefixes = languages.map((locale, at) => (at === 0 ? '' : `/${locale}`));
  return { origin, prefixes, hub, indexNow, userAgent: userAgentOf(config) };
}

/** Tells hubs (WebSub) and search engines (IndexNow); of processes that share a store, one at a time. */
export function openPings(
  { origin, prefixes, hub, indexNow, userAgent }: PingsAsked,
  { store, catalogue, settings }: Pick<House, 'store' | 'catalogue' | 'settings'>,
  { now, log, attemptMs = usualAttemptMs }: Pick<Effects, 'now' | 'log'> & { readonly attemptMs?: number },
): Pings {
  const site = { origin, urls: prefixes.map(createUrls) };
  const plans = [
    ...(hub === undefined ? [] : [webSubPlan({ ...site, hub })]),
    ...(indexNow === undefined ? [] : [indexNowPlan({ ...site, ...indexNow })]),
    // Nobody outside can reach such pages.
  ].filter(({ address }) => !isPrivate(origin) || isPrivate(address));
  const me = { host: hostname(), pid: process.pid, life: randomUUID() };
  const stopping = new AbortController();
  const { signal } = stopping;
  let running: Promise<void> | undefined;

  async function tellAll(): Promise<void> {
    const lease = takeLease(store, leaseName, me, { now, isAlive });
    if (lease.kind === 'held') return;
    const transport = await createTransport();
    const http = createHttpClient(
      {
        userAgent,
        trustedOrigins: plans.map(({ address }) => new URL(address).origin),
        secrets: indexNow === undefined ? [] : [indexNow.key],
        paceOf: () => pace,
        limits: { attempts: 1, attemptMs, maxBytes: 2 ** 16, maxPackedBytes: 2 ** 16 },
      },
      { now, log, random: Math.random, sleep: sleepFor, send: transport.send },
    );
    try {
      const goesOn = () => !signal.aborted && lease.renew();
      for (const plan of plans)
        await tellChanges(
          plan,
          {
            catalogue,
            settings,
            goesOn,
            async send(address, { form, json }) {
              const body = form === undefined ? { json } : { form };
              const answer = await http.fetch(address, { ...body, signal });
              return answer.kind === 'answer' ? { kind: 'told' } : answer;
            },
          },
          { now, log },
        );
    } finally {
      lease.release();
      await transport.close();
    }
  }

  return {
    async round() {
      if (running !== undefined || signal.aborted || plans.length === 0) return running;
      running = tellAll().catch((error: unknown) =>
        log('error', 'Telling others of changes failed', {
          error: error instanceof Error ? error.stack : String(error),
        }),
      );
      await running;
      running = undefined;
    },
    async close() {
      stopping.abort();
      await running;
    },
  };
}

function isPrivate(address: string): boolean {
  const host = new URL(address).hostname.replace(/^\[|\]$/g, '');
  return isIP(host) === 0 ? /(?:^|\.)localhost$/.test(host) : !isPublicAddress(host);
}
