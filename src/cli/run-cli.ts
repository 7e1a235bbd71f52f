import { Command, CommanderError, Option } from 'commander';
import { type Config, type ConfigFlags, readConfig } from '../config.ts';
import type { Readership } from '../plain/index.ts';
import { type CiteOptions, citeCommand } from './cite-command.ts';
import type { CliWorld, ExitCode } from './cli-world.ts';
import { addCollectionCommands } from './collecting/collection-commands.ts';
import { checkConfig } from './config-command.ts';
import { addCuratingCommands } from './curating/commands.ts';
import { addPeopleCommands } from './curating/people-commands.ts';
import { dumpCommand } from './dump-command.ts';
import { addEnrichingCommands } from './enriching/commands.ts';
import { addHarvestingCommands } from './harvesting/commands.ts';
import { importCommand } from './import-command.ts';
import { initCommand } from './init-command.ts';
import { addKeepingCommands } from './keeping/commands.ts';
import { addLintCommand } from './linting/lint-command.ts';
import { loadGlossaryCommand } from './loading/load-glossary-command.ts';
import { loadMeshCommand } from './loading/load-mesh-command.ts';
import { loadRorCommand } from './loading/load-ror-command.ts';
import { mcpCommand } from './mcp-command.ts';
import { addOursCommands } from './ours/commands.ts';
import { plainCheckCommand } from './plain/plain-check-command.ts';
import { addReachCommands } from './reach/commands.ts';
import { type RebuildOptions, rebuildable, rebuildCommand } from './rebuild-command.ts';
import { serveCommand } from './serve-command.ts';
import { statusCommand } from './status-command.ts';
import { stylesCommand } from './styles-command.ts';
import { addSummaryCommands } from './summarising/commands.ts';
import { addUnitsCommands } from './units/commands.ts';
import { loadUnitsCommand } from './units/units-commands.ts';

