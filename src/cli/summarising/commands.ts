import { type Command, InvalidArgumentError } from 'commander';
import type { Config } from '../../config.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { type Addition, addSummary } from './add-summary.ts';
import { checkSummaryCommand } from './check-summary-command.ts';
import { type Approval, approveSummary, withdrawSummary } from './decide-on-summary.ts';
import { type Drafting, draftSummaries } from './draft-summaries.ts';
import { type Listing, listSummaries, showSummary } from './look-at-summaries.ts';

type Run = (command: Command, run: (config: Config) => Promise<ExitCode>) => Promise<void>;

const workHelp = 'a work: its id, address, DOI, PMID or PMCID';
const numberHelp = 'as "lectern summary list" gives it';
const by = ['--by <name>', 'who: shown on the page, kept for ever'] as const;

/** The commands by which editors write plain-language summaries, and let them be public. */
export function addSummaryCommands(program: Command, run: Run, world: CliWorld): void {
  const summary = program.command('summary').description('write plain-language summaries, and approve them');
  summary
    .command('add')
    .description('keep a summary as a draft: # title, > all in one line, paragraphs (docs/summaries.md)')
    .argument('<work>', workHelp)
    .argument('<file>', 'Markdown or plain text, or - for standard input')
    .requiredOption(...by)
    .option('--language <tag>', 'such as en or fa (default: told from the text)')
    .option(
      '--from <number>',
      'the draft that this was edited from: the page goes on to name its model',
      whole,
    )
    .action((work: string, file: string, options: Omit<Addition, 'work' | 'file'>, command: Command) =>
      run(command, (config) => addSummary(config, { work, file, ...options }, world)),
    );
  summary
    .command('list')
    .description('list summaries, the newest first')
    .argument('[work]', workHelp)
    .option('--state <state>', 'draft, approved or withdrawn')
    .option('--json', 'as JSON')
    .action((work: string | undefined, options: Listing, command: Command) =>
      run(command, (config) => listSummaries(config, work, options, world)),
    );
  summary
    .command('show')
    .description('show a summary, what it rests on, and what was said of it')
    .argument('<number>', numberHelp, whole)
    .option('--markdown', 'as "summary add" reads it')
    .action((number: number, options: { markdown?: boolean }, command: Command) =>
      run(command, (config) => showSummary(config, number, options, world)),
    );
  summary
    .command('draft')
    .description('let the configured language model draft summaries (docs/summaries.md)')
    .argument('<works...>', workHelp)
    .option('--language <tag>', 'such as en or fa', 'en')
    .option('--no-judge', 'do not ask the model of each sentence whether the abstract bears it out')
    .action((works: string[], options: Drafting, command: Command) =>
      run(command, (config) => draftSummaries(config, works, options, world)),
    );
  summary
    .command('check')
    .description('say how readable a summary is, and which sentences the abstract does not bear out')
    .argument('<number>', numberHelp, whole)
    .option('--with-model', 'ask the configured language model of each sentence as well, beside the rules')
    .addHelpText('after', '\nEnds with 0 when nothing was found, 2 when there is something to look at.')
    .action((number: number, options: { withModel?: boolean }, command: Command) =>
      run(command, (config) => checkSummaryCommand(config, number, options, world)),
    );
  summary
    .command('approve')
    .description('let a summary be public, in the place of the one in its language')
    .argument('<number>', numberHelp, whole)
    .requiredOption(...by)
    .option('--despite <reason>', 'why, where the rules of "summary check" doubt something: kept for ever')
    .addHelpText('after', '\nEnds with 2, and nothing is public, where there is a doubt and no reason.')
    .action((number: number, options: Approval, command: Command) =>
      run(command, (config) => approveSummary(config, number, options, world)),
    );
  summary
    .command('withdraw')
    .description('take a summary from the public, or a draft from those that wait')
    .argument('<number>', numberHelp, whole)
    .requiredOption(...by)
    .requiredOption('--because <reason>', 'why: kept for ever')
    .action((number: number, options: { by: string; because: string }, command: Command) =>
      run(command, (config) => withdrawSummary(config, number, options, world)),
    );
}

function whole(given: string): number {
  const number = Number(given);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('It must be a number from 1 up, as "lectern summary list" gives it.');
  return number;
}
