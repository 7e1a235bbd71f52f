import { join } from 'node:path';
import { catchUpAll, openHouse } from './app.ts';
import type { Config } from './config.ts';
import type { Effects } from './effects.ts';
import { sampleFolder } from './institution-of.ts';
import { importFiles } from './intake/index.ts';
import { addSampleCollections } from './sample-collections.ts';
import { addSampleSummaries } from './sample-summaries.ts';
import { unitsFileAt } from './units-file-at.ts';

/** Makes a data folder with the sample institution, complete with everything derived. */
export async function prepareSample(
  config: Pick<Config, 'data'>,
  effects: Pick<Effects, 'now' | 'log'>,
): Promise<{ readonly works: number }> {
  const house = openHouse(config, effects);
  try {
    house.settings.set('sample', 'yes');
    const reading = unitsFileAt(join(sampleFolder, 'units.json'));
    if (reading.kind === 'problems') throw new Error(reading.problems.join('\n'));
    house.units.kept.load(reading.file);
    const summary = await importFiles(
      [join(sampleFolder, 'works-*.xml')],
      { catalogue: house.catalogue, digesters: house.digesters },
      effects,
    );
    await addSampleSummaries(house, effects);
    await addSampleCollections(house);
    await catchUpAll(house.followers);
    return { works: summary.new };
  } finally {
    house.close();
  }
}
