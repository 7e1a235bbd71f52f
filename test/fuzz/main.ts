import { parseArgs } from 'node:util';
import { fuzzPubmed } from './pubmed-xml.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(Math.floor(Date.now() / 1000)) },
    data: { type: 'string', default: process.env.LECTERN_DATA ?? '../shared/data' },
  },
});
const rounds = Number(values.rounds);
const seed = Number(values.seed);
if (!Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(seed)) {
  console.error('Usage: npm run fuzz -- [--rounds 20000] [--seed 1] [--data FOLDER]');
  process.exitCode = 2;
} else {
  console.log(`Fuzzing the PubMed reader: ${rounds} rounds, seed ${seed}`);
  const start = performance.now();
  const { records, refused, slowestMs } = fuzzPubmed({
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
