import { makeDump } from '../api/index.ts';
import { apiOf } from '../api-of.ts';
import type { Config } from '../config.ts';
import { institutionOf } from '../institution-of.ts';
import type { CliWorld, ExitCode } from './cli-world.ts';
import { withHouse } from './with-house.ts';

/** Makes the file of all works now, which a running server makes daily. */
export function dumpCommand(config: Config, world: CliWorld): Promise<ExitCode> {
  return withHouse(config, world, async (house) => {
    const address = `http://${config.host}:${config.port}`;
    const institution = institutionOf(config, house.settings.get('sample') === 'yes', address);
    const { ports } = apiOf(house, institution, config);
    try {
      const made = await makeDump(ports, ports.dump, world.now(), world.stopping);
      world.out.write(
        `${made.works.toLocaleString('en')} works in ${(made.bytes / 1e6).toFixed(1)} MB: ${ports.dump}/${made.file}. A running server offers it at once.\n`,
      );
      return 0;
    } catch (error) {
      if (!world.stopping.aborted) throw error;
      world.err.write('Stopped before the end, as you asked. The file made before stays.\n');
      return 2;
    }
  });
}
