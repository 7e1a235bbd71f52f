import { catchUpAll, type House, hasStore, openHouse } from '../../app.ts';
import type { CurationOutcome } from '../../catalogue/index.ts';
import type { Config } from '../../config.ts';
import { plainText } from '../../markup/index.ts';
import type { WorkId } from '../../model/index.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { noStore } from '../keeping/sentences.ts';
import { namedWork } from '../named-work.ts';

/** Opens the house and finds the works that a person named; says so where that fails. */
export async function withWorks(
  config: Config,
  names: readonly string[],
  world: CliWorld,
  act: (house: House, works: readonly WorkId[]) => Promise<ExitCode>,
): Promise<ExitCode> {
  if (!hasStore(config)) {
    world.err.write(noStore(config));
    return 1;
  }
  const house = openHouse(config, world);
  try {
    const works: WorkId[] = [];
    for (const name of names) {
      const work = await namedWork(name, house.catalogue);
      if (work === undefined) {
        world.err.write(
          `There is no work ${name}. Name one by its id, its address, its DOI, its PMID or its PMCID.\n`,
        );
        return 1;
      }
      works.push(work);
    }
    return await act(house, works);
  } finally {
    house.close();
  }
}

/** Tells what came of a curator's word, and brings everything derived up to date. */
export async function tell(outcome: CurationOutcome, house: House, world: CliWorld): Promise<ExitCode> {
  if (outcome.kind === 'refused') {
    world.err.write(`${outcome.reason}\n`);
    return 1;
  }
  await catchUpAll(house.followers);
  for (const id of outcome.works) {
    const [summary] = await house.catalogue.summaries([id]);
    world.out.write(summary ? `${id}  ${plainText(summary.title)}\n` : `${id}  (withdrawn)\n`);
  }
  return 0;
}
