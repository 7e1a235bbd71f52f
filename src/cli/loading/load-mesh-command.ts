import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { createGunzip } from 'node:zlib';
import { hasStore, openHouse } from '../../app.ts';
import type { Config } from '../../config.ts';
import { loadHeadings, NoDescriptors, readDescriptors } from '../../search/index.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { noStoreYet } from '../keeping/sentences.ts';

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

async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
  const bytes = createReadStream(file);
  if (!/\.gz$/i.test(file)) yield* bytes;
  else {
    const unzipped = createGunzip();
    bytes.on('error', (cause) => unzipped.destroy(cause));
    yield* bytes.pipe(unzipped);
  }
}
