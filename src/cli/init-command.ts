import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hasStore, openHouse } from '../app.ts';
import type { Config } from '../config.ts';
import { prepareSample } from '../prepare-sample.ts';
import type { CliWorld, ExitCode } from './cli-world.ts';

/** Prepares a data folder, with the sample institution or empty, and a configuration file where there is none. */
export async function initCommand(
  config: Config,
  { sample, name }: { readonly sample?: boolean; readonly name?: string },
  world: CliWorld,
): Promise<ExitCode> {
  if (hasStore(config)) {
    world.err.write(
      `There is a database in ${config.data} already; nothing was changed. Choose another folder with --data.\n`,
    );
    return 1;
  }
  if (sample) {
    const { works } = await prepareSample(config, world);
    world.out.write(`The sample institution is in ${config.data}: ${works} works. Next: lectern serve\n`);
    return 0;
  }
  openHouse(config, world).close();
  world.out.write(`An empty database is in ${config.data}.\n`);
  const file = resolve(world.folder, 'lectern.config.json');
  if (!existsSync(file)) {
    writeFileSync(file, `${JSON.stringify(firstConfig(name), undefined, 2)}\n`);
    world.out.write(`Your settings are in ${file}: give your name and accounts there.\n`);
  }
  world.out.write(`Next: lectern import ${join('path', 'to', 'records.xml.gz')}, then lectern serve\n`);
  return 0;
}

function firstConfig(name = 'Your institution') {
  return {
    institution: { name, platformName: 'Science Communicator Platform' },
    languages: ['en'],
    follow: [],
    share: ['x', 'bluesky', 'mastodon', 'linkedin', 'facebook', 'telegram', 'whatsapp', 'email', 'copy'],
  };
}
