import type { Command } from 'commander';
import type { Config } from '../../config.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { wholeNumber } from '../whole-number.ts';
import { type Decided, mergeCommand, setCommand, splitCommand } from './deciding.ts';
import { duplicatesCommand } from './duplicates-command.ts';
import { historyCommand } from './history-command.ts';

type Run = (command: Command, run: (config: Config) => Promise<ExitCode>) => Promise<void>;

const workHelp = 'the id, address, DOI, PMID or PMCID of a work';
const because = ['--because <reason>', 'why: kept for ever, and shown in the history'] as const;

/** The commands by which curators look after works. */
export function addCuratingCommands(program: Command, run: Run, world: CliWorld): void {
  program
    .command('history')
    .description('tell everything that happened to a work: records, edits, merges, and what each changed')
    .argument('<work>', workHelp)
    .option('--json', 'as JSON')
    .action((work: string, options: { json?: boolean }, command: Command) =>
      run(command, (config) => historyCommand(config, work, options, world)),
    );

  program
    .command('duplicates')
    .description('list works that may be one, with the commands that would settle each pair')
    .option('--json', 'as JSON')
    .option('--limit <number>', 'at most so many', wholeNumber, 50)
    .action((options: { json?: boolean; limit: number }, command: Command) =>
      run(command, (config) => duplicatesCommand(config, options, world)),
    );

  program
    .command('merge')
    .description('declare two works one; the younger address leads to the older')
    .argument('<a>', workHelp)
    .argument('<b>', workHelp)
    .requiredOption(...because)
    .option('--undo', 'take the newest such decision back')
    .action((a: string, b: string, options: Decided, command: Command) =>
      run(command, (config) => mergeCommand(config, a, b, options, world)),
    );

  program
    .command('split')
    .description('declare that records of a work, or two works, are not one')
    .argument('<work>', workHelp)
    .argument('[other]', 'another work, which is not the same')
    .option(
      '--record <provider:key>',
      'what leaves the work, together with other records so named (without any: all go apart)',
      (name: string, names: readonly string[]) => [...names, name],
      [] as readonly string[],
    )
    .requiredOption(...because)
    .option('--undo', 'take the newest such decision back')
    .action(
      (
        work: string,
        other: string | undefined,
        options: Decided & { record: readonly string[] },
        command: Command,
      ) => run(command, (config) => splitCommand(config, work, other, options, world)),
    );

  program
    .command('set')
    .description('let a field of a work say something else, whatever its records say')
    .argument('<work>', workHelp)
    .argument('<field>', 'such as title, published, doi, contributions, withdrawn')
    .argument('[value]', 'text; JSON for lists and objects; null to empty the field')
    .requiredOption(...because)
    .option('--undo', 'let the records speak again')
    .action((work: string, field: string, value: string | undefined, options: Decided, command: Command) =>
      run(command, (config) => setCommand(config, work, field, value, options, world)),
    );
}
