import { parseArgs } from 'node:util';
import { importFormats } from '../../src/formats/index.ts';
import { fuzzMachines } from './fuzz-machines.ts';
import { fuzzReader } from './fuzz-reader.ts';
import { hostileSite } from './hostile-site.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(Math.floor(Date.now() / 1000)) },
    data: { type: 'string', default: process.env.LECTERN_DATA ?? '../shared/data' },
  },
});
const rounds = Number(values.rounds);
const seed = Number(values.seed);
const isAsked = (name: string) => positionals.length === 0 || positionals.includes(name);
const formats = importFormats.filter(({ name }) => isAsked(name));
const asksMachines = isAsked('machines');
if (
  !Number.isInteger(rounds) ||
  rounds < 1 ||
  !Number.isInteger(seed) ||
  (formats.length === 0 && !asksMachines)
) {
  console.error('Usage: npm run fuzz -- [FORMAT …] [machines] [--rounds 20000] [--seed 1] [--data FOLDER]');
  console.error(`Formats: ${importFormats.map(({ name }) => name).join(', ')}`);
  process.exitCode = 2;
} else {
  for (const format of formats) {
    console.log(`Fuzzing the reader of ${format.title}: ${rounds} rounds, seed ${seed}`);
    const start = performance.now();
    const { records, refused, slowestMs } = fuzzReader({
      format,
      rounds,
      seed,
      data: values.data,
      progress: (round) => {
        if (round % 2000 === 0) console.log(`${round} rounds`);
      },
    });
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    console.log(
      `Nothing broke in ${rounds} rounds (${seconds} s): ${records} records read, ${refused} problems told, slowest round ${slowestMs.toFixed(0)} ms.`,
    );
  }
  if (asksMachines) {
    console.log(`Asking the machine addresses: ${rounds} requests, seed ${seed}`);
    const site = await hostileSite();
    const { statuses } = await fuzzMachines(site, {
      rounds,
      seed,
      progress: (round) => {
        if (round > 0 && round % 2000 === 0) console.log(`${round} requests`);
      },
    });
    await site.stop();
    const told = [...statuses].toSorted(([a], [b]) => a - b).map(([status, many]) => `${status}: ${many}`);
    console.log(`Nothing broke in ${rounds} requests (${told.join(', ')}).`);
  }
}
