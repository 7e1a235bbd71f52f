import type { Command } from 'commander';
import type { Config } from '../../config.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { addToCollection, listCollections, removeFromCollection } from './change-collection.ts';
import { loadCollections } from './load-collections.ts';

type Run = (command: Command, run: (config: Config) => Promise<ExitCode>) => Promise<void>;

const slugHelp = 'its name in addresses, such as ten-years-of-vesicles';
const worksHelp = 'ids, addresses, DOIs, PMIDs or PMCIDs of works';
const gathered = (text: string, before: readonly string[]): readonly string[] => [...before, text];

/** The commands by which editors put works together. */
export function addCollectionCommands(program: Command, run: Run, world: CliWorld): void {
  const collections = program
    .command('collections')
    .description('put works together under a title, on a page of their own');
  collections
    .command('list')
    .description('list the collections there are')
    .option('--json', 'as the JSON that "collections load" reads')
    .action((options: { json?: boolean }, command: Command) =>
      run(command, (config) => listCollections(config, options, world)),
    );
  collections
    .command('add')
    .description('make a collection, or add works at its end, or say its title and introduction anew')
    .argument('<slug>', slugHelp)
    .argument('[works...]', worksHelp)
    .option(
      '--title <language=text>',
      'such as "en=Ten years of vesicles"; once for each language',
      gathered,
      [],
    )
    .option('--introduction <language=text>', 'likewise; an empty line parts paragraphs', gathered, [])
    .action(
      (
        slug: string,
        works: string[],
        options: { title: readonly string[]; introduction: readonly string[] },
        command: Command,
      ) => run(command, (config) => addToCollection(config, { slug, works, ...options }, world)),
    );
  collections
    .command('remove')
    .description('take works out of a collection, or without any the whole collection away')
    .argument('<slug>', slugHelp)
    .argument('[works...]', worksHelp)
    .action((slug: string, works: string[], _: unknown, command: Command) =>
      run(command, (config) => removeFromCollection(config, { slug, works }, world)),
    );
  collections
    .command('load')
    .description('take in collections from a JSON file, each in the place of the one of the same name')
    .argument('<file>', 'a list of { "slug", "title": { "en" }, "introduction": { "en" }, "works": [] }')
    .action((file: string, _: unknown, command: Command) =>
      run(command, (config) => loadCollections(config, file, world)),
    );
}
