import { type Command, InvalidArgumentError } from 'commander';
import type { Config } from '../../config.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { findPeople, showPerson, wordsOnPeople } from './looking-at-people.ts';
import { claimCommand, joinPeople, splitPerson, takeBack } from './people-deciding.ts';

type Run = (command: Command, run: (config: Config) => Promise<ExitCode>) => Promise<void>;

const personHelp = 'the id of a person, or the address of the page';
const because = ['--because <reason>', 'why: kept for ever'] as const;

/** The commands by which curators say who is who. */
export function addPeopleCommands(program: Command, run: Run, world: CliWorld): void {
  const people = program.command('people').description('look who is taken for whom, and put it right');
  people
    .command('find')
    .description('find people by words of their names')
    .argument('<name...>')
    .action((words: string[], _: unknown, command: Command) =>
      run(command, (config) => findPeople(config, words.join(' '), world)),
    );
  people
    .command('show')
    .description('tell what is known of a person, and what speaks for each work')
    .argument('<person>', personHelp)
    .action((id: string, _: unknown, command: Command) =>
      run(command, (config) => showPerson(config, id, world)),
    );
  people
    .command('join')
    .description('declare people one; the younger addresses lead to the oldest')
    .argument('<people...>', personHelp)
    .requiredOption(...because)
    .action((ids: string[], options: { because: string }, command: Command) =>
      run(command, (config) => joinPeople(config, ids, options, world)),
    );
  people
    .command('split')
    .description('declare that works are not a person’s but another’s')
    .argument('<person>', personHelp)
    .argument('<works...>', 'ids, addresses, DOIs, PMIDs or PMCIDs of works')
    .option('--to <person>', 'whose they are (without it: somebody else’s)')
    .requiredOption(...because)
    .action((id: string, works: string[], options: { because: string; to?: string }, command: Command) =>
      run(command, (config) => splitPerson(config, id, works, options, world)),
    );
  people
    .command('claim')
    .description('declare that a person has an ORCID iD, or that a contribution to a work is the person’s')
    .argument('<person>', personHelp)
    .argument('<orcid-or-work>', 'an ORCID iD, or a work')
    .option('--place <number>', 'which contribution of the byline, from 1', wholeNumber)
    .requiredOption(...because)
    .action((id: string, what: string, options: { because: string; place?: number }, command: Command) =>
      run(command, (config) => claimCommand(config, id, what, options, world)),
    );
  people
    .command('words')
    .description('list what curators said of who is who')
    .action((_: unknown, command: Command) => run(command, (config) => wordsOnPeople(config, world)));
  people
    .command('undo')
    .description('take a word back')
    .argument('<number>', 'as "lectern people words" lists it', wholeNumber)
    .requiredOption(...because)
    .action((number: number, options: { because: string }, command: Command) =>
      run(command, (config) => takeBack(config, number, options, world)),
    );
}

function wholeNumber(given: string): number {
  const number = Number(given);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('It must be a number from 1 up.');
  return number;
}
