import type { Command } from 'commander';
import type { Config } from '../../config.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { wholeNumber } from '../whole-number.ts';
import { reachCommand } from './reach-command.ts';

type Run = (command: Command, run: (config: Config) => Promise<ExitCode>) => Promise<void>;

/** The commands that say how far the works reach. */
export function addReachCommands(program: Command, run: Run, world: CliWorld): void {
  program
    .command('reach')
    .description('say how often works were read and taken, by people and by kinds of robots')
    .argument('[work]', 'one of them: its id, address, DOI, PMID or PMCID; without it, all')
    .option('--days <number>', 'of so many days, today included', wholeNumber, 30)
    .option('--json', 'as JSON')
    .action((work: string | undefined, options: { days: number; json?: boolean }, command: Command) =>
      run(command, (config) => reachCommand(config, work, options, world)),
    );
}
