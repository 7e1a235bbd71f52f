import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catchUpAll, openHouse } from '../../src/app.ts';
import { type Config, readConfig } from '../../src/config.ts';
import type { WorkId } from '../../src/model/index.ts';
import { servePages } from '../../src/serve-pages.ts';
import { hostileRecords } from './hostile-works.ts';

export interface HostileSite {
  readonly address: string;
  readonly ids: readonly WorkId[];
  /** What went wrong in the server, by its own log. */
  readonly failures: readonly string[];
  stop(): Promise<void>;
}

/** A site whose every work is a trap for those who write it down. */
export async function hostileSite(): Promise<HostileSite> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-hostile-'));
  const reading = readConfig({ data: join(folder, 'data'), port: '0' }, {}, folder);
  if (reading.kind === 'problems') throw new Error(reading.problems.join('\n'));
  const config = {
    ...reading.config,
    languages: ['en', 'fa'] satisfies Config['languages'],
    // The fuzzer is one network that asks more than any guest.
    limits: { pagesPerMinute: 1e9, apiPerMinute: 1e9, exportsPerTenMinutes: 1e9 },
  };
  const failures: string[] = [];
  const effects = {
    now: () => new Date(),
    log(level: string, message: string, particulars?: object) {
      if (level === 'error') failures.push(`${message} ${JSON.stringify(particulars).slice(0, 600)}`);
    },
  };
  const house = openHouse(config, effects);
  const outcomes = await house.catalogue.save(hostileRecords(), effects.now());
  await catchUpAll(house.followers);
  house.close();
  const outcome = await servePages(config, effects);
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
  return {
    address: outcome.serving.address,
    ids: outcomes.flatMap((one) => ('workId' in one ? [one.workId] : [])),
    failures,
    async stop() {
      await outcome.serving.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
