import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openHouse } from '../src/app.ts';
import type { Work, WorkDescription } from '../src/model/index.ts';
import { clusterBlock } from '../src/people/identity/cluster-block.ts';
import type { Signed } from '../src/people/identity/profile.ts';
import { traitsOf } from '../src/people/identity/traits.ts';
import { aRecord } from '../test/support/a-record.ts';
import { growWorks } from './people/grown-works.ts';
import type { IdentityMeasured } from './people/identity-process.ts';
import { processorSeconds } from './people/processor-seconds.ts';

const identityProcess = fileURLToPath(new URL('./people/identity-process.ts', import.meta.url));
const batch = 1_000;
/** Works that come afterwards, one by one. */
const newcomers = 40;

/**
 * How long finding who is who takes, against keeping the same works with full text and bylines (all in one thread, and
 * without the reading of files, so that an import from the terminal takes more): at most four times as long. Processor
 * time. With `long`, 200,000 works of about a million contributions.
 */
export async function benchPeople({ long = false } = {}): Promise<void> {
  const describe = growWorks();
  if (describe === undefined) {
    console.log('people: left out, there are no real abstracts');
    return;
  }
  for (const works of long ? [200_000] : [6_000, 12_000]) await measure(describe, works);
  benchLargestBlock();
}

async function measure(describe: (number: number) => WorkDescription, works: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-people-'));
  try {
    const data = join(folder, 'data');
    const { saved, contributions } = await keep(describe, works, data);
    const file = join(folder, 'newcomers.jsonl');
    const coming = Array.from({ length: 10 * newcomers }, (_, at) => describe(works + at))
      .filter((work) => work.contributions.length > 0)
      .slice(0, newcomers);
    writeFileSync(file, coming.map((work) => JSON.stringify(work)).join('\n'));
    const { stdout, stderr, status } = spawnSync(process.execPath, [identityProcess, data, file], {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    if (status !== 0) throw new Error(`Who is who was not found: ${stderr}`);
    const { seconds, people, peak, atFirst, attributed, closer } = JSON.parse(stdout) as IdentityMeasured;
    const ratio = seconds / saved;
    console.log(
      `  ${works} works, ${contributions} contributions, ${people} people: kept in ${saved.toFixed(1)} s, who is who in ${seconds.toFixed(1)} s: ${ratio.toFixed(2)} times (at most 4); ${megabytes(peak)} MB of memory (${megabytes(atFirst)} at first)`,
    );
    console.log(
      `  one more work: kept and attributed in ${typical(attributed)}, looked at closer in ${typical(closer)}`,
    );
    if (ratio > 4) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function keep(describe: (number: number) => WorkDescription, works: number, data: string) {
  const house = openHouse({ data }, { now: () => new Date() });
  let [saved, contributions] = [0, 0];
  for (let at = 0; at < works; at += batch) {
    const records = Array.from({ length: Math.min(batch, works - at) }, (_, one) => {
      const description = describe(at + one);
      contributions += description.contributions.length;
      return aRecord({ key: String(at + one), description });
    });
    saved += await processorSeconds(() => house.catalogue.save(records, new Date()));
  }
  house.close();
  return { saved, contributions };
}

function megabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0);
}

function typical(milliseconds: readonly number[]): string {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const [half = 0, most = 0] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  return `${half.toFixed(0)} ms (half of them; at most ${most.toFixed(0)} ms)`;
}

/** A name that 50,000 contributions bear, of some 5,000 people with three co-authors each out of 3,000. */
function benchLargestBlock(): void {
  const given = 'yan yun ying yong yu yi yang yue yuan ya yao yin you yuxin yifan yiming yanyan y'.split(' ');
  const signed = Array.from({ length: 50_000 }, (_, at): Signed[] => {
    const person = at % 5_000;
    const description = {
      identifiers: {},
      type: 'article' as const,
      title: '' as Work['title'],
      published: { year: 2000 + (at % 25) },
      contributions: [
        named('Wang', given[person % given.length] ?? 'y'),
        ...[1, 7, 13].map((step) => named(`Author${(person * step) % 3_000}`, 'A')),
      ],
    };
    const { team, signed: all } = traitsOf(description);
    return all.slice(0, 1).map((one) => ({ ...one, workId: String(at), team, group: 0 }));
  }).flat();
  const before = process.threadCpuUsage();
  const { clusters } = clusterBlock(signed);
  const { user } = process.threadCpuUsage(before);
  console.log(
    `  a block of ${signed.length} contributions: ${(user / 1e6).toFixed(1)} s, ${clusters.length} people`,
  );
}

function named(family: string, given: string): Work['contributions'][number] {
  return { role: 'author', affiliations: [], contributor: { kind: 'person', family, given } };
}
