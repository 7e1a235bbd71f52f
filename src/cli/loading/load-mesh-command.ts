import { basename } from 'node:path';
import { hasStore, openHouse } from '../../app.ts';
import type { Config } from '../../config.ts';
import { loadHeadings, NoDescriptors, readDescriptors } from '../../search/index.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { noStoreYet } from '../keeping/sentences.ts';
import { bytesOf } from './bytes-of.ts';

/** Takes in the entry terms of MeSH, so that a search for one word for a thing finds the others. */
export async function loadMeshCommand(config: Config, file: string, world: CliWorld): Promise<ExitCode> {
  if (!hasStore(config)) {
    world.err.write(noStoreYet(config));
    return 1;
  }
  const house = openHouse(config, world);
  try {
    const { concepts, phrases } = await loadHeadings(house.store, readDescriptors(bytesOf(file)));
    if (concepts === 0) throw new NoDescriptors('It holds no descriptor.');
    const count = (number: number) => number.toLocaleString('en');
    world.out.write(
      `${count(phrases)} words for ${count(concepts)} concepts of MeSH are known to the search from now on.\n`,
    );
    return 0;
  } catch (cause) {
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    const reason = isMissing ? 'There is no such file.' : (cause as Error).message;
    world.err.write(
      `${basename(file)} was not taken in. ${reason}\n${
        cause instanceof NoDescriptors
          ? 'Wanted is the file of descriptors that NLM publishes each year, desc2026.xml or desc2026.gz (https://nlm.nih.gov/databases/download/mesh.html); lists of names alone hold no entry terms.\n'
          : ''
      }What was loaded before is still known.\n`,
    );
    return 1;
  } finally {
    house.close();
  }
}
