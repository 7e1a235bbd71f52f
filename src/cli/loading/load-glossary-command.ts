import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { hasStore, openHouse } from '../../app.ts';
import type { Config } from '../../config.ts';
import { readGlossary } from '../../formats/index.ts';
import { loadGlossary } from '../../plain/index.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { noStoreYet } from '../keeping/sentences.ts';
import { explainAnew } from './explain-anew.ts';

const mostProblemsShown = 10;

/** Takes in a glossary, so that its terms are explained where they stand in abstracts. */
export async function loadGlossaryCommand(
  config: Config,
  file: string,
  { name = nameOf(file) }: { readonly name?: string },
  world: CliWorld,
): Promise<ExitCode> {
  if (!hasStore(config)) {
    world.err.write(noStoreYet(config));
    return 1;
  }
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    world.err.write(
      `${basename(file)} was not taken in. ${isMissing ? 'There is no such file.' : (cause as Error).message}\n`,
    );
    return 1;
  }
  const { entries, problems } = await readGlossary(text);
  for (const problem of problems.slice(0, mostProblemsShown))
    world.err.write(`${basename(file)}: ${problem}\n`);
  if (problems.length > mostProblemsShown)
    world.err.write(`… and ${problems.length - mostProblemsShown} more of this kind.\n`);
  if (entries.length === 0) {
    world.err.write(
      `${basename(file)} was not taken in. Wanted is a table with the columns “term” and “definition”, a list of these in JSON, or SKOS in Turtle or RDF/XML (docs/glossaries.md). What was loaded before is still known.\n`,
    );
    return 1;
  }
  const house = openHouse(config, world);
  try {
    loadGlossary(house.store, name, entries);
    world.out.write(`${entries.length.toLocaleString('en')} terms are known as “${name}”.\n`);
    await explainAnew(house, world);
    return problems.length === 0 ? 0 : 2;
  } finally {
    house.close();
  }
}

/** `clinical-terms.csv` is `clinical-terms`. */
function nameOf(file: string): string {
  return basename(file).replace(/(?:\.[a-z0-9]{1,5})+$/i, '') || 'glossary';
}
