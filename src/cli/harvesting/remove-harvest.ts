import { hasStore, openHouse } from '../../app.ts';
import type { Config } from '../../config.ts';
import { createHarvestStates } from '../../intake/index.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { changeHarvests } from './change-config-file.ts';
import { unknownHarvest } from './sentences.ts';

/** Takes a harvest out of the configuration file, and forgets how far it had come. */
export async function removeHarvest(config: Config, name: string, world: CliWorld): Promise<ExitCode> {
  if (config.harvest[name] === undefined) {
    world.err.write(unknownHarvest(config, name));
    return 1;
  }
  const file = changeHarvests(config, ({ [name]: _, ...others }) => others, world);
  if (hasStore(config)) {
    const house = openHouse(config, world);
    createHarvestStates(house.store).forget(name);
    house.close();
  }
  world.out.write(`"${name}" is no longer in ${file}. The works it brought stay.\n`);
  return 0;
}
