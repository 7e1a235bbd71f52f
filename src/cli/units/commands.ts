import type { Command } from 'commander';
import type { Config } from '../../config.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { wholeNumber } from '../whole-number.ts';
import {
  type AssignOptions,
  assignUnitCommand,
  listUnitsCommand,
  unmatchedUnitsCommand,
} from './units-commands.ts';

type Run = (command: Command, run: (config: Config) => Promise<ExitCode>) => Promise<void>;

/** The commands about the departments, schools and centres of the institution. */
export function addUnitsCommands(program: Command, run: Run, world: CliWorld): void {
  const units = program.command('units').description('look after which affiliations belong to which unit');
  units
    .command('list')
    .description('the units that are known, with the number of their works')
    .option('--json', 'as JSON')
    .action((options: { json?: boolean }, command: Command) =>
      run(command, (config) => listUnitsCommand(config, options, world)),
    );
  units
    .command('unmatched')
    .description(
      'affiliations of the institution that name no unit, those first that would add the most works',
    )
    .option('--json', 'as JSON')
    .option('--limit <number>', 'at most so many', wholeNumber, 50)
    .action((options: { json?: boolean; limit: number }, command: Command) =>
      run(command, (config) => unmatchedUnitsCommand(config, options, world)),
    );
  units
    .command('assign')
    .description('say for good which unit an affiliation means')
    .argument('<affiliation>', 'as it is printed')
    .argument('[unit]', 'the slug of a unit')
    .option('--none', 'it is none of the institution')
    .option('--undo', 'take back what was said of it')
    .action((affiliation: string, unit: string | undefined, options: AssignOptions, command: Command) =>
      run(command, (config) => assignUnitCommand(config, affiliation, unit, options, world)),
    );
}
