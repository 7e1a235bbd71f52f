import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHouse } from '../../src/app.ts';
import type { Work } from '../../src/model/index.ts';
import { prepareSample } from '../../src/prepare-sample.ts';

/** The works of the sample institution by PMID. */
export async function sampleWorks(): Promise<ReadonlyMap<string, Work>> {
  const data = mkdtempSync(join(tmpdir(), 'lectern-summaries-'));
  const effects = { now: () => new Date(), log: () => undefined };
  try {
    await prepareSample({ data }, effects);
    const house = openHouse({ data }, effects);
    const works = new Map<string, Work>();
    const { works: listed } = await house.catalogue.list({ offset: 0, limit: 500 });
    for (const { id } of listed) {
      const work = await house.catalogue.find(id);
      const pmid = work?.identifiers.pmid;
      if (work && pmid !== undefined) works.set(pmid, work);
    }
    house.close();
    return works;
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
