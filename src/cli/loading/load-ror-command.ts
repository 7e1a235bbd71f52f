import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Config } from '../../config.ts';
import { inflatePart, jsonObjects, readZipDirectory } from '../../formats/index.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { followUnits } from '../units/follow-units.ts';
import { withHouse } from '../with-house.ts';
import { bytesOf } from './bytes-of.ts';

/** Takes in the names of institutions that ROR publishes, and reads all affiliations again in their light. */
export function loadRorCommand(config: Config, file: string, world: CliWorld): Promise<ExitCode> {
  return withHouse(config, world, async (house) => {
    try {
      const bytes = /\.zip$/i.test(file) ? unzipped(file) : bytesOf(file);
      const { institutions, refused } = await house.units.institutions.load(jsonObjects(bytes));
      if (institutions === 0) throw new Error('It holds no institution in the form of schema 2.');
      await followUnits(house);
      const count = (number: number) => number.toLocaleString('en');
      world.out.write(`${count(institutions)} institutions are known by their names from now on.\n`);
      if (refused > 0)
        world.out.write(
          `${count(refused)} entries were passed over: withdrawn, or not in the form of schema 2.\n`,
        );
      return 0;
    } catch (cause) {
      const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
      const reason = isMissing ? 'There is no such file.' : (cause as Error).message;
      world.err.write(
        `${basename(file)} was not taken in. ${reason}\nWanted is the dump that ROR publishes, schema 2 (https://ror.readme.io/docs/data-dump).\nWhat was loaded before is still known.\n`,
      );
      return 1;
    }
  });
}

/** The records of schema 2; archives hold those of schema 1 and a table as well. */
async function* unzipped(file: string): AsyncGenerator<Uint8Array> {
  const archive = readFileSync(file);
  const directory = readZipDirectory(archive);
  if (directory.kind === 'damaged') throw new Error(directory.reason);
  const parts = [...directory.parts.values()].filter(({ name }) => /\.json$/i.test(name));
  const part = parts.find(({ name }) => /v2/i.test(name)) ?? parts.sort((a, b) => b.bytes - a.bytes)[0];
  if (part === undefined) throw new Error('There is no .json file in the archive.');
  yield* inflatePart(archive, part);
}
