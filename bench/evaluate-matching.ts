import { parseArgs } from 'node:util';
import { labelledPairs } from './matching/pairs/labelled-pairs.ts';
import { labelledRecords } from './matching/readers/labelled-records.ts';
import { comparePairs } from './matching/reports/compared-pair.ts';
import { reportAlternatives } from './matching/reports/report-alternatives.ts';
import {
  judgeCollection,
  knownPairs,
  reportBlocks,
  reportCollection,
  reportWrongMerges,
} from './matching/reports/report-collection.ts';
import { reportMarkedLibrary } from './matching/reports/report-copper.ts';
import { reportPairs, reportWrongPairs } from './matching/reports/report-pairs.ts';
import { reportSpeed } from './matching/reports/report-speed.ts';
import { reportWeights } from './matching/reports/report-weights.ts';
import { testData } from './test-data.ts';

/**
 * npm run evaluate:matching [-- --seed N --weights --wrong]: how well two descriptions of one work are told from
 * those of two, on real records. `--weights` fits the weights anew, `--wrong` prints what was judged wrongly.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '17' },
    weights: { type: 'boolean', default: false },
    wrong: { type: 'boolean', default: false },
  },
});

function print(heading: string, lines: Iterable<string>): void {
  console.log(`\n${heading}`);
  for (const line of lines) console.log(line);
}

const records = labelledRecords();
if (records.length === 0) {
  console.log('Left out: there are no real records (set LECTERN_DATA to the folder that has them).');
} else {
  const providers = Object.entries(Object.groupBy(records, ({ provider }) => provider));
  console.log(
    `seed ${values.seed}; ${providers.map(([name, own]) => `${name} ${own?.length ?? 0}`).join(', ')}`,
  );
  const pairs = comparePairs(labelledPairs(records, Number(values.seed)));
  print('Labelled pairs', reportPairs(pairs, 'tuning'));
  print('Labelled pairs', reportPairs(pairs, 'held-out'));
  print(
    'Simpler rules, labelled pairs of the held-out half',
    reportAlternatives(pairs, ['equal titles', 'Jaccard', 'Levenshtein', 'Jaro–Winkler']),
  );
  const candidates = judgeCollection(records);
  print('One collection of all records, identifiers hidden', reportCollection(candidates, 'tuning'));
  print('One collection of all records, identifiers hidden', reportCollection(candidates, 'held-out'));
  print(
    'Simpler rules, proposed pairs of the held-out half',
    reportAlternatives(knownPairs(candidates), ['equal titles', 'Jaccard']),
  );
  print('Blocks', reportBlocks(records));
  print('Processor time', reportSpeed(records));
  if (values.weights) print('Weights', reportWeights(pairs, candidates));
  if (values.wrong) {
    print('Wrong pairs of the tuning half', reportWrongPairs(pairs));
    print('Wrong merges of the tuning half', reportWrongMerges(candidates, 'tuning'));
  }
}
const library = testData('dedupe', 'copper.xml.gz');
print(
  'A library with marked duplicates',
  library === undefined
    ? ['  left out: there is no dedupe/copper.xml.gz']
    : reportMarkedLibrary(library, values.wrong),
);
