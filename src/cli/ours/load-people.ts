import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { catchUpAll } from '../../app.ts';
import type { Config } from '../../config.ts';
import { readOrcidList } from '../../people/index.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { withHouse } from '../with-house.ts';

/** Takes in the list of the institution's people, and judges by it what came with the question. */
export function loadOursPeople(config: Config, file: string, world: CliWorld): Promise<ExitCode> {
  return withHouse(config, world, async (house) => {
    let text: string;
    try {
      text = readFileSync(resolve(world.folder, file), 'utf8').replace(/^\ufeff/, '');
    } catch (cause) {
      world.err.write(`${file} cannot be read (${cause instanceof Error ? cause.message : cause}).\n`);
      return 1;
    }
    const reading = readOrcidList(text);
    if (reading.kind === 'problems') {
      world.err.write(`${file} was not taken in; the list of before still holds.\n`);
      for (const problem of reading.problems.slice(0, 20)) world.err.write(`  ${problem}\n`);
      if (reading.problems.length > 20) world.err.write(`  … and ${reading.problems.length - 20} more.\n`);
      return 1;
    }
    house.oursPeople.load(reading.orcids);
    await catchUpAll(house.followers);
    const { size } = house.oursPeople.orcids();
    world.out.write(`${size.toLocaleString('en')} people are known to be yours from now on.\n`);
    return 0;
  });
}
