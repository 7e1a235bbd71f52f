import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { prepareSample } from '../../src/prepare-sample.ts';
import { servePages } from '../../src/serve-pages.ts';

const effects = { now: () => new Date(), log: () => undefined };

/** The sample institution, imported and served on a port of its own until the tests of the file are over. */
export async function sampleSite(environment: Readonly<Record<string, string>> = {}): Promise<{
  readonly address: string;
  readonly data: string;
}> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-sample-'));
  const reading = readConfig({ data: join(folder, 'data'), port: '0' }, environment, folder);
  if (reading.kind === 'problems') throw new Error(reading.problems.join('\n'));
  await prepareSample(reading.config, effects);
  const outcome = await servePages(reading.config, effects);
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
  afterAll(async () => {
    await outcome.serving.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return { address: outcome.serving.address, data: reading.config.data };
}

/** The address of a sample work, by its DOI or a word of its title. */
export async function workAddress(site: string, words: string): Promise<string> {
  const found = await (await fetch(`${site}/search?q=${encodeURIComponent(words)}`)).text();
  const path = /href="(\/works\/[0-9a-z]{8}\/[a-z0-9-]+)"/.exec(found)?.[1];
  if (!path) throw new Error(`No work was found for "${words}".`);
  return site + path;
}
