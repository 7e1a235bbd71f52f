import { readConfig } from '../src/config.ts';
import { institutionOf } from '../src/institution-of.ts';
import { composeWorkCard } from '../src/site/index.ts';
import { createAssets, createCardPainter, createPageContext } from '../src/ui/index.ts';
import { fictionalWorks } from '../test/support/fictional-works.ts';
import { realWorks } from './real-works.ts';

const most = 1000;

/** Cards of real titles and bylines, each painted cold. Must reach: 95 of 100 within 250 ms. */
export async function benchCards(): Promise<void> {
  const reading = readConfig({}, {}, '/');
  if (reading.kind === 'problems') throw new Error(reading.problems.join('\n'));
  const institution = institutionOf(reading.config, true, 'https://science.example.org');
  const context = createPageContext(institution, 'en', await createAssets());
  const real = realWorks(90_000).filter((_, at) => at % 90 === 0);
  const works = real.length > 0 ? real.slice(0, most) : fictionalWorks;
  const cards = works.map((work) => composeWorkCard(work, context));
  const [first = 0, ...later] = await paintedIn(cards);
  later.sort((a, b) => a - b);
  const at = (share: number) => (later[Math.floor(share * later.length)] ?? 0).toFixed(1);
  console.log(`  the first, with fonts and renderer: ${first.toFixed(0)} ms`);
  console.log(
    `  ${later.length} more: median ${at(0.5)}, p95 ${at(0.95)} (must be ≤ 250), longest ${at(0.9999)} ms`,
  );
}

async function paintedIn(cards: readonly ReturnType<typeof composeWorkCard>[]): Promise<readonly number[]> {
  const painter = createCardPainter({ log: () => undefined });
  const times: number[] = [];
  let bytes = 0;
  const before = process.threadCpuUsage();
  const whole = process.cpuUsage();
  for (const card of cards) {
    const started = performance.now();
    bytes += (await painter.paint(card)).length;
    times.push(performance.now() - started);
  }
  const { user, system } = process.threadCpuUsage(before);
  const all = process.cpuUsage(whole);
  console.log(
    `  ${cards.length} cards of ${(bytes / cards.length / 1000).toFixed(0)} kB; each takes ${perCard(all.user + all.system)} ms of processors, ${perCard(user + system)} ms of them of the answering thread`,
  );
  return times;

  function perCard(microseconds: number): string {
    return (microseconds / 1000 / cards.length).toFixed(2);
  }
}
