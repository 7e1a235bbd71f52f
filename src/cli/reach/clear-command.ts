import type { Config } from '../../config.ts';
import { createSqliteReach, type PartAnswers } from '../../reach/index.ts';
import { reachFileOf } from '../../reach-of.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { heldWork } from '../named-work.ts';
import { withHouse } from '../with-house.ts';

/** Says what readers answered to "Was this clear?", the least clear first. */
export async function clearCommand(
  config: Config,
  named: string | undefined,
  { json }: { readonly json?: boolean },
  world: CliWorld,
): Promise<ExitCode> {
  return withHouse(config, world, async (house) => {
    const id = named === undefined ? undefined : await heldWork(named, house.catalogue);
    if (named !== undefined && id === undefined) {
      world.err.write(`“${named}” is no work that is held here.\n`);
      return 1;
    }
    const reach = createSqliteReach(reachFileOf(config), world);
    const answers = reach.clearness.answers(id && `works/${id}`);
    reach.close();
    world.out.write(json ? `${JSON.stringify(answers, undefined, 2)}\n` : inWords(answers));
    return 0;
  });
}

function inWords(answers: readonly PartAnswers[]): string {
  if (answers.length === 0) return 'No reader has answered yet.\n';
  return answers
    .map(
      ({ of, kind, language, text, yes, no, first, last }) =>
        `${of} (${kind}, ${language}): ${yes} yes, ${no} no; ${first === last ? first : `${first} to ${last}`}\n  ${text}\n`,
    )
    .join('');
}
