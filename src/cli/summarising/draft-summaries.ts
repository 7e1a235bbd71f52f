import type { Config } from '../../config.ts';
import { draftSummary } from '../../summaries/index.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { withHouse } from '../with-house.ts';
import { findingsOf } from './findings-of.ts';
import { judgedByModel } from './judged-by-model.ts';
import { openConfiguredModel } from './open-configured-model.ts';
import { workToSummarise } from './work-to-summarise.ts';

export interface Drafting {
  readonly language: string;
  /** Whether the model is asked of each of its sentences whether the abstract bears it out. */
  readonly judge: boolean;
}

/** Lets the configured model draft summaries; each is kept as a draft, and nobody sees it before a person has approved it. */
export function draftSummaries(
  config: Config,
  names: readonly string[],
  { language, judge }: Drafting,
  world: CliWorld,
): Promise<ExitCode> {
  return withHouse(config, world, async (house) => {
    const model = await openConfiguredModel(config, world);
    if (model === undefined) return 1;
    let failures = 0;
    try {
      for (const name of names) {
        if (world.stopping.aborted) break;
        const work = await workToSummarise(name, house, world);
        const outcome = work && (await draftSummary({ work, language, model: model.name }, model.ask));
        if (work === undefined || outcome?.kind !== 'drafted') {
          failures += 1;
          if (outcome?.kind === 'failed')
            world.err.write(`${name}: nothing was drafted. ${outcome.reason}\n`);
          continue;
        }
        const number = await house.summaries.add(work.id, outcome.summary, world.now());
        world.out.write(
          `Summary ${number} of ${name} is drafted. Nobody sees it before it is approved.\n${findingsOf(outcome.summary, work)}`,
        );
        if (judge) world.out.write((await judgedByModel(outcome.summary, work, model, world.stopping)).text);
      }
    } finally {
      await model.close();
    }
    return failures > 0 ? 2 : 0;
  });
}
