import type { Config } from '../config.ts';
import type { CliWorld, ExitCode } from './cli-world.ts';

/** Shows the configuration that every command would use. Mistakes were said before this is reached. */
export function checkConfig(config: Config, { out }: CliWorld): Promise<ExitCode> {
  out.write(
    `${config.file ? `${config.file} is in order.` : 'There is no lectern.config.json; every setting has its default.'}\n`,
  );
  const keys = Object.fromEntries(Object.keys(config.keys).map((name) => [name, '<secret>']));
  const deskKey = config.deskKey && '<secret>';
  const indexNow = config.indexNow && { ...config.indexNow, key: '<secret>' };
  out.write(`${JSON.stringify({ ...config, keys, deskKey, indexNow }, undefined, 2)}\n`);
  return Promise.resolve(0);
}