/** Runs the command that `words` name, and answers with its exit code. */
export async function runCli(words: readonly string[], world: CliWorld): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const program = new Command('lectern')
    .description('Gives every publication of an institution a public page, and carries it to people.')
    .option('--config <file>', 'configuration file (default: lectern.config.json, if there is one)')
    .option('--data <folder>', 'folder of the database (default: data)')
    .helpCommand(true)
    .showHelpAfterError('Run "lectern --help" to see what there is.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world.out.write(text),
      writeErr: (text) => world.err.write(text),
    });

  /** Runs a command with a checked configuration, or says what is wrong with it. */
  const configured =
    <Given extends readonly unknown[]>(run: (config: Config, ...given: Given) => Promise<ExitCode>) =>
    async (command: Command, ...given: Given): Promise<void> => {
      const reading = readConfig(command.optsWithGlobals() as ConfigFlags, world.environment, world.folder);
      if (reading.kind === 'config') exitCode = await run(reading.config, ...given);
      else {
        for (const problem of reading.problems) world.err.write(`${problem}\n`);
        exitCode = 1;
      }
    };

  program
    .command('init')
    .description('prepare a data folder, and a configuration file to fill in')
    .option('--sample', 'with the sample institution, to try things out')
    .option('--name <name>', 'the name of your institution')
    .action((options: { sample?: boolean; name?: string }, command: Command) =>
      configured((config) => initCommand(config, options, world))(command),
    );

  program
    .command('import')
    .description('take in records from files of any format that docs/formats.md names, plain or .gz')
    .argument('<files...>', 'files, patterns such as "exports/*.xml.gz", or - for standard input')
    .option(
      '--problems <file>',
      'write everything that was refused or noticed to this file, one JSON object a line',
    )
    .option('--mapping <file>', 'a JSON file that says which column of a table is what (docs/tables.md)')
    .option('--ask-ours', 'publish only what is held to be yours; the others wait: lectern ours list')
    .option('--quiet', 'no progress')
    .addHelpText(
      'after',
      '\nEnds with 0 when all is in, 2 when something was refused, 1 when it could not run.',
    )
    .action(
      (
        files: string[],
        options: { problems?: string; quiet?: boolean; mapping?: string; askOurs?: boolean },
        command: Command,
      ) => configured((config) => importCommand(config, files, options, world))(command),
    );

  const load = program
    .command('load')
    .description('take in what is no record: vocabularies, and what the institution consists of');
  load
    .command('glossary')
    .description(
      'terms and what they mean, to be explained where they stand in abstracts (docs/glossaries.md)',
    )
    .argument('<file>', 'a table (CSV), JSON, or SKOS as Turtle or RDF/XML')
    .option(
      '--name <name>',
      'what it is called; another of this name takes its place (default: the name of the file)',
    )
    .action((file: string, options: { name?: string }, command: Command) =>
      configured((config) => loadGlossaryCommand(config, file, options, world))(command),
    );
  load
    .command('units')
    .description("the institution's own departments, schools, centres and hospitals")
    .argument('<file>', 'units.json or a table in CSV (docs/operating.md)')
    .action((file: string, _: unknown, command: Command) =>
      configured((config) => loadUnitsCommand(config, file, world))(command),
    );
  load
    .command('ror')
    .description("ROR's dump of research organizations: partners are then known by all their names")
    .argument('<file>', 'such as v1.63-2025-04-03-ror-data.zip, or the .json or .json.gz in it')
    .action((file: string, _: unknown, command: Command) =>
      configured((config) => loadRorCommand(config, file, world))(command),
    );
  load
    .command('mesh')
    .description(
      'the entry terms of MeSH: a search for "heart attack" then also finds "myocardial infarction"; its scope notes explain terms',
    )
    .argument('<file>', "NLM's file of descriptors, such as desc2026.xml or desc2026.gz")
    .action((file: string, _: unknown, command: Command) =>
      configured((config) => loadMeshCommand(config, file, world))(command),
    );

  program
    .command('plain')
    .description('look after plain language')
    .command('check')
    .description(
      'say how readable the abstract and summaries of a work are, or a text, and which sentences cost most',
    )
    .argument('<what>', 'id of a work, address of its page, or a file of plain text')
    .addOption(
      new Option('--as <kind>', 'what a file is for').choices(['summary', 'abstract']).default('summary'),
    )
    .action((what: string, options: { as?: Readership }, command: Command) =>
      configured((config) => plainCheckCommand(config, what, options, world))(command),
    );

  program
    .command('serve')
    .description('serve the pages')
    .option('--host <address>', 'address to listen on (default: 127.0.0.1)')
    .option('--port <number>', 'port to listen on (default: 8080; 0 for any free one)')
    .option('--origin <address>', 'where the public reaches the pages, such as https://science.example.org')
    .option('--sample-if-empty', 'prepare the sample institution when there is no data yet')
    .action((options: { sampleIfEmpty?: boolean }, command: Command) =>
      configured((config) => serveCommand(config, options, world))(command),
    );

  program
    .command('mcp')
    .description('let a language model on this machine search and read (Model Context Protocol on stdio)')
    .action((_: unknown, command: Command) => configured((config) => mcpCommand(config, world))(command));

  program
    .command('dump')
    .description(
      'make the file of all works now (JSON Lines, compressed), which a running server makes daily',
    )
    .action((_: unknown, command: Command) => configured((config) => dumpCommand(config, world))(command));

  program
    .command('cite')
    .description('print references to works, in any style of the Citation Style Language')
    .argument('<works...>', 'ids of works, or the addresses of their pages')
    .option('--style <name>', 'one that "lectern styles" lists', 'apa')
    .option('--locale <tag>', 'language of the list, such as en-US or fa-IR', 'en-US')
    .option('--html', 'with italics and the like as HTML')
    .action((works: string[], options: CiteOptions, command: Command) =>
      configured((config) => citeCommand(config, works, options, world))(command),
    );

  program
    .command('styles')
    .description('list the styles and locales of references')
    .action((_: unknown, command: Command) => configured((config) => stylesCommand(config, world))(command));

  program
    .command('rebuild')
    .description('derive again what is derived: works from records, and all that follows the works')
    .argument('[what]', `one of ${rebuildable.join(', ')}`, 'all')
    .option(
      '--without <signals>',
      'find related works no longer by headings, references or variety (docs/operating.md); "none": by all again',
    )
    .action((what: string, options: RebuildOptions, command: Command) =>
      configured((config) => rebuildCommand(config, what, options, world))(command),
    );

  program
    .command('status')
    .description('say what is held and how far everything has followed')
    .option('--json', 'as JSON')
    .action((options: { json?: boolean }, command: Command) =>
      configured((config) => statusCommand(config, options, world))(command),
    );

  addCuratingCommands(program, (command, run) => configured(run)(command), world);
  addCollectionCommands(program, (command, run) => configured(run)(command), world);
  addOursCommands(program, (command, run) => configured(run)(command), world);
  addSummaryCommands(program, (command, run) => configured(run)(command), world);
  addPeopleCommands(program, (command, run) => configured(run)(command), world);
  addUnitsCommands(program, (command, run) => configured(run)(command), world);
  addEnrichingCommands(program, (command, run) => configured(run)(command), world);
  addHarvestingCommands(program, (command, run) => configured(run)(command), world);
  addReachCommands(program, (command, run) => configured(run)(command), world);
  addLintCommand(program, (command, run) => configured(run)(command), world);
  addKeepingCommands(program, (command, run) => configured(run)(command), world);

  const config = program.command('config').description('look at the configuration');
  config
    .command('check')
    .description('check the configuration file, the environment and the flags, and show the result')
    .action((_: unknown, command: Command) => configured((checked) => checkConfig(checked, world))(command));

  try {
    await program.parseAsync([...words], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 || error.code === 'commander.help' ? 0 : 1;
  }
  return exitCode;
}
