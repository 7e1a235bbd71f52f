import { serveMcpOverStdio } from '../api/index.ts';
import { apiOf } from '../api-of.ts';
import type { Config } from '../config.ts';
import { institutionOf } from '../institution-of.ts';
import type { CliWorld, ExitCode } from './cli-world.ts';
import { withHouse } from './with-house.ts';

/** Speaks the Model Context Protocol on the standard input and output, for models that run on this machine. */
export function mcpCommand(config: Config, world: CliWorld): Promise<ExitCode> {
  return withHouse(config, world, async (house) => {
    const address = `http://${config.host}:${config.port}`;
    const institution = institutionOf(config, house.settings.get('sample') === 'yes', address);
    const { ports } = apiOf(house, institution, config);
    await serveMcpOverStdio(ports, ports.institution, world.stopping);
    return 0;
  });
}
