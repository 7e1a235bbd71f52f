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

/** Serves real records (else the sample) twice: with pages kept, and with every page made anew. */
async function serveForBench(folder: string): Promise<BenchAddresses> {
  const reading = readConfig({ data: folder }, {}, folder);
  if (reading.kind === 'problems') throw new Error(reading.problems.join('\n'));
  const { config } = reading;
  const house = openHouse(config, effects);
  const real = testData('pubmed', 'medline16n0902.xml.gz');
  const { catalogue, digesters } = house;
  await importFiles([real ?? `${sampleFolder}/works-*.xml`], { catalogue, digesters }, effects);
  await catchUpAll(house.followers);
  const assets = await createAssets();
  const cards = createCardShelf(createCardPainter({ log: effects.log }), 0);
  const { works } = await house.catalogue.list({ offset: 0, limit: 200, order: 'newest' });

  async function serve(keptPagesBytes: number) {
    let constant = '';
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
        () => new Response(constant, { headers: { 'content-type': 'text/html; charset=utf-8' } }),
      );
      return app;
    });
    if (outcome.kind === 'refused') throw new Error(outcome.reason);
    const { address } = outcome.listening;
    const pages = works.map(({ id, slug }) => `${address}/works/${id}/${slug}`);
    const texts = await Promise.all(
      pages.map(async (page) => ({ page, text: await (await fetch(page)).text() })),
    );
    // A page of middling size stands for all.
    texts.sort((a, b) => a.text.length - b.text.length);
    const middle = texts[Math.floor(texts.length / 2)];
    if (!middle) throw new Error('There are no works to serve.');
    constant = middle.text;
    return { pages, page: middle.page, constant: `${address}/constant`, bytes: Buffer.byteLength(constant) };
  }

  const kept = await serve(config.keptPagesBytes);
  const anew = await serve(0);
  return {
    kept: kept.page,
    constant: kept.constant,
    uncached: anew.pages,
    uncachedOne: anew.page,
    constantOfUncached: anew.constant,
    pageBytes: kept.bytes,
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
