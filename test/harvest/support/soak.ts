import type { HarvestReport } from '../../../src/intake/index.ts';
import { pubmedRecord } from '../../support/pubmed-file.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { aHarvest } from './a-harvest.ts';
import { eutilsServer } from './eutils-server.ts';
import { type Fault, passingFaults } from './loopback-server.ts';

export interface Soaked {
  readonly requests: number;
  readonly runs: number;
  readonly last: HarvestReport;
  /** How often each fault was made. */
  readonly faults: ReadonlyMap<Fault, number>;
  /** Keys of the records that are here, and of those that there are. */
  readonly keys: readonly string[];
  readonly wanted: readonly string[];
  readonly works: number;
}

const batch = 5;
/** Two records a day, from here on. */
const firstDayMs = Date.parse('1900-01-01');
const mostRuns = 20;

/**
 * Harvests from a server of E-utilities of which every tenth answer is wrong, in all ways by turns; a run that stops
 * is followed by another, as the schedule would have it.
 */
export async function soakPubmed(requests: number, seed = 20_260_115): Promise<Soaked> {
  const random = seededRandom(seed);
  const faults = new Map<Fault, number>(passingFaults.map((fault) => [fault, 0]));
  let turn = 0;
  const records = Array.from({ length: requests * batch }, (_, at) => {
    const day = new Date(firstDayMs + Math.floor(at / 2) * 24 * 3600_000)
      .toISOString()
      .slice(0, 10)
      .replaceAll('-', '/');
    return { pmid: 10_000 + at, edat: day, mdat: day, xml: pubmedRecord(10_000 + at, `Work number ${at}`) };
  });
  const server = await eutilsServer(() => records, {
    gzip: true,
    faultOf() {
      if (random() >= 0.1) return undefined;
      const fault = passingFaults[turn % passingFaults.length] ?? 'reset';
      turn += 1;
      faults.set(fault, (faults.get(fault) ?? 0) + 1);
      return fault;
    },
  });
  try {
    const { run, keys, store } = await aHarvest(
      { provider: 'pubmed', query: 'all', batch, base: server.address },
      { perSecond: 5_000 },
    );
    let last = await run();
    let runs = 1;
    for (; last.outcome === 'stopped' && runs < mostRuns; runs += 1) last = await run();
    return {
      requests: server.requests.length,
      runs,
      last,
      faults,
      keys: keys(),
      wanted: records.map(({ pmid }) => String(pmid)).sort(),
      works: Number(store.reader.prepare("select count(*) as n from work where state = 'held'").get()?.n),
    };
  } finally {
    await server.close();
  }
}
