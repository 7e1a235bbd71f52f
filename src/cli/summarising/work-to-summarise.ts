import type { House } from '../../app.ts';
import type { Work } from '../../model/index.ts';
import type { CliWorld } from '../cli-world.ts';
import { heldWork } from '../named-work.ts';

/** The work that a name means; says so where it means none. */
export async function workToSummarise(
  name: string,
  { catalogue }: Pick<House, 'catalogue'>,
  world: Pick<CliWorld, 'err'>,
): Promise<Work | undefined> {
  const id = await heldWork(name, catalogue);
  const work = id && (await catalogue.find(id));
  if (!work)
    world.err.write(
      `“${name}” is no work that is held here. Name one by its id, its address, its DOI, its PMID or its PMCID.\n`,
    );
  return work;
}
