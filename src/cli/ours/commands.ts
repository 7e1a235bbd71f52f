import type { Command } from 'commander';
import type { Config } from '../../config.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { wholeNumber } from '../whole-number.ts';
import { loadOursPeople } from './load-people.ts';
import { listOurs, sayOurs, showOurs } from './ours-commands.ts';

type Run = (command: Command, run: (config: Config) => Promise<ExitCode>) => Promise<void>;

const workHelp = 'the id or address of a work';
const because = ['--because <reason>', 'why: kept for ever'] as const;

/** The commands by which curators say which works are the institution's. */
export function addOursCommands(program: Command, run: Run, world: CliWorld): void {
  const ours = program
    .command('ours')
    .description('look at works that wait since they may not be yours, and decide (docs/harvesting.md)');
  ours
    .command('list')
    .description(
      'list the doubtful ones, with what speaks for and against, and the commands that settle each',
    )
    .option('--all', 'also those that are held not to be yours')
    .option('--json', 'as JSON')
    .option('--limit <number>', 'at most so many', wholeNumber, 50)
    .action((options: { all?: boolean; json?: boolean; limit: number }, command: Command) =>
      run(command, (config) => listOurs(config, options, world)),
    );
  ours
    .command('show')
    .description('say whether a work is public, and why')
    .argument('<work>', workHelp)
    .option('--json', 'as JSON')
    .action((work: string, options: { json?: boolean }, command: Command) =>
      run(command, (config) => showOurs(config, work, options, world)),
    );
  for (const says of ['yes', 'no'] as const)
    ours
      .command(says)
      .description(
        says === 'yes'
          ? 'these works are yours: they are public from now on, whatever comes later'
          : 'these works are not yours: they are not public any more, whatever comes later',
      )
      .argument('<works...>', workHelp)
      .option(...because, 'said by a curator')
      .action((works: string[], options: { because: string }, command: Command) =>
        run(command, (config) => sayOurs(config, works, says, options.because, world)),
      );
  ours
    .command('undo')
    .description('take the last word on these works back: the rule tells again')
    .argument('<works...>', workHelp)
    .option(...because, 'taken back by a curator')
    .action((works: string[], options: { because: string }, command: Command) =>
      run(command, (config) => sayOurs(config, works, 'undo', options.because, world)),
    );
  ours
    .command('people')
    .description('take in the ORCID iDs of your people, in the place of those taken in before')
    .argument('<file>', 'a list or table with an ORCID iD in each line')
    .action((file: string, _: unknown, command: Command) =>
      run(command, (config) => loadOursPeople(config, file, world)),
    );
}
