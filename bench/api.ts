import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerEndpoint, endpoints } from '../src/api/index.ts';
import { apiOf } from '../src/api-of.ts';
import { openHouse } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { institutionOf } from '../src/institution-of.ts';
import { prepareSample } from '../src/prepare-sample.ts';
import { createWebApp, routesOf } from '../src/server/index.ts';
import { failurePage, notFoundPage } from '../src/site/index.ts';
import { createAssets, createCardPainter, createCardShelf } from '../src/ui/index.ts';

const effects = { now: () => new Date(), log: () => undefined };
const questions = [
  'cells',
  'exosome',
  'patients treatment',
  '"randomised"',
  'author:a*',
  'arthritis OR diabetes',
];

/** The search of the interface beside the bare search, and "nothing changed" beside the page; in processor time, without sockets. */
export async function benchApi(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-api-'));
  const reading = readConfig({ data: join(folder, 'data') }, {}, folder);
  if (reading.kind === 'problems') throw new Error(reading.problems.join('\n'));
  const { config } = reading;
  await prepareSample(config, effects);
  const house = openHouse(config, effects);
  try {
    const institution = institutionOf(config, true, 'http://localhost');
    const cards = createCardShelf(
      createCardPainter({ accent: undefined, logo: undefined, log: effects.log }),
      1e6,
    );
    const make = async (keptPagesBytes: number) =>
      createWebApp({
        institution,
        assets: await createAssets(),
        catalogue: house.catalogue,
        routes: routesOf({ ...house, cards }),
        api: apiOf(house, institution, config),
        pages: { notFound: notFoundPage, failed: failurePage },
        now: effects.now,
        keptPagesBytes,
        log: effects.log,
      });
    const [keeping, drawing] = [await make(64 * 1024 * 1024), await make(0)];
    const { ports } = apiOf(house, institution, config);
    const searching = endpoints.find(({ id }) => id === 'searchWorks');
    if (searching === undefined) throw new Error('There is no search.');
    for (const facets of [false, true]) {
      const searches = questions.map((text) => `?q=${encodeURIComponent(text)}&facets=${facets}`);
      const bareSearch = async () => {
        for (const text of questions)
          await house.search.search({ text, offset: 0, limit: 25, facets, filters: {} });
      };
      const [bare, answered] = await compared(bareSearch, async () => {
        for (const search of searches)
          await answerEndpoint(searching, { params: {}, path: '/search', search }, ports);
      });
      const [again, requested] = await compared(bareSearch, async () => {
        for (const search of searches) await (await keeping.request(`/api/v1/search${search}`)).text();
      });
      console.log(
        `search${facets ? ' with facets' : ''}: bare ${(bare / questions.length).toFixed(0)} µs; answered by the interface ${(answered / bare).toFixed(2)} times that, as a Response with ETag ${(requested / again).toFixed(2)} times`,
      );
    }
    const [summary] = (await house.catalogue.list({ offset: 0, limit: 1 })).works;
    for (const path of [`/api/v1/works/${summary?.id}`, `/works/${summary?.id}/${summary?.slug}`]) {
      const etag = (await keeping.request(path)).headers.get('etag') ?? '';
      const [unchanged, drawn] = await compared(
        async () => {
          const { status } = await keeping.request(path, { headers: { 'if-none-match': etag } });
          if (status !== 304) throw new Error(`304 was expected of ${path}, not ${status}.`);
        },
        async () => void (await (await drawing.request(path)).text()),
      );
      console.log(
        `${path}: made ${drawn.toFixed(0)} µs, 304 ${unchanged.toFixed(0)} µs, ${(drawn / unchanged).toFixed(1)} times as fast`,
      );
    }
  } finally {
    house.close();
    rmSync(folder, { recursive: true });
  }
}

/** Of both the best of several rounds, one after the other in each, since others slow the machine down by turns. */
async function compared(
  one: () => Promise<void>,
  other: () => Promise<void>,
): Promise<readonly [number, number]> {
  const best: [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < 9; round += 1) {
    best[0] = Math.min(best[0], await microseconds(one));
    best[1] = Math.min(best[1], await microseconds(other));
  }
  return best;
}

/** Processor time of one, of as many as the clock needs, which goes in steps of milliseconds. */
async function microseconds(act: () => Promise<void>): Promise<number> {
  const before = process.threadCpuUsage();
  for (let done = 1; ; done += 1) {
    await act();
    const { user, system } = process.threadCpuUsage(before);
    if (user + system >= 80_000) return (user + system) / done;
  }
}
