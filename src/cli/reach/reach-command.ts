import type { House } from '../../app.ts';
import type { Config } from '../../config.ts';
import { plainText } from '../../markup/index.ts';
import { parseWorkId, type WorkId } from '../../model/index.ts';
import {
  createSqliteReach,
  type DayCount,
  type Reach,
  type ReadCount,
  type UseCount,
} from '../../reach/index.ts';
import { reachFileOf } from '../../reach-of.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { heldWork } from '../named-work.ts';
import { withHouse } from '../with-house.ts';
import { count, daysInWords, tableOf } from './in-words.ts';

const mostShown = 10;
const places = ['people', 'units', 'sources', 'subjects', 'years', 'collections'];

export interface ReachOptions {
  readonly days: number;
  readonly json?: boolean;
}

/** Says what was counted of one work, or of all. */
export async function reachCommand(
  config: Config,
  named: string | undefined,
  options: ReachOptions,
  world: CliWorld,
): Promise<ExitCode> {
  return withHouse(config, world, async (house) => {
    const reach = createSqliteReach(reachFileOf(config), world);
    try {
      if (named === undefined) return await all(reach, house, options, world);
      const id = await heldWork(named, house.catalogue);
      if (id === undefined) {
        world.err.write(`“${named}” is no work that is held here.\n`);
        return 1;
      }
      return await one(id, reach, house, options, world);
    } finally {
      reach.close();
    }
  });
}

async function all(
  reach: Reach,
  { catalogue }: Pick<House, 'catalogue'>,
  { days, json }: ReachOptions,
  { out }: Pick<CliWorld, 'out'>,
): Promise<ExitCode> {
  const [since, counts, works, ...ofPlaces] = await Promise.all([
    reach.since(),
    reach.countsOfAll(days),
    reach.mostRead({ room: 'works', days, limit: mostShown }),
    ...places.map((room) => reach.mostRead({ room, days, limit: mostShown })),
  ]);
  const read = ofPlaces
    .flat()
    .sort((a, b) => b.reads - a.reads)
    .slice(0, mostShown);
  if (json) {
    out.write(`${JSON.stringify({ since, days, counts, works, places: read }, undefined, 2)}\n`);
    return 0;
  }
  if (since === undefined) {
    out.write('Nothing was counted yet: "lectern serve" counts what it answers.\n');
    return 0;
  }
  const titles = await titlesOf(works, catalogue);
  out.write(
    `The last ${days} days; counted since ${since}.\n${tableOf(counts)}` +
      listed('Works that people read most', works, (of) => `${titles.get(of) ?? 'no longer held'} (${of})`) +
      listed('Other pages that people read most', read, (of) => of),
  );
  return 0;
}

async function titlesOf(
  works: readonly ReadCount[],
  catalogue: Pick<House['catalogue'], 'summaries'>,
): Promise<ReadonlyMap<string, string>> {
  const ids = works.flatMap(({ of }) => parseWorkId(of.slice('works/'.length)) ?? []);
  const summaries = await catalogue.summaries(ids);
  return new Map(summaries.map(({ id, title }) => [`works/${id}`, plainText(title)]));
}

function listed(title: string, counts: readonly ReadCount[], nameOf: (of: string) => string): string {
  if (counts.length === 0) return '';
  return `\n${title}:\n${counts.map(({ of, reads }) => `${count(reads).padStart(9)}  ${nameOf(of)}\n`).join('')}`;
}

async function one(
  id: WorkId,
  reach: Reach,
  { catalogue }: Pick<House, 'catalogue'>,
  { days, json }: ReachOptions,
  { out }: Pick<CliWorld, 'out'>,
): Promise<ExitCode> {
  const [counts, work] = await Promise.all([reach.countsOf(`works/${id}`), catalogue.find(id)]);
  const title = work && plainText(work.title);
  if (json) {
    out.write(`${JSON.stringify({ id, title, counts }, undefined, 2)}\n`);
    return 0;
  }
  out.write(`${title} (${id})\n`);
  if (counts.length === 0) out.write('Nobody has asked for it since counting began.\n');
  else out.write(`In all, since ${counts[0]?.day}:\n${tableOf(summed(counts))}${daysInWords(counts, days)}`);
  return 0;
}

function summed(counts: readonly DayCount[]): readonly UseCount[] {
  const sums = new Map<string, UseCount>();
  for (const { use, asker, count: more } of counts) {
    const key = `${use} ${asker}`;
    sums.set(key, { use, asker, count: (sums.get(key)?.count ?? 0) + more });
  }
  return [...sums.values()];
}
