import type { Urls } from '../../urls.ts';
import { feedFormats } from '../feeds/feed-formats.ts';
import type { PingPlan } from './ping.ts';

/**
 * A hub is told of the feeds of the newest works, in every format and language. WebSub (section 7) leaves open how;
 * this is what hubs commonly take, as PubSubHubbub 0.4 had it (section 7.1).
 */
export function webSubPlan({
  hub,
  origin,
  urls,
}: {
  readonly hub: string;
  readonly origin: string;
  /** Of each language. */
  readonly urls: readonly Urls[];
}): PingPlan {
  const topics = urls.flatMap((of) => feedFormats.map(({ extension }) => origin + of.worksAs(extension)));
  return {
    name: 'websub',
    address: hub,
    requestsFor: () =>
      topics.map((topic) => ({
        subject: topic,
        form: new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': topic }),
      })),
  };
}
