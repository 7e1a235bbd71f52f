// Who is who in a data folder, in a process of its own: `identity-process.ts FOLDER FILE`, where FILE holds works to come.
import { readFileSync } from 'node:fs';
import { openHouse } from '../../src/app.ts';
import type { WorkDescription } from '../../src/model/index.ts';
import { aRecord } from '../../test/support/a-record.ts';
import { processorSeconds } from './processor-seconds.ts';

export interface IdentityMeasured {
  /** Processor time. */
  readonly seconds: number;
  readonly people: number;
  /** The most memory that was seen, and what the process takes before it begins; in bytes. */
  readonly peak: number;
  readonly atFirst: number;
  /** Milliseconds of processor time for each work that comes afterwards: to keep and attribute it, to look closer. */
  readonly attributed: readonly number[];
  readonly closer: readonly number[];
}

const [folder = '', file = ''] = process.argv.slice(2);
const house = openHouse({ data: folder }, { now: () => new Date() });
const identity = house.followers.find(({ name }) => name === 'identity');
if (identity === undefined) throw new Error('Nobody follows who is who.');

const atFirst = process.memoryUsage.rss();
let peak = atFirst;
const look = () => {
  peak = Math.max(peak, process.memoryUsage.rss());
};
const watch = setInterval(look, 50);
const seconds = await processorSeconds(() => identity.catchUp(look));
const attributed: number[] = [];
const closer: number[] = [];
for (const [at, line] of readFileSync(file, 'utf8').split('\n').entries()) {
  if (line === '') continue;
  const description = JSON.parse(line) as WorkDescription;
  const record = aRecord({ key: `new ${at}`, description });
  const kept = await processorSeconds(async () => {
    const [outcome] = await house.catalogue.save([record], new Date());
    const id = outcome && 'workId' in outcome ? outcome.workId : undefined;
    const signed = id === undefined ? [] : await house.people.contributorsOf(id);
    if (signed.filter((one) => one !== undefined).length === 0)
      throw new Error('A new work was not attributed at once.');
  });
  attributed.push(kept * 1000);
  closer.push((await processorSeconds(() => identity.catchUp(look))) * 1000);
}
clearInterval(watch);
const measured: IdentityMeasured = {
  seconds,
  people: await house.people.count(),
  peak,
  atFirst,
  attributed,
  closer,
};
house.close();
process.stdout.write(JSON.stringify(measured));
