import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { openHouse } from '../src/app.ts';
import { pubmedXml } from '../src/formats/index.ts';
import { importFiles } from '../src/intake/index.ts';
import { inlineText } from '../src/markup/index.ts';
import type { WorkDescription } from '../src/model/index.ts';
import { layerDigest } from '../src/plain/layer-digest.ts';
import { plainParts } from '../src/plain/parts.ts';
import { ourGlossary } from '../test/support/our-glossary.ts';
import { multiply } from './multiplied.ts';
import { testData } from './test-data.ts';

const parts = plainParts(ourGlossary);

const usual =
  'We randomly assigned 84 porters (aged 20–60; 41 women) to walk or to wait. Sleep lasted 41 minutes longer (p = 0.003). ';

/**
 * What a plain layer costs: for real records, against merely reading them (an import takes some ten times that); and by
 * length, from 1 kB to 1 MB, of usual and of odd texts.
 */
export async function benchPlain(): Promise<readonly string[]> {
  return [...ofRecords(), ...byLength(), await ofImport()];
}

const importedRecords = 20_000;
const mostOfImport = 0.3;

/**
 * The share that all plain layers, made and kept, have in an import with everything, in processor time of all threads;
 * related works and who is who, which follow as well, are not counted. The bench fails where it is more than wanted.
 */
async function ofImport(): Promise<string> {
  const sample = testData('pubmed', 'medline16n0902.xml.gz');
  if (sample === undefined) return 'an import: left out, there are no test data';
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
  const effects = { now: () => new Date(), log: () => undefined };
  const house = openHouse({ data: folder }, effects);
  try {
    const file = join(folder, 'records.xml.gz');
    await multiply(sample, file, importedRecords);
    const { catalogue, digesters } = house;
    const importing = await processorTime(() => importFiles([file], { catalogue, digesters }, effects));
    const follower = house.followers.find(({ name }) => name === 'plain');
    const following = await processorTime(async () => follower?.catchUp());
    const share = following / (importing + following);
    if (share > mostOfImport) process.exitCode = 1;
    return `of an import of ${importedRecords} records the layers take ${share.toFixed(2)} (at most ${mostOfImport}): ${figure(following / importedRecords)} µs beside ${figure(importing / importedRecords)} µs a record`;
  } finally {
    house.close();
    rmSync(folder, { recursive: true });
  }
}

/** Of all threads, in microseconds. */
async function processorTime(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

function ofRecords(): readonly string[] {
  const file = testData('pubmed', 'medline16n0902.xml.gz');
  if (file === undefined) return ['real records: left out, there are no test data'];
  const bytes = gunzipSync(readFileSync(file));
  const read = (): readonly WorkDescription[] => {
    const reader = pubmedXml.createReader();
    return [...reader.push(bytes), ...reader.end()].flatMap((one) =>
      one.kind === 'record' ? [one.description] : [],
    );
  };
  const records = read();
  const derive = () => records.reduce((sum, record) => sum + layerDigest(record, parts)[0].length, 0);
  const [reading, deriving] = [best(read), best(derive)].map((time) => time / records.length);
  return [
    `reading a record ${figure(reading)} µs, its layer ${figure(deriving)} µs and ${figure(derive() / records.length)} bytes`,
  ];
}

function byLength(): readonly string[] {
  const texts: Readonly<Record<string, string>> = {
    usual,
    'one sentence': 'walks and sleep and ',
    abbreviations: 'Dr. ',
    brackets: '([{',
    formulas: 'x² + ∑ ≤ ∫ α ',
    Persian: 'خواب نگهبانان شب بهتر شد. ',
  };
  return Object.entries(texts).map(([name, text]) => {
    const times = [1, 10, 100, 1000].map((kilobytes) => {
      const abstract = { sections: [{ text: inlineText(text.repeat((kilobytes * 1000) / text.length)) }] };
      const work: WorkDescription = {
        identifiers: {},
        type: 'article',
        contributions: [],
        title: inlineText('Walks and sleep'),
        abstract,
      };
      return best(() => layerDigest(work, parts), 1000 / kilobytes) / kilobytes;
    });
    return `${name}: ${times.map(figure).join(', ')} µs a kB at 1, 10, 100, 1000 kB`;
  });
}

/** Processor time of the quickest of five runs, each of so many times, in microseconds. */
function best(work: () => unknown, times = 1): number {
  const runs = Array.from({ length: 5 }, () => {
    const before = process.threadCpuUsage();
    for (let time = 0; time < times; time += 1) work();
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / times;
  });
  return Math.min(...runs);
}

function figure(value = 0): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}
