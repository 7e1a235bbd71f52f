import { globSync } from 'node:fs';
import { join } from 'node:path';
import { PerformanceObserver } from 'node:perf_hooks';
import { catchUpAll, openHouse } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { institutionOf, sampleFolder } from '../src/institution-of.ts';
import { importFiles } from '../src/intake/index.ts';
import { createWebApp, listen, routesOf } from '../src/server/index.ts';
import { failurePage, notFoundPage } from '../src/site/index.ts';
import { createAssets, createCardPainter, createCardShelf } from '../src/ui/index.ts';
import type { BenchAddresses, ServerUse } from './pages.ts';
import { testData } from './test-data.ts';

const effects = { now: () => new Date(), log: () => undefined };

/** How many times pages are walked through that nobody has asked for yet, each time other ones. */
const walks = 6;

/** Serves real records (else the sample) twice: with pages kept, and with every page made anew. */
async function serveForBench(folder: string): Promise<BenchAddresses> {
  const reading = readConfig({ data: folder }, {}, folder);
  if (reading.kind === 'problems') throw new Error(reading.problems.join('\n'));
  const { config } = reading;
  const house = openHouse(config, effects);
  const real = testData('pubmed');
  const files =
    real === undefined ? [`${sampleFolder}/works-*.xml`] : globSync(join(real, '{,more/}*.xml.gz')).sort();
  const { catalogue, digesters } = house;
  await importFiles(files, { catalogue, digesters }, effects);
  await catchUpAll(house.followers);
  const assets = await createAssets();
  const cards = createCardShelf(createCardPainter({ log: effects.log }), 0);
  const { works } = await house.catalogue.list({ offset: 0, limit: 10_000, order: 'newest' });

  async function serve(keptPagesBytes: number) {
    const constant = { text: '' };
    const outcome = await listen({ host: '127.0.0.1', port: 0 }, (address) => {
      const app = createWebApp({
        institution: institutionOf(config, true, address),
        assets,
        catalogue: house.catalogue,
        routes: routesOf({ ...house, cards }),
        pages: { notFound: notFoundPage, failed: failurePage },
        now: () => new Date(),
        keptPagesBytes,
        log: (level, message, particulars) => console.error(level, message, particulars),
      });
      app.get(
        '/constant',
        () => new Response(constant.text, { headers: { 'content-type': 'text/html; charset=utf-8' } }),
      );
      return app;
    });
    if (outcome.kind === 'refused') throw new Error(outcome.reason);
    const { address } = outcome.listening;
    const pages = works.map(({ id, slug }) => `${address}/works/${id}/${slug}`);
    // Every so many of them, so that all parts are alike; only the first part is looked at before it is measured.
    const parts = Array.from({ length: walks + 1 }, (_, part) =>
      pages.filter((_, at) => at % (walks + 1) === part),
    );
    const [known = [], ...unseen] = parts;
    return { address, known, unseen, constant };
  }

  const kept = await serve(config.keptPagesBytes);
  const anew = await serve(0);
  const texts: { page: string; text: string }[] = [];
  for (const page of anew.known) texts.push({ page, text: await (await fetch(page)).text() });
  // A page as long as all are on the average stands for all.
  const mean = texts.reduce((sum, { text }) => sum + text.length, 0) / texts.length;
  texts.sort((a, b) => Math.abs(a.text.length - mean) - Math.abs(b.text.length - mean));
  const [middle] = texts;
  if (!middle) throw new Error('There are no works to serve.');
  for (const { constant } of [kept, anew]) constant.text = middle.text;
  return {
    kept: middle.page.replace(anew.address, kept.address),
    constant: `${kept.address}/constant`,
    known: anew.known,
    unseen: anew.unseen,
    constantOfUncached: `${anew.address}/constant`,
    pageBytes: Buffer.byteLength(middle.text),
  };
}

/** What the answering thread has taken since it was asked last. */
function createUse(): () => ServerUse {
  let before = process.threadCpuUsage();
  let pauses: number[] = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) pauses.push(duration);
  }).observe({ entryTypes: ['gc'] });
  return () => {
    const { user, system } = process.threadCpuUsage(before);
    before = process.threadCpuUsage();
    const taken = pauses;
    pauses = [];
    return {
      processorSeconds: (user + system) / 1e6,
      collections: taken.length,
      collectionsMs: taken.reduce((sum, each) => sum + each, 0),
      longestCollectionMs: Math.max(0, ...taken),
    };
  };
}

const addresses = await serveForBench(process.argv[2] ?? '');
const use = createUse();
process.on('message', () => process.send?.(use()));
process.on('disconnect', () => process.exit());
process.send?.(addresses);
