import type { Urls } from '../../urls.ts';
import type { PingPlan } from './ping.ts';

/** Addresses in one request (indexnow.org, "Documentation", "Submitting set of URLs"). */
const mostAddresses = 10_000;

/** Search engines are told the addresses of works, in every language (indexnow.org). */
export function indexNowPlan({
  endpoint,
  key,
  origin,
  urls,
}: {
  readonly endpoint: string;
  readonly key: string;
  readonly origin: string;
  /** Of each language. */
  readonly urls: readonly Urls[];
}): PingPlan {
  return {
    name: 'indexnow',
    address: endpoint,
    mostWorks: Math.floor(mostAddresses / urls.length),
    requestsFor: (pages) => [
      {
        subject: 'works',
        json: {
          host: new URL(origin).host,
          key,
          keyLocation: `${origin}/${key}.txt`,
          urlList: pages.flatMap(({ id, slug }) => urls.map((of) => origin + of.work(id, slug))),
        },
      },
    ],
  };
}
