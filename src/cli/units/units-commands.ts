import { basename } from 'node:path';
import type { Config } from '../../config.ts';
import { nameIn } from '../../model/index.ts';
import type { UnitNode } from '../../people/index.ts';
import { unitsFileAt } from '../../units-file-at.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { withHouse } from '../with-house.ts';
import { followUnits } from './follow-units.ts';

/** Takes in the file of the institution's units, and matches all affiliations to it. */
export function loadUnitsCommand(config: Config, file: string, world: CliWorld): Promise<ExitCode> {
  return withHouse(config, world, async (house) => {
    const reading = unitsFileAt(file);
    if (reading.kind === 'problems') {
      world.err.write(`${basename(file)} was not taken in.\n`);
      for (const problem of reading.problems) world.err.write(`  ${problem}\n`);
      world.err.write(
        'What was loaded before still holds. docs/operating.md says what the file may look like.\n',
      );
      return 1;
    }
    house.units.kept.load(reading.file);
    await followUnits(house);
    const unmatched = await house.units.unmatched(Number.MAX_SAFE_INTEGER);
    const count = (number: number) => number.toLocaleString('en');
    world.out.write(
      `${count(reading.file.units.length)} units are known from now on. Of the affiliations that are of the institution, ${count(unmatched.length)} name none of them: lectern units unmatched\n`,
    );
    return 0;
  });
}

/** Lists the units with the number of their works. */
export function listUnitsCommand(
  config: Config,
  { json }: { readonly json?: boolean },
  world: CliWorld,
): Promise<ExitCode> {
  return withHouse(config, world, async ({ units }) => {
    const tree = await units.list();
    if (json) world.out.write(`${JSON.stringify(tree, undefined, 2)}\n`);
    else if (tree.length === 0) world.out.write('No units are known. Load them: lectern load units FILE\n');
    else for (const node of tree) writeNode(node, 0, world);
    return 0;
  });
}

function writeNode({ slug, names, works, children }: UnitNode, depth: number, world: CliWorld): void {
  world.out.write(`${'  '.repeat(depth)}${slug}  ${nameIn(names, 'en')}  ${works.toLocaleString('en')}\n`);
  for (const child of children) writeNode(child, depth + 1, world);
}

/** Lists the institution's own affiliations that name none of its units, with the command that settles each. */
export function unmatchedUnitsCommand(
  config: Config,
  { json, limit }: { readonly json?: boolean; readonly limit: number },
  world: CliWorld,
): Promise<ExitCode> {
  return withHouse(config, world, async ({ units }) => {
    const found = await units.unmatched(limit);
    if (json) world.out.write(`${JSON.stringify(found, undefined, 2)}\n`);
    else if (found.length === 0)
      world.out.write('Every affiliation of the institution names a unit that is known.\n');
    else {
      for (const { affiliation, works } of found)
        world.out.write(`${works.toLocaleString('en').padStart(7)}  ${affiliation}\n`);
      world.out.write(
        '\nAdd units or other names to your file of units, or settle one: lectern units assign "AFFILIATION" UNIT\n',
      );
    }
    return 0;
  });
}

export interface AssignOptions {
  readonly none?: boolean;
  readonly undo?: boolean;
}

/** A curator's final word on one affiliation as printed. */
export function assignUnitCommand(
  config: Config,
  affiliation: string,
  unit: string | undefined,
  { none, undo }: AssignOptions,
  world: CliWorld,
): Promise<ExitCode> {
  return withHouse(config, world, async (house) => {
    const { kept } = house.units;
    if (undo) {
      if (!kept.unassign(affiliation)) {
        world.err.write(`Nobody said anything about “${affiliation}”.\n`);
        return 1;
      }
    } else {
      const known = unit !== undefined && kept.file()?.units.some(({ slug }) => slug === unit);
      if (!known && !none) {
        world.err.write(
          unit === undefined
            ? 'Name a unit by its slug ("lectern units list"), or say --none where the affiliation is not of the institution.\n'
            : `There is no unit "${unit}". "lectern units list" names them.\n`,
        );
        return 1;
      }
      kept.assign(affiliation, none || unit === undefined ? '' : unit, world.now());
    }
    await followUnits(house);
    world.out.write(
      undo
        ? 'The affiliation speaks for itself again.\n'
        : 'Kept: it holds from now on, whatever is loaded.\n',
    );
    return 0;
  });
}
