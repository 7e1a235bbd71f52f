import { hasStore, openHouse } from '../app.ts';
import { type StoreStatus, statusOf } from '../catalogue/index.ts';
import type { Config } from '../config.ts';
import { createHarvestStates, type HarvestState } from '../intake/index.ts';
import type { CliWorld, ExitCode } from './cli-world.ts';
import { noStoreYet } from './keeping/sentences.ts';

export async function statusCommand(
  config: Config,
  { json }: { readonly json?: boolean },
  world: CliWorld,
): Promise<ExitCode> {
  if (!hasStore(config)) {
    world.err.write(noStoreYet(config));
    return 1;
  }
  const house = openHouse(config, world);
  const followers = await Promise.all(
    house.followers.map(async (follower) => ({ name: follower.name, position: await follower.position() })),
  );
  const harvests = createHarvestStates(house.store)
    .list()
    .filter(({ name }) => config.harvest[name] !== undefined)
    .map(({ name, endedAt, outcome, reason }) => ({ name, endedAt, outcome, reason }));
  const sample = house.settings.get('sample') === 'yes';
  const status = { ...statusOf(house.store), followers, harvests, sample };
  house.close();
  world.out.write(json ? `${JSON.stringify(status, undefined, 2)}\n` : inWords(status));
  return 0;
}

interface Status extends StoreStatus {
  readonly harvests: readonly (Pick<HarvestState, 'endedAt' | 'outcome' | 'reason'> & {
    readonly name: string;
  })[];
  readonly sample: boolean;
}

function inWords(status: Status): string {
  const {
    records,
    works,
    withdrawn,
    waiting,
    doubtful,
    sources,
    position,
    followers,
    harvests,
    bytes,
    sample,
  } = status;
  const count = (number: number) => number.toLocaleString('en');
  const behind = (at: number) => (at >= position ? 'up to date' : `${count(position - at)} changes behind`);
  return [
    ...(sample ? ['This is the sample institution.'] : []),
    `${count(works)} works from ${count(records)} records, in ${count(sources)} sources${withdrawn > 0 ? `; ${count(withdrawn)} withdrawn` : ''}`,
    ...(waiting > 0
      ? [`${count(waiting)} works wait, ${count(doubtful)} of them doubtful: lectern ours list`]
      : []),
    `${count(position)} changes so far; ${(bytes / 1e6).toFixed(1)} MB on disk`,
    ...followers.map(({ name, position: at }) => `  ${name}: ${behind(at)}`),
    ...harvests.map(({ name, endedAt, outcome, reason }) => {
      const how = outcome === undefined ? 'not yet at its end' : `${outcome} at ${endedAt?.toISOString()}`;
      return `  harvest ${name}: ${how}${reason === undefined ? '' : `: ${reason}`}`;
    }),
    '',
  ].join('\n');
}
