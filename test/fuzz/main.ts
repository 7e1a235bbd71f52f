import { parseArgs } from 'node:util';
import { importFormats } from '../../src/formats/index.ts';
import { fuzzReader } from './fuzz-reader.ts';

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
const formats = importFormats.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
if (!Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(seed) || formats.length === 0) {
  console.error('Usage: npm run fuzz -- [FORMAT …] [--rounds 20000] [--seed 1] [--data FOLDER]');
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
}
