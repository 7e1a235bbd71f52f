import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { hasStore, openHouse } from '../../app.ts';
import type { Config } from '../../config.ts';
import { plainText } from '../../markup/index.ts';
import type { Work } from '../../model/index.ts';
import { checkText, type Readership, type TextCheck } from '../../plain/index.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { noStore } from '../keeping/sentences.ts';
import { heldWork } from '../named-work.ts';
import { measureNames } from './measure-names.ts';

/** Says how readable the abstract and the summaries of a work are, or the text of a file, and which sentences cost most. */
export async function plainCheckCommand(
  config: Config,
  what: string,
  { as = 'summary' }: { readonly as?: Readership },
  world: CliWorld,
): Promise<ExitCode> {
  const texts = await textsOf(config, what, as, world);
  if (texts === undefined) return 1;
  for (const { name, text, readership } of texts) {
    const check = checkText(text, readership);
    world.out.write(
      check === undefined ? `${name}: there are no words in it.\n` : printed(name, readership, check),
    );
  }
  return 0;
}

interface NamedText {
  readonly name: string;
  readonly text: string;
  readonly readership: Readership;
}

async function textsOf(
  config: Config,
  what: string,
  readership: Readership,
  world: CliWorld,
): Promise<readonly NamedText[] | undefined> {
  if (existsSync(what)) return [{ name: basename(what), text: await readFile(what, 'utf8'), readership }];
  if (!hasStore(config)) {
    world.err.write(`There is no file ${what}. ${noStore(config)}`);
    return undefined;
  }
  const house = openHouse(config, world);
  try {
    const id = await heldWork(what, house.catalogue);
    const work = id && (await house.catalogue.find(id));
    if (!work) world.err.write(`“${what}” is neither a file nor a work that is held here.\n`);
    else if (work.abstract === undefined) world.err.write(`“${what}” came without an abstract.\n`);
    return work?.abstract && textsOfWork(work);
  } finally {
    house.close();
  }
}

function textsOfWork({ abstract, otherAbstracts = [] }: Work): readonly NamedText[] {
  const textOf = ({ sections }: NonNullable<Work['abstract']>): string =>
    sections.map(({ text }) => plainText(text)).join('\n');
  const summaries = otherAbstracts.filter(({ kind }) => kind === 'plain-language-summary');
  return [
    ...(abstract ? [{ name: 'Abstract', text: textOf(abstract), readership: 'abstract' as const }] : []),
    ...summaries.map((summary) => ({
      name: 'Plain-language summary',
      text: textOf(summary),
      readership: 'summary' as const,
    })),
  ];
}

function printed(name: string, readership: Readership, { grades, measures, costly }: TextCheck): string {
  const lines = [
    `${name}: ${grades.words} words in ${grades.sentences} sentences`,
    ...measures.map(
      ({ measure, value, target, isMet }) =>
        `  ${measureNames[measure].padEnd(25)} ${value.toFixed(1).padStart(6)}   ${
          isMet ? 'good' : 'high'
        } (${readership}: up to ${target})`,
    ),
  ];
  if (costly.length > 0) lines.push('  What costs readers most:');
  for (const { text, words, unfamiliar } of costly)
    lines.push(
      `  – ${text}`,
      `    ${words} words${unfamiliar.length > 0 ? `; unfamiliar: ${unfamiliar.join(', ')}` : ''}`,
    );
  return `${lines.join('\n')}\n`;
}
