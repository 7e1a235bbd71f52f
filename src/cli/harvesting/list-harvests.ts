import { hasStore, openHouse } from '../../app.ts';
import type { Config } from '../../config.ts';
import { createHarvestStates, dueAt, type HarvestState } from '../../intake/index.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { countsInWords, noHarvests } from './sentences.ts';

/** Says of each harvest of the configuration how far it has come and when it runs next. */
export async function listHarvests(
  config: Config,
  { json }: { readonly json?: boolean },
  world: CliWorld,
): Promise<ExitCode> {
  const states = statesOf(config, world);
  const all = Object.entries(config.harvest).map(([name, definition]) => {
    const state = states.get(name);
    return { name, definition, state, due: dueAt(definition, state) };
  });
  if (json)
    world.out.write(
      `${JSON.stringify(
        all.map(({ name, definition, state, due }) => ({ name, ...definition, ...state, due })),
        undefined,
        2,
      )}\n`,
    );
  else if (all.length === 0) world.out.write(noHarvests);
  else
    for (const { name, definition, state, due } of all)
      world.out.write(`${name} (${definition.provider}): ${inWords(state, due, world.now())}\n`);
  return 0;
}

/** How far each harvest has come, by name. */
function statesOf(config: Config, world: CliWorld): ReadonlyMap<string, HarvestState> {
  if (!hasStore(config)) return new Map();
  const house = openHouse(config, world);
  try {
    return new Map(
      createHarvestStates(house.store)
        .list()
        .map((state) => [state.name, state]),
    );
  } finally {
    house.close();
  }
}

function inWords(state: HarvestState | undefined, due: Date, now: Date): string {
  const next = due <= now ? 'due now' : `next ${due.toISOString()}`;
  if (state?.endedAt === undefined) return `has not run to an end yet; ${next}`;
  const counts = state.counts === undefined ? '' : ` (${countsInWords(state.counts)})`;
  const how = state.outcome === 'stopped' ? `stopped: ${state.reason}` : (state.outcome ?? '');
  return `${state.endedAt.toISOString()} ${how}${counts}; ${next}`;
}
