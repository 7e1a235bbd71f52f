import type { Config } from '../../config.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { withHouse } from '../with-house.ts';

export function approveSummary(
  config: Config,
  number: number,
  { by }: { readonly by: string },
  world: CliWorld,
): Promise<ExitCode> {
  return withHouse(config, world, async ({ summaries }) => {
    const outcome = by.trim()
      ? await summaries.approve(number, { by: by.trim() }, world.now())
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
