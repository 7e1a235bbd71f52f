import { serveMcpOverStdio } from '../api/index.ts';
import { apiOf } from '../api-of.ts';
import { hasStore, openHouse } from '../app.ts';
import type { Config } from '../config.ts';
import { institutionOf } from '../institution-of.ts';
import type { CliWorld, ExitCode } from './cli-world.ts';
import { noStoreYet } from './keeping/sentences.ts';

/** Speaks the Model Context Protocol on the standard input and output, for models that run on this machine. */
export async function mcpCommand(config: Config, world: CliWorld): Promise<ExitCode> {
  if (!hasStore(config)) {
    world.err.write(noStoreYet(config));
    return 1;
  }
  const house = openHouse(config, world);
  try {
    const address = `http://${config.host}:${config.port}`;
    const institution = institutionOf(config, house.settings.get('sample') === 'yes', address);
    const { ports } = apiOf(house, institution, config);
    await serveMcpOverStdio(ports, ports.institution, world.stopping);
    return 0;
  } finally {
    house.close();
  }
}
