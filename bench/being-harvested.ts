import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHouse } from '../src/app.ts';
import { sampleFolder } from '../src/institution-of.ts';
import { importFiles } from '../src/intake/index.ts';
import { createOaiProvider } from '../src/syndication/index.ts';
import { createUrls } from '../src/urls.ts';
import { multiply } from './multiplied.ts';
import { testData } from './test-data.ts';

const effects = { now: () => new Date(), log: () => undefined };

/** A full harvest by OAI-PMH in each format, without the network; with `long` of 100,000 works. Must reach: 2,000 records a second. */
export async function benchBeingHarvested({ long = false } = {}): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-harvest-'));
  const house = openHouse({ data: join(folder, 'data') }, effects);
  try {
    const { catalogue, digesters } = house;
    const real = [testData('pubmed', 'medline16n0902.xml.gz'), testData('pubmed', 'more')];
    const files = real.flatMap((path) =>
      path === undefined ? [] : path.endsWith('.gz') ? path : `${path}/*.xml.gz`,
    );
    const [first] = real;
    const many = join(folder, 'many.xml.gz');
    if (long && first !== undefined) await multiply(first, many, 100_000);
    await importFiles(
      long && first !== undefined ? [many] : files.length > 0 ? files : [`${sampleFolder}/works-*.xml`],
      { catalogue, digesters },
      effects,
    );
    const oai = createOaiProvider({
      catalogue,
      urls: createUrls(''),
      origin: 'https://science.example.org',
      repositoryName: 'Bench',
      now: effects.now,
    });
    for (const prefix of ['oai_dc', 'mods', 'jats']) {
      const before = process.threadCpuUsage();
      const started = performance.now();
      const { records, bytes } = await harvested(prefix);
      const { user, system } = process.threadCpuUsage(before);
      const [wall, busy] = [(performance.now() - started) / 1000, (user + system) / 1e6];
      console.log(
        `  ${prefix}: ${records} records, ${(bytes / records / 1000).toFixed(1)} kB each; ${(records / wall).toFixed(0)} a second, ${(records / busy).toFixed(0)} a second of processor (must be ≥ 2000)`,
      );
    }

    async function harvested(prefix: string): Promise<{ readonly records: number; readonly bytes: number }> {
      let [records, bytes] = [0, 0];
      let question: readonly (readonly [string, string])[] = [['metadataPrefix', prefix]];
      for (;;) {
        const answer = await oai.answer([['verb', 'ListRecords'], ...question]);
        records += answer.split('<record>').length - 1;
        bytes += answer.length;
        const token = /<resumptionToken[^>]*>([^<]+)</.exec(answer)?.[1];
        if (token === undefined) return { records, bytes };
        question = [['resumptionToken', token]];
      }
    }
  } finally {
    house.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
