import { readFieldEdit } from '../../catalogue/index.ts';
import type { Config } from '../../config.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { tell, withWorks } from './with-works.ts';

export interface Decided {
  readonly because: string;
  readonly undo?: boolean;
}

/** `lectern merge A B`: two works are one. */
export function mergeCommand(
  config: Config,
  a: string,
  b: string,
  { because, undo }: Decided,
  world: CliWorld,
): Promise<ExitCode> {
  return withWorks(config, [a, b], world, async (house, [one, other]) => {
    if (one === undefined || other === undefined) return 1;
    const { merge, undoMerge } = house.catalogue;
    const outcome = await (undo ? undoMerge : merge)(one, other, because, world.now());
    return tell(outcome, house, world);
  });
}

/** `lectern split A`: records of A are not of one work; `lectern split A B`: A and B are not one work. */
export function splitCommand(
  config: Config,
  work: string,
  other: string | undefined,
  { because, undo, record }: Decided & { readonly record: readonly string[] },
  world: CliWorld,
): Promise<ExitCode> {
  const names = other === undefined ? [work] : [work, other];
  return withWorks(config, names, world, async (house, [one, second]) => {
    if (one === undefined) return 1;
    const { split, keepApart, undoSplit } = house.catalogue;
    const at = world.now();
    const outcome = undo
      ? await undoSplit(one, second, because, at)
      : second === undefined
        ? await split(one, record, because, at)
        : await keepApart(one, second, because, at);
    return tell(outcome, house, world);
  });
}

/** `lectern set WORK field value`: a field says something else, whatever the records say. */
export async function setCommand(
  config: Config,
  work: string,
  field: string,
  value: string | undefined,
  { because, undo }: Decided,
  world: CliWorld,
): Promise<ExitCode> {
  if (!undo && value === undefined) {
    world.err.write(`Say what "${field}" should be, or --undo to let the records speak again.\n`);
    return 1;
  }
  const reading = undo ? undefined : readFieldEdit(field, value ?? '');
  if (reading?.kind === 'refused') {
    world.err.write(`${reading.reason}\n`);
    return 1;
  }
  return withWorks(config, [work], world, async (house, [one]) => {
    if (one === undefined) return 1;
    const { set, undoSet } = house.catalogue;
    const outcome =
      reading === undefined
        ? await undoSet(one, { field, because }, world.now())
        : await set(one, { field, value: reading.value, because }, world.now());
    return tell(outcome, house, world);
  });
}
