import type { Command } from 'commander';
import type { Config } from '../../config.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { wholeNumber } from '../whole-number.ts';
import { type EnrichFlags, enrichCommand } from './enrich-command.ts';
import { enrichStatusCommand } from './enrich-status-command.ts';

type Run = (command: Command, run: (config: Config) => Promise<ExitCode>) => Promise<void>;

/** The commands by which works that are here are completed from elsewhere. */
export function addEnrichingCommands(program: Command, run: Run, world: CliWorld): void {
  const enrich = program
    .command('enrich')
    .description('fill in what works lack, from the harvests that are asked about works that are here')
    .option(
      '--budget <number>',
      'requests a day to each at most, those already sent today included',
      wholeNumber,
    )
    .option('--dry-run', 'try it on a copy with few requests: show what would change, and write nothing')
    .option('--quiet', 'no progress')
    .addHelpText(
      'after',
      '\nSet up with "lectern harvest add registries", "europe-pmc-lookup", "entrez-links", "unpaywall", "retraction-watch".',
    )
    .action((options: EnrichFlags, command: Command) =>
      run(command, (config) => enrichCommand(config, options, world)),
    );
  enrich
    .command('status')
    .description('say what is filled in, what remains to be asked, and what is left of the requests of today')
    .option('--json', 'as JSON')
    .action((options: { json?: boolean }, command: Command) =>
      run(command, (config) => enrichStatusCommand(config, options, world)),
    );
}
