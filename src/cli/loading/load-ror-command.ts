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
      const records = countSchema1(jsonObjects(bytes));
      const { institutions, refused } = await house.units.institutions.load(records.all);
      if (institutions === 0)
        throw new Error(
          records.ofSchema1() > 0
            ? 'It is of schema 1, which ROR gave up in 2025: take a newer dump, or of an older one the file whose name ends in _schema_v2.json.'
            : 'It holds no institution in the form of schema 2.',
        );
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

/** Passes records on, and counts those whose shape is that of schema 1: one name, and the country beside it. */
function countSchema1(records: AsyncIterable<Readonly<Record<string, unknown>>>) {
  let found = 0;
  async function* all() {
    for await (const record of records) {
      if (typeof record.name === 'string' && 'country' in record && !('names' in record)) found += 1;
      yield record;
    }
  }
  return { all: all(), ofSchema1: () => found };
}

/** The records of schema 2; archives hold those of schema 1 and a table as well. */
async function* unzipped(file: string): AsyncGenerator<Uint8Array> {
  const archive = readFileSync(file);
  const directory = readZipDirectory(archive);
  if (directory.kind === 'damaged') throw new Error(directory.reason);
  // Beside them lies what the archiver of a Mac adds, under the same names behind `._`.
  const parts = [...directory.parts.values()]
    .filter(({ name }) => /(?:^|\/)[^./][^/]*\.json$/i.test(name))
    .sort((a, b) => b.bytes - a.bytes);
  const part = parts.find(({ name }) => /schema_v2/i.test(name)) ?? parts[0];
  if (part === undefined) throw new Error('There is no .json file in the archive.');
  yield* inflatePart(archive, part);
}
