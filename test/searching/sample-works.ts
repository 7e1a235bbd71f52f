import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pubmedXml } from '../../src/formats/index.ts';
import type { Work } from '../../src/model/index.ts';
import { anId } from '../support/a-work.ts';

const folder = join(import.meta.dirname, '..', '..', 'sample');

/** The works of the sample institution, straight from their records, by PubMed's number or the DOI. */
export function sampleWorks(): ReadonlyMap<string, Work> {
  const works = new Map<string, Work>();
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.xml'))) {
    const reader = pubmedXml.createReader();
    for (const reading of [...reader.push(readFileSync(join(folder, name))), ...reader.end()]) {
      if (reading.kind !== 'record') continue;
      const { description, key } = reading;
      works.set(key, { ...description, id: anId(key), version: 1, changedAt: new Date(0) });
    }
  }
  return works;
}
