import { openModel } from '../../ask-model.ts';
import type { Config } from '../../config.ts';
import { draftSummary } from '../../summaries/index.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { withHouse } from '../with-house.ts';
import { findingsOf } from './check-summary-command.ts';
import { workToSummarise } from './work-to-summarise.ts';

const notConfigured = `No model is configured. Add to the configuration file: "drafting": { "address": "https://models.example.org/v1", "model": "its name" }, with "local": true for one on this machine or network, and give its key as LECTERN_DRAFTING_KEY.\n`;

/** Lets the configured model draft summaries; each is kept as a draft, and nobody sees it before a person has approved it. */
export function draftSummaries(
  { drafting, ...config }: Config,
  names: readonly string[],
  { language }: { readonly language: string },
  world: CliWorld,
): Promise<ExitCode> {
  return withHouse({ drafting, ...config }, world, async (house) => {
    if (drafting === undefined) {
      world.err.write(notConfigured);
      return 1;
    }
    const model = await openModel(
      drafting,
      world.environment.LECTERN_DRAFTING_KEY,
      world,
      world.stopping,
    ).catch(() => undefined);
    if (model === undefined) {
      world.err.write(`The file of the key, ${drafting.keyFile}, cannot be read.\n`);
      return 1;
    }
    let failures = 0;
    try {
      for (const name of names) {
        if (world.stopping.aborted) break;
        const work = await workToSummarise(name, house, world);
        const outcome = work && (await draftSummary({ work, language, model: drafting.model }, model.ask));
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
      }
    } finally {
      await model.close();
    }
    return failures > 0 ? 2 : 0;
  });
}
