import type { Config } from '../../config.ts';
import { plainText } from '../../markup/index.ts';
import { checkText } from '../../plain/index.ts';
import { checkSummary, type SummaryText } from '../../summaries/index.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { measureNames } from '../plain/measure-names.ts';
import { withHouse } from '../with-house.ts';
import { findingsOf } from './findings-of.ts';
import { judgedByModel } from './judged-by-model.ts';
import { openConfiguredModel } from './open-configured-model.ts';

/** Ends with 2 where there is something to look at. */
export function checkSummaryCommand(
  config: Config,
  number: number,
  { withModel }: { readonly withModel?: boolean },
  world: CliWorld,
): Promise<ExitCode> {
  return withHouse(config, world, async ({ summaries, catalogue }) => {
    const summary = await summaries.find(number);
    const work = summary && (await catalogue.find(summary.work));
    if (summary === undefined || !work) {
      world.err.write(
        summary === undefined
          ? `There is no summary ${number}. See "lectern summary list".\n`
          : `The work ${summary.work} of summary ${number} is not held any more.\n`,
      );
      return 1;
    }
    world.out.write(gradesOf(summary) + findingsOf(summary, work));
    const isDoubted = checkSummary(summary, work).findings.length > 0;
    if (!withModel) return isDoubted ? 2 : 0;
    const model = await openConfiguredModel(config, world);
    if (model === undefined) return 1;
    try {
      const { text, isClean } = await judgedByModel(summary, work, model, world.stopping);
      world.out.write(text);
      return isDoubted || !isClean ? 2 : 0;
    } finally {
      await model.close();
    }
  });
}

function gradesOf({ title, oneLine, paragraphs, cannotTell }: SummaryText): string {
  const texts = [title, oneLine, ...paragraphs.map(({ text }) => text), cannotTell];
  const whole = texts.flatMap((text) => (text === undefined ? [] : [plainText(text)])).join('\n');
  const check = checkText(whole, 'summary', 3);
  if (check === undefined) return '';
  const measures = check.measures.map(
    ({ measure, value, target, isMet }) =>
      `  ${measureNames[measure].padEnd(25)} ${value.toFixed(1).padStart(6)}   ${isMet ? 'good' : 'high'} (up to ${target})\n`,
  );
  const costly = check.costly.map(
    ({ text, unfamiliar }) =>
      `  hard: ${text}${unfamiliar.length > 0 ? ` (${unfamiliar.join(', ')})` : ''}\n`,
  );
  return `${check.grades.words} words in ${check.grades.sentences} sentences\n${measures.join('')}${costly.join('')}`;
}
