// Trains the weights by which sentences of abstracts are told apart, and writes them down: `npm run train:in-short`.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chainParts } from '../src/plain/short/part-reader.ts';
import { placeMarks } from '../src/plain/short/sentence-marks.ts';
import { conclusionFirst, setsOfAbstracts, withoutConclusion } from './in-short/sets.ts';
import { trainChain } from './in-short/train-chain.ts';

const target = fileURLToPath(new URL('../src/plain/short/role-weights.ts', import.meta.url));
/** Marks whose weights all stay below this say nothing, and are left out. */
const least = Number(process.env.LECTERN_LEAST ?? 0.12);
const { train } = setsOfAbstracts();
// So that neither the last sentence nor the first is what it is by its place alone.
const arranged = train.flatMap((abstract, at) => [
  abstract,
  ...(at % 5 === 0 ? [withoutConclusion(abstract)] : []),
  ...(at % 8 === 1 ? [conclusionFirst(abstract)] : []),
]);
const { words, pairs, marks, steps } = trainChain(
  arranged.filter(({ sentences }) => sentences.length > 2),
  { parts: chainParts, leastWord: 20, leastPair: 40, rounds: 4, rate: 0.05, decay: 0.05 },
);

const count = chainParts.length;
const weightOf = (mark: number, part: number) => marks[mark * count + part] ?? 0;
const isHeavy = (mark: number) => chainParts.some((_, part) => Math.abs(weightOf(mark, part)) >= least);
const keptPairs = pairs
  .map((pair, at) => ({ pair, mark: placeMarks + words.length + at }))
  .filter(({ mark }) => isHeavy(mark));
const inPairs = new Set(keptPairs.flatMap(({ pair }) => pair));
const keptWords = words
  .map((word, at) => ({ word, at, mark: placeMarks + at }))
  .filter(({ at, mark }) => inPairs.has(at) || isHeavy(mark));
const numberOf = new Map(keptWords.map(({ at }, number) => [at, number]));
const kept = [
  ...Array.from({ length: placeMarks }, (_, mark) => mark),
  ...[...keptWords, ...keptPairs].map(({ mark }) => mark),
];
const scale =
  kept.reduce(
    (most, mark) => Math.max(most, ...chainParts.map((_, part) => Math.abs(weightOf(mark, part)))),
    0,
  ) / 127;
const bytes = Int8Array.from(
  kept.flatMap((mark) => chainParts.map((_, part) => Math.round(weightOf(mark, part) / scale))),
);
const numbers = Uint16Array.from(keptPairs.flatMap(({ pair }) => pair.map((at) => numberOf.get(at) ?? 0)));
const base64 = (of: Int8Array | Uint16Array) => Buffer.from(of.buffer).toString('base64');
writeFileSync(
  target,
  `/** Made by \`npm run train:in-short\` of the labels of structured abstracts; not to be changed by hand. */
export const roleWeights = {
  scale: ${scale},
  steps: [${[...steps].map((step) => step.toFixed(4)).join(', ')}],
  /** In the order of their numbers. */
  words:
    '${keptWords.map(({ word }) => word).join(' ')}',
  /** Two numbers of words for each pair: 16 bits each, little-endian. */
  pairs:
    '${base64(numbers)}',
  /** A weight for each mark and part: 8 bits each. */
  marks:
    '${base64(bytes)}',
};
`,
);
console.log(`${keptWords.length} words, ${keptPairs.length} pairs`);
