import { readFileSync } from 'node:fs';
import type { Config } from '../../config.ts';
import { languageOfSummary, readWritten, wordingOf } from '../../summaries/index.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { withHouse } from '../with-house.ts';
import { workToSummarise } from './work-to-summarise.ts';

export interface Addition {
  readonly work: string;
  readonly file: string;
  readonly by: string;
  readonly language?: string;
  readonly from?: number;
}

const standardInput = 0;

/** Keeps what a file says as a draft of a summary. */
export function addSummary(config: Config, given: Addition, world: CliWorld): Promise<ExitCode> {
  return withHouse(config, world, async (house) => {
    const fail = (sentence: string): ExitCode => {
      world.err.write(`${sentence}\n`);
      return 1;
    };
    if (given.by.trim() === '') return fail('Say who wrote it: --by "Mina Sohrabi".');
    const work = await workToSummarise(given.work, house, world);
    if (work === undefined) return 1;
    const written = contentsOf(given.file);
    if (written === undefined)
      return fail(`The file ${given.file} cannot be read. Name another, or - for standard input.`);
    const reading = readWritten(written);
    if (reading.kind === 'problems')
      return fail(`${given.file} was not kept.\n${reading.problems.join('\n')}`);
    const language =
      given.language === undefined ? languageOfSummary(reading.text) : canonical(given.language);
    if (language === undefined)
      return fail(
        given.language === undefined
          ? 'The language of the text cannot be told. Say it: --language en.'
          : `“${given.language}” names no language. Write its tag, such as en, fa or pt-BR.`,
      );
    const from = given.from === undefined ? undefined : await house.summaries.find(given.from);
    if (given.from !== undefined && from?.work !== work.id)
      return fail(
        `There is no summary ${given.from} of this work. See "lectern summary list ${given.work}".`,
      );
    const number = await house.summaries.add(
      work.id,
      {
        ...reading.text,
        language,
        origin: from?.origin === 'drafted' ? 'drafted' : 'typed',
        writtenBy: given.by.trim(),
        ...(from?.draftedBy !== undefined && { draftedBy: from.draftedBy }),
        ...wordingOf(reading.text, work),
      },
      world.now(),
    );
    world.out.write(
      `Summary ${number} is kept as a draft. "lectern summary check ${number}" looks at it, "lectern summary approve ${number} --by NAME" makes it public.\n`,
    );
    return 0;
  });
}

function contentsOf(file: string): string | undefined {
  try {
    return readFileSync(file === '-' ? standardInput : file, 'utf8');
  } catch {
    return undefined;
  }
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
