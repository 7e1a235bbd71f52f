import { type House, hasStore, openHouse } from '../app.ts';
import type { Config } from '../config.ts';
import type { CliWorld, ExitCode } from './cli-world.ts';
import { noStoreYet } from './keeping/sentences.ts';

/** Does something with the house of a configuration, or says that there is none. */
export async function withHouse(
  config: Config,
  world: CliWorld,
  work: (house: House) => Promise<ExitCode>,
): Promise<ExitCode> {
  if (!hasStore(config)) {
    world.err.write(noStoreYet(config));
    return 1;
  }
  const house = openHouse(config, world);
  try {
    return await work(house);
  } finally {
    house.close();
  }
}
