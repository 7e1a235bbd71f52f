import type { Command } from 'commander';
import type { Config } from '../../config.ts';
import { exportFormats } from '../../formats/index.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { backupCommand } from './backup-command.ts';
import { exportCommand } from './export-command.ts';
import { restoreCommand } from './restore-command.ts';
import { verifyCommand } from './verify-command.ts';

type Run = (command: Command, run: (config: Config) => Promise<ExitCode>) => Promise<void>;

/** The commands by which what is held is kept safe and carried elsewhere. */
export function addKeepingCommands(program: Command, run: Run, world: CliWorld): void {
  program
    .command('export')
    .description('write all works, or those that a search finds, in a format for other programs')
    .argument('[query...]', 'what to search for; all works where nothing is said')
    .requiredOption('--format <name>', `one of ${exportFormats.map(({ name }) => name).join(', ')}`)
    .option('--out <file>', 'to this file instead of the standard output')
    .option('--ids <ids>', 'these works, by their ids, divided by commas')
    .addHelpText(
      'after',
      '\nEnds with 0 when all is written, 2 when it was stopped, 1 when it could not run.',
    )
    .action((query: string[], options: { format: string; out?: string; ids?: string }, command: Command) =>
      run(command, (config) => exportCommand(config, query, options, world)),
    );

  program
    .command('backup')
    .description('copy the database to one file, while it is in use, and verify the copy')
    .argument('<file>', 'where to')
    .option('--force', 'overwrite the file if there is one')
    .addHelpText(
      'after',
      '\nEnds with 0 when the backup is written and whole, else with 1; then there is none.',
    )
    .action((file: string, options: { force?: boolean }, command: Command) =>
      run(command, (config) => backupCommand(config, file, options, world)),
    );

  program
    .command('restore')
    .description('put a backup in the place of the database, and keep what was there under another name')
    .argument('<file>', 'a backup')
    .addHelpText('after', '\nThe backup is verified first. Nothing else may have the database open.')
    .action((file: string, _: unknown, command: Command) =>
      run(command, (config) => restoreCommand(config, file, world)),
    );

  program
    .command('verify')
    .description('look whether the database is whole, and everything derived is what deriving it again gives')
    .option('--quick', 'only the pages and some of the records, without deriving anything')
    .addHelpText(
      'after',
      '\nEnds with 0 when all is well, 2 when something differs, 1 when it could not run.',
    )
    .action((options: { quick?: boolean }, command: Command) =>
      run(command, (config) => verifyCommand(config, options, world)),
    );
}
