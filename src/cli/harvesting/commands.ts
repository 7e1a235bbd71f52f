import { type Command, Option } from 'commander';
import type { Config } from '../../config.ts';
import { definitionSchema, type Provider, providers } from '../../intake/index.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { addHarvest } from './add-harvest.ts';
import { type HarvestFlags, harvestCommand } from './harvest-command.ts';
import { listHarvests } from './list-harvests.ts';
import { removeHarvest } from './remove-harvest.ts';

type Run = (command: Command, run: (config: Config) => Promise<ExitCode>) => Promise<void>;

/** The commands by which works come by themselves. */
export function addHarvestingCommands(program: Command, run: Run, world: CliWorld): void {
  const harvest = withRunOptions(
    program
      .command('harvest')
      .description('fetch what is new from the providers of the configuration: all that is due'),
  )
    .addHelpText(
      'after',
      '\nEnds with 0 when all is in, 2 when something was refused or stopped, 1 when it could not run.',
    )
    .action((options: HarvestFlags, command: Command) =>
      run(command, (config) => harvestCommand(config, undefined, options, world)),
    );

  withRunOptions(
    harvest.command('run').description('run one harvest now, due or not').argument('<name>', 'its name'),
  ).action((name: string, _: HarvestFlags, command: Command) =>
    run(command, (config) => harvestCommand(config, name, command.optsWithGlobals(), world)),
  );

  harvest
    .command('list')
    .description('say what is harvested, how far it has come, and when it runs next')
    .option('--json', 'as JSON')
    .action((options: { json?: boolean }, command: Command) =>
      run(command, (config) => listHarvests(config, options, world)),
    );

  harvest
    .command('remove')
    .description('harvest this no more; what it brought stays')
    .argument('<name>', 'its name')
    .action((name: string, _: unknown, command: Command) =>
      run(command, (config) => removeHarvest(config, name, world)),
    );

  const add = harvest.command('add').description('write a harvest into the configuration file');
  for (const provider of providers) addProvider(add, provider, run, world);
}

function withRunOptions(command: Command): Command {
  return command
    .option('--since <date>', 'ask for all that changed since this date, such as 2026-01-31')
    .option('--dry-run', 'try it on a copy: show what would change, and write nothing')
    .option('--quiet', 'no progress');
}

/** Each setting of a provider is an option. */
function addProvider(add: Command, provider: Provider, run: Run, world: CliWorld): void {
  const command = add
    .command(provider.name)
    .description(provider.title)
    .argument('[name]', 'what to call it, if not as the provider');
  const { provider: _, ...shape } = definitionSchema(provider).shape;
  const keys = Object.keys(shape);
  for (const [key, schema] of Object.entries(shape)) {
    const { description = '', many } = schema.meta?.() ?? {};
    const flag = key.replace(/[A-Z]/g, (letter: string) => `-${letter.toLowerCase()}`);
    command.addOption(new Option(`--${flag} <${many ? 'texts...' : 'text'}>`, description));
  }
  command.action((name: string | undefined, _: unknown, called: Command) => {
    // Options that "lectern harvest" has as well, --since for one, are found there.
    const given = called.optsWithGlobals();
    const settings = Object.fromEntries(keys.flatMap((key) => (key in given ? [[key, given[key]]] : [])));
    return run(called, (config) => addHarvest(config, provider, name, settings, world));
  });
}
