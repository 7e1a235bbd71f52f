import type { Config } from '../config.ts';
import type { CliWorld, ExitCode } from './cli-world.ts';

/** Shows the configuration that every command would use. Mistakes were said before this is reached. */
export function checkConfig(config: Config, { out }: CliWorld): Promise<ExitCode> {
  out.write(
    `${config.file ? `${config.file} is in order.` : 'There is no lectern.config.json; every setting has its default.'}\n`,
  );
  out.write(`${JSON.stringify(config, undefined, 2)}\n`);
  return Promise.resolve(0);
}
