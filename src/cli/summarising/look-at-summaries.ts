import type { Config } from '../../config.ts';
import { plainText } from '../../markup/index.ts';
import { type Summary, toMarkdown } from '../../summaries/index.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { withHouse } from '../with-house.ts';
import { workToSummarise } from './work-to-summarise.ts';

export interface Listing {
  readonly state?: string;
  readonly json?: boolean;
}

const states: readonly string[] = ['draft', 'approved', 'withdrawn'];

export function listSummaries(
  config: Config,
  name: string | undefined,
  { state, json }: Listing,
  world: CliWorld,
): Promise<ExitCode> {
  return withHouse(config, world, async (house) => {
    if (state !== undefined && !states.includes(state)) {
      world.err.write(`“${state}” is no state. There are: ${states.join(', ')}.\n`);
      return 1;
    }
    const work = name === undefined ? undefined : await workToSummarise(name, house, world);
    if (name !== undefined && work === undefined) return 1;
    const all = await house.summaries.list({ work: work?.id });
    const listed = all.filter((summary) => state === undefined || summary.state === state);
    if (json) world.out.write(`${JSON.stringify(listed, undefined, 2)}\n`);
    else if (listed.length === 0) world.out.write('There are no such summaries.\n');
    else for (const summary of listed) world.out.write(`${lineOf(summary)}\n`);
    return 0;
  });
}

export function showSummary(
  config: Config,
  number: number,
  { markdown }: { readonly markdown?: boolean },
  world: CliWorld,
): Promise<ExitCode> {
  return withHouse(config, world, async ({ summaries }) => {
    const summary = await summaries.find(number);
    if (summary === undefined) {
      world.err.write(`There is no summary ${number}. See "lectern summary list".\n`);
      return 1;
    }
    if (markdown) {
      world.out.write(toMarkdown(summary));
      return 0;
    }
    const said = (await summaries.words(number)).map(
      ({ kind, by, because, at }) =>
        `${kind} by ${by} on ${at.toISOString().slice(0, 10)}${because === undefined ? '' : `: ${because}`}\n`,
    );
    world.out.write(`${lineOf(summary)}\n\n${toMarkdown(summary)}\n${said.join('')}`);
    return 0;
  });
}

function lineOf({ number, state, language, work, title, paragraphs, writtenBy, draftedBy }: Summary): string {
  const start = plainText(title ?? paragraphs[0]?.text ?? ('' as NonNullable<typeof title>));
  const makers = [
    writtenBy !== undefined && `by ${writtenBy}`,
    draftedBy !== undefined && `drafted by ${draftedBy}`,
  ].filter((maker) => maker !== false);
  const short = start.length > 60 ? `${start.slice(0, 59)}…` : start;
  return `${number}  ${state}  ${language}  ${work}  ${short} (${makers.join(', ')})`;
}
