import type { Config } from '../../config.ts';
import { checkSummary } from '../../summaries/index.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { withHouse } from '../with-house.ts';
import { findingsOf } from './findings-of.ts';

export interface Approval {
  readonly by: string;
  /** Why it may be public although the rules doubt something. */
  readonly despite?: string;
}

/** Makes a summary public. What the rules doubt is shown first: then it takes a reason. Ends with 2 where that is missing. */
export function approveSummary(
  config: Config,
  number: number,
  { by, despite = '' }: Approval,
  world: CliWorld,
): Promise<ExitCode> {
  return withHouse(config, world, async ({ summaries, catalogue }) => {
    const summary = await summaries.find(number);
    const work = summary && (await catalogue.find(summary.work));
    const isDoubted =
      summary !== undefined && work !== undefined && checkSummary(summary, work).findings.length > 0;
    if (isDoubted && by.trim() !== '' && despite.trim() === '') {
      world.err.write(
        `${findingsOf(summary, work)}Summary ${number} is not public yet. Where it is right all the same, say why: --despite "Each sentence was read against the abstract."\n`,
      );
      return 2;
    }
    const because = despite.trim();
    const outcome = by.trim()
      ? await summaries.approve(number, { by: by.trim(), ...(because && { because }) }, world.now())
      : ({ kind: 'refused', reason: 'Say who approves it: --by "Mina Sohrabi".' } as const);
    if (outcome.kind === 'refused') {
      world.err.write(`${outcome.reason}\n`);
      return 1;
    }
    world.out.write(
      `Summary ${number} is public${
        outcome.replaced === undefined ? '' : `, in the place of summary ${outcome.replaced}`
      }; its page names ${by.trim()}.\n`,
    );
    return 0;
  });
}

export function withdrawSummary(
  config: Config,
  number: number,
  word: { readonly by: string; readonly because: string },
  world: CliWorld,
): Promise<ExitCode> {
  return withHouse(config, world, async ({ summaries }) => {
    const outcome = await summaries.withdraw(number, word, world.now());
    if (outcome.kind === 'refused') {
      world.err.write(`${outcome.reason}\n`);
      return 1;
    }
    world.out.write(`Summary ${number} is withdrawn: ${word.because}\n`);
    return 0;
  });
}
