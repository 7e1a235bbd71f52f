import { parseArgs } from 'node:util';
import { judge, meanNdcg } from '../test/searching/judge.ts';
import { judgedQueries } from '../test/searching/judged-queries.ts';
import { sampleSearch } from '../test/searching/sample-search.ts';
import { realWorks } from './real-works.ts';
import { indexOf } from './searching/real-index.ts';
import { reportKnownItems } from './searching/report-known-items.ts';
import { testData } from './test-data.ts';

/**
 * npm run evaluate:search [-- --items N --works N --seed N --poor]: how well what is meant comes first. Judged questions
 * about the sample institution, then words drawn from real abstracts; `--poor` prints the judged questions that are not
 * answered as well as they could be.
 */
const { values } = parseArgs({
  options: {
    items: { type: 'string', default: '5000' },
    works: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '17' },
    poor: { type: 'boolean', default: false },
  },
});

const { search, keyOf, close } = sampleSearch();
const judgements = await Promise.all(judgedQueries.map((one) => judge(search, one, keyOf)));
close();
console.log(`Judged queries over the sample institution: ${judgements.length}`);
console.log(`  nDCG@10 ${meanNdcg(judgements).toFixed(3)}`);
for (const [kind, own] of Map.groupBy(judgements, ({ judged }) => judged.about))
  console.log(`  ${kind.padEnd(20)} ${meanNdcg(own).toFixed(3)}  (${own.length})`);
if (values.poor)
  for (const { judged, ndcg, found } of judgements.filter((one) => one.ndcg < 0.999))
    console.log(
      `  ${ndcg.toFixed(2)} ${judged.query}: ${found.join(' ')}; wanted ${JSON.stringify(judged.works)}`,
    );

const data = testData();
if (data !== undefined) process.env.LECTERN_DATA ??= data;
const works = realWorks(Number(values.works));
if (works.length === 0) {
  console.log(
    'Known items left out: there are no real records (set LECTERN_DATA to the folder that has them).',
  );
} else {
  const index = indexOf(works);
  const most = Math.ceil(Number(values.items) / 2);
  for (const half of ['tuning', 'held-out'] as const) {
    console.log(`Known items among ${works.length} real abstracts, ${half} half, seed ${values.seed}`);
    for (const line of await reportKnownItems(index.search, works, { most, seed: Number(values.seed), half }))
      console.log(line);
  }
  index.close();
}
