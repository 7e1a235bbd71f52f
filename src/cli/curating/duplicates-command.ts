import type { PossibleDuplicate } from '../../catalogue/index.ts';
import type { Config } from '../../config.ts';
import { plainText } from '../../markup/index.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { withWorks } from './with-works.ts';

/** Lists works that may be one, with the commands that would settle each pair. */
export function duplicatesCommand(
  config: Config,
  { json, limit }: { readonly json?: boolean; readonly limit: number },
  world: CliWorld,
): Promise<ExitCode> {
  return withWorks(config, [], world, async ({ catalogue }) => {
    const { total, pairs } = await catalogue.duplicates(limit);
    if (json) {
      const withCommands = pairs.map((pair) => ({ ...pair, commands: commandsFor(pair) }));
      world.out.write(`${JSON.stringify({ total, pairs: withCommands }, undefined, 2)}\n`);
      return 0;
    }
    for (const pair of pairs) world.out.write(inWords(pair));
    const more = total > pairs.length ? `, ${pairs.length.toLocaleString('en')} shown` : '';
    world.out.write(
      total === 0 ? 'No works look as if they were one.\n' : `${total.toLocaleString('en')} pairs${more}.\n`,
    );
    return 0;
  });
}

function inWords(pair: PossibleDuplicate): string {
  const { score, reasons, works } = pair;
  const { merge, different } = commandsFor(pair);
  const lines = [
    `${score.toFixed(2)}  ${reasons.join(', ')}`,
    ...works.map(
      ({ id, title, year }) => `      ${id}  ${plainText(title)}${year === undefined ? '' : ` (${year})`}`,
    ),
    `      one work:   ${merge}`,
    `      different:  ${different}`,
    '',
  ];
  return `${lines.join('\n')}\n`;
}

function commandsFor({ works: [a, b] }: PossibleDuplicate): {
  readonly merge: string;
  readonly different: string;
} {
  return {
    merge: `lectern merge ${a.id} ${b.id} --because "…"`,
    different: `lectern split ${a.id} ${b.id} --because "…"`,
  };
}
