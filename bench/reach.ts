import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import crawlers from 'crawler-user-agents';
import { createReachCounter, createSqliteReach } from '../src/reach/index.ts';

const rounds = 5;
const requests = 200_000;
const works = 2_000;

/**
 * What counting adds to a request, and what keeping the sums takes. Must reach: under 2 % of a kept page, which "npm
 * run bench pages" says (62 µs of processor time on the machine of decision 41).
 */
export async function benchReach(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
  try {
    const effects = { now: () => new Date() };
    const store = createSqliteReach(join(folder, 'reach.db'), effects);
    const counter = createReachCounter((sums) => store.add(sums), effects, ['our-monitoring']);
    const agents = [
      ...Array.from(
        { length: 200 },
        (_, at) => `Mozilla/5.0 (X11; Linux x86_64; rv:${at}.0) Gecko/20100101 Firefox/${at}.0`,
      ),
      ...crawlers.flatMap(({ instances }) => instances).slice(0, 200),
    ];
    const headers = agents.map((agent) => new Headers({ 'user-agent': agent, 'accept-encoding': 'gzip' }));
    const counting: number[] = [];
    const keeping: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      counting.push(
        timeOf(() => {
          for (let at = 0; at < requests; at += 1) {
            const asker = headers[at % headers.length];
            if (asker) counter.saw('view', `works/${String(at % works).padStart(8, '0')}`, asker);
          }
        }) / requests,
      );
      keeping.push(timeOf(() => counter.flush()));
    }
    const started = performance.now();
    const most = await store.mostRead({ room: 'works', days: 30, limit: 10 });
    const asked = performance.now() - started;
    console.log(`  a request counted: ${(Math.min(...counting) * 1000).toFixed(2)} µs`);
    console.log(
      `  the sums of ${works.toLocaleString('en')} works kept: ${Math.min(...keeping).toFixed(1)} ms`,
    );
    console.log(`  the ${most.length} most read of them found: ${asked.toFixed(1)} ms`);
    store.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In milliseconds of processor time. */
function timeOf(work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
