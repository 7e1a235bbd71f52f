import { Worker } from 'node:worker_threads';
import { apiOf } from './api-of.ts';
import { type House, openHouse } from './app.ts';
import { relatedByThread } from './ask-thread.ts';
import type { Config } from './config.ts';
import type { Effects } from './effects.ts';
import { createExaminer } from './examine-works.ts';
import { harvestByThread } from './harvest-by-thread.ts';
import { institutionOf } from './institution-of.ts';
import { createLinting } from './linting-of.ts';
import { logoFilesOf } from './logo-files.ts';
import { machinesOf } from './machines-of.ts';
import { pingsAsked } from './pings-of.ts';
import { countingOf } from './reach-of.ts';
import { referenceOf } from './reference-of.ts';
import { createWebApp, type DeskParts, type Limits, listen, routesOf, usualLimits } from './server/index.ts';
import { failurePage, notFoundPage } from './site/index.ts';
import { createAssets, createCardPainter, createCardShelf } from './ui/index.ts';

/** A card takes about 30 kB. */
const keptCardsBytes = 24 * 1024 * 1024;

export type ServeOutcome =
  | { readonly kind: 'serving'; readonly serving: Serving }
  | { readonly kind: 'refused'; readonly reason: string };

function limitsOf({ limits: given }: Pick<Config, 'limits'>): Limits {
  const { pages, api, exports, answers, proxies } = usualLimits;
  return {
    pages: { ...pages, requests: given?.pagesPerMinute ?? pages.requests },
    api: { ...api, requests: given?.apiPerMinute ?? api.requests },
    answers,
    exports: { ...exports, requests: given?.exportsPerTenMinutes ?? exports.requests },
    proxies: given?.proxies ?? proxies,
  };
}

function deskOf(house: House, key: string, effects: Pick<Effects, 'now'>): DeskParts {
  const { findings } = createLinting(house, effects);
  const { catalogue } = house;
  return {
    key,
    ports: (context) => ({
      catalogue,
      findings,
      behind: async () => (await catalogue.position()) - (await findings.position()),
      examine: createExaminer(house, context, effects),
    }),
  };
}

export interface Serving {
  readonly address: string;
  stop(): Promise<void>;
}

/** Opens the house, listens, and follows the change log in a thread of its own. */
export async function servePages(
  config: Config,
  effects: Pick<Effects, 'now' | 'log'>,
): Promise<ServeOutcome> {
  const house = openHouse(config, effects);
  const sample = house.settings.get('sample') === 'yes';
  const accent = config.institution?.accent;
  const built = await createAssets(accent === undefined ? {} : { accent });
  const { logo, files } = logoFilesOf(config);
  const painter = createCardPainter({
    accent,
    logo: logo && files.get(logo.light)?.bytes,
    log: effects.log,
  });
  const cards = createCardShelf(painter, keptCardsBytes);
  const assets = { ...built, files: new Map([...built.files, ...files]) };
  const thread = new Worker(new URL('./follow-thread.ts', import.meta.url), {
    workerData: {
      data: config.data,
      origin: config.origin,
      lints: config.deskKey !== undefined,
      pings: pingsAsked(config, sample),
    },
  });
  thread.on('message', (message) => {
    if (message.level !== undefined) effects.log(message.level, message.message, message.particulars);
  });
  thread.on('error', (error) => effects.log('error', 'The following thread failed', { error: error.stack }));
  const counting = countingOf(config, effects);
  async function stopThread(): Promise<void> {
    counting?.stop();
    const ended = new Promise((resolve) => thread.once('exit', resolve));
    thread.postMessage('stop');
    await ended;
    house.close();
  }
  const outcome = await listen(config, (address) => {
    const institution = { ...institutionOf(config, sample, address), ...(logo && { logo }) };
    const answering = { ...house, related: relatedByThread(thread, house.related) };
    const api = apiOf(answering, institution, config);
    return createWebApp({
      institution,
      assets,
      catalogue: house.catalogue,
      routes: routesOf({
        ...answering,
        cards,
        reference: referenceOf(api),
        ...(counting && { reach: counting.reach, showsReads: config.reach.show, asksClear: true }),
      }),
      ...(counting && {
        reach: counting.counter,
        clear: { clearness: counting.reach.clearness, ports: house },
      }),
      machines: {
        ...machinesOf(house, institution, effects),
        ...(config.indexNow && { indexNowKey: config.indexNow.key }),
      },
      api,
      ...(config.deskKey !== undefined && { desk: deskOf(house, config.deskKey, effects) }),
      pages: { notFound: notFoundPage, failed: failurePage },
      limits: limitsOf(config),
      now: effects.now,
      keptPagesBytes: config.keptPagesBytes,
      log: effects.log,
    });
  });
  if (outcome.kind === 'refused') {
    await stopThread();
    return outcome;
  }
  if (config.origin === undefined) thread.postMessage({ address: outcome.listening.address });
  const stopHarvests = harvestByThread(config, effects);
  // Read ahead of the first letter that anybody types.
  house.suggester
    .catchUp()
    .catch((error) => effects.log('error', 'Reading names for suggestions failed', { error: String(error) }));
  return {
    kind: 'serving',
    serving: {
      address: outcome.listening.address,
      async stop() {
        await outcome.listening.close();
        await stopHarvests();
        await stopThread();
      },
    },
  };
}
