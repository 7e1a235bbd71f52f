import { catchUpAll, hasStore, openHouse } from '../app.ts';
import type { Config } from '../config.ts';
import { leaveOutSignals } from '../related-signals.ts';
import { forgetFindings } from '../syndication/index.ts';
import type { CliWorld, ExitCode } from './cli-world.ts';
import { noStore } from './keeping/sentences.ts';
import { createProgress } from './progress.ts';

/** What can be derived again, in the order in which it stands on each other. */
export const rebuildable = [
  'all',
  'works',
  'search',
  'people',
  'identity',
  'units',
  'plain',
  'related',
  'map',
] as const;

export interface RebuildOptions {
  /** Signals of likeness that related works are no longer found by, with commas between. */
  readonly without?: string;
}

export async function rebuildCommand(
  config: Config,
  what: string,
  { without }: RebuildOptions,
  world: CliWorld,
): Promise<ExitCode> {
  const chosen = rebuildable.find((name) => name === what);
  if (!chosen) {
    world.err.write(`"${what}" cannot be rebuilt. What can: ${rebuildable.join(', ')}.\n`);
    return 1;
  }
  if (without !== undefined && chosen !== 'all' && chosen !== 'related') {
    world.err.write('--without is of related works: lectern rebuild related --without references\n');
    return 1;
  }
  if (!hasStore(config)) {
    world.err.write(noStore(config));
    return 1;
  }
  const house = openHouse(config, world);
  const step = async (
    name: string,
    work: (progress: (done: number, total: number) => void) => Promise<void>,
  ) => {
    const progress = createProgress('works', world.err, world.now);
    await work((done, total) => progress.report({ done, total, records: done, label: name }));
    progress.stop();
    world.out.write(`${name}: rebuilt\n`);
  };
  try {
    const problem = without === undefined ? undefined : leaveOutSignals(house.settings, without);
    if (problem !== undefined) {
      world.err.write(`${problem}\n`);
      return 1;
    }
    if (chosen === 'all' || chosen === 'works')
      await step('works', (progress) => house.catalogue.rebuildWorks(progress));
    for (const follower of house.followers) {
      if (chosen === 'all' || chosen === follower.name)
        await step(follower.name, (progress) => follower.rebuild(progress));
      else await follower.catchUp();
    }
    await catchUpAll(house.followers);
    // What machines miss is looked at when somebody asks, or where a server has a desk.
    if (chosen === 'all') forgetFindings(house.store);
  } finally {
    house.close();
  }
  return 0;
}
