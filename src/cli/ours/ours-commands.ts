import { catchUpAll, type House } from '../../app.ts';
import type { OursOfWork, WaitingWork } from '../../catalogue/index.ts';
import type { Config } from '../../config.ts';
import { plainText } from '../../markup/index.ts';
import { parseWorkId, type WorkId } from '../../model/index.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { namedWork } from '../named-work.ts';
import { withHouse } from '../with-house.ts';

/** Lists the works that wait for a curator's word. */
export function listOurs(
  config: Config,
  { all, json, limit }: { readonly all?: boolean; readonly json?: boolean; readonly limit: number },
  world: CliWorld,
): Promise<ExitCode> {
  return withHouse(config, world, async (house) => {
    await house.catalogue.judgeAnew();
    const { total, works } = await house.catalogue.waiting({ ...(!all && { answer: 'doubtful' }), limit });
    if (json) {
      world.out.write(`${JSON.stringify({ total, works }, undefined, 2)}\n`);
      return 0;
    }
    if (house.ours.version() === undefined && total === 0)
      world.out.write(
        'Everything is public: nothing tells yet which works are yours. Say it with lectern load units FILE, or lectern ours people FILE.\n',
      );
    else if (total === 0) world.out.write(all ? 'No work waits.\n' : 'No work is doubtful.\n');
    for (const work of works) world.out.write(`${waitingInWords(work)}\n`);
    if (total > works.length) world.out.write(`… and ${(total - works.length).toLocaleString('en')} more.\n`);
    return 0;
  });
}

/** Tells of one work whether it is public, and why. */
export function showOurs(
  config: Config,
  name: string,
  { json }: { readonly json?: boolean },
  world: CliWorld,
): Promise<ExitCode> {
  return withHouse(config, world, async (house) => {
    const id = await workOf(name, house);
    const work = id && (await house.catalogue.oursOf(id));
    if (work === undefined) {
      world.err.write(unknown(name));
      return 1;
    }
    world.out.write(json ? `${JSON.stringify(work, undefined, 2)}\n` : workInWords(work, house));
    return 0;
  });
}

/** A curator's final word on works, or the taking back of one. */
export function sayOurs(
  config: Config,
  names: readonly string[],
  says: 'yes' | 'no' | 'undo',
  because: string,
  world: CliWorld,
): Promise<ExitCode> {
  return withHouse(config, world, async (house) => {
    const works: WorkId[] = [];
    for (const name of names) {
      const id = await workOf(name, house);
      if (id === undefined) {
        world.err.write(`${unknown(name)}Nothing was changed.\n`);
        return 1;
      }
      works.push(id);
    }
    const { catalogue } = house;
    const outcome =
      says === 'undo'
        ? await catalogue.undoOurs(works, because, world.now())
        : await catalogue.sayOurs(works, says, because, world.now());
    if (outcome.kind === 'refused') {
      world.err.write(`${outcome.reason} Nothing was changed.\n`);
      return 1;
    }
    await catchUpAll(house.followers);
    for (const id of outcome.works) {
      const work = await catalogue.oursOf(id);
      if (work)
        world.out.write(`${id}  ${work.isPublic ? 'public' : 'not public'}  ${plainText(work.title)}\n`);
    }
    return 0;
  });
}

/** Works that wait are known to nobody else, and are named by their ids alone. */
async function workOf(name: string, { catalogue }: House): Promise<WorkId | undefined> {
  const id = parseWorkId(/\/works\/([0-9a-z]{8})(?:[/?#.]|$)/.exec(name)?.[1] ?? name.trim());
  if (id !== undefined && (await catalogue.oursOf(id)) !== undefined) return id;
  return namedWork(name, catalogue);
}

function unknown(name: string): string {
  return `There is no work ${name}. Name one by its id or address, as "lectern ours list" shows it.\n`;
}

function waitingInWords({ id, title, year, answer, suggests, evidence }: WaitingWork): string {
  return [
    `${id}  ${plainText(title)}${year === undefined ? '' : ` (${year})`}`,
    ...evidence.map((sentence) => `  ${sentence}`),
    answer === 'doubtful'
      ? `  Probably ${suggests === 'yes' ? 'yours' : 'not yours'}: lectern ours ${suggests} ${id}`
      : `  Not yours, it seems. If it is: lectern ours yes ${id}`,
    '',
  ].join('\n');
}

const answers = { ours: 'yours', 'not-ours': 'not yours', doubtful: 'doubtful' } as const;

function workInWords(work: OursOfWork, { ours }: Pick<House, 'ours'>): string {
  const { id, title, isPublic, isAsked, answer, evidence, word } = work;
  const why =
    word !== undefined
      ? `A curator said ${word.says} (${word.at.toISOString().slice(0, 10)}): ${word.because}`
      : !isAsked
        ? 'A record of it came in without the question whether it is yours.'
        : ours.version() === undefined
          ? 'Nothing tells yet which works are yours.'
          : `The rule holds it to be ${answers[answer]}.`;
  return [
    `${id}  ${plainText(title)}`,
    `  ${isPublic ? 'Public' : 'Not public'}. ${why}`,
    ...(ours.version() === undefined ? [] : evidence.map((sentence) => `  ${sentence}`)),
    '',
  ].join('\n');
}
