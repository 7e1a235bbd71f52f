import { hasStore, openHouse } from '../app.ts';
import type { Config } from '../config.ts';
import type { NotCited } from '../formats/index.ts';
import { plainText } from '../markup/index.ts';
import type { Work } from '../model/index.ts';
import type { CliWorld, ExitCode } from './cli-world.ts';
import { noStoreYet } from './keeping/sentences.ts';
import { heldWork } from './named-work.ts';

export interface CiteOptions {
  readonly style: string;
  readonly locale: string;
  readonly html?: boolean;
}

/** Prints the references of works, one a line, in the order of the style. */
export async function citeCommand(
  config: Config,
  names: readonly string[],
  { style, locale, html }: CiteOptions,
  world: CliWorld,
): Promise<ExitCode> {
  if (!hasStore(config)) {
    world.err.write(noStoreYet(config));
    return 1;
  }
  const house = openHouse(config, world);
  try {
    const works: Work[] = [];
    for (const name of names) {
      const id = await heldWork(name, house.catalogue);
      const work = id && (await house.catalogue.find(id));
      if (work) works.push(work);
      else
        world.err.write(
          `“${name}” is no work that is held here. Give its id, as in its address /works/k3v9x2m1/….\n`,
        );
    }
    if (works.length === 0) return 1;
    const cited = await house.citer.cite(works, { style, locale });
    if (cited.kind !== 'cited') {
      world.err.write(`${[whyNot(cited, style, locale), ...house.citer.problems()].join('\n')}\n`);
      return 1;
    }
    for (const { label, text } of cited.references) {
      const line = html ? text : plainText(text);
      world.out.write(`${label !== undefined && works.length > 1 ? `${label} ` : ''}${line}\n`);
    }
    return works.length < names.length ? 2 : 0;
  } finally {
    house.close();
  }
}

function whyNot(cited: NotCited, style: string, locale: string): string {
  switch (cited.kind) {
    case 'unknown-style':
      return `There is no style “${style}”. There are: ${cited.known.join(', ')}.`;
    case 'unknown-locale':
      return `There is no locale “${locale}”. There are: ${cited.known.join(', ')}.`;
    case 'unusable-style':
      return `The style “${style}” cannot be used: ${cited.reason}`;
  }
}
