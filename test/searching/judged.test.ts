import { beforeAll, describe, expect, it } from 'vitest';
import { type Judgement, judge, meanNdcg } from './judge.ts';
import { judgedQueries } from './judged-queries.ts';
import { ndcgAt10 } from './ndcg.ts';
import { sampleSearch } from './sample-search.ts';
import { sampleWorks } from './sample-works.ts';

/** What a reader of the sample institution asks; `npm run evaluate:search` prints the figures. */
describe('searching the sample institution', () => {
  let judgements: readonly Judgement[] = [];
  beforeAll(async () => {
    const { search, keyOf, close } = sampleSearch();
    judgements = await Promise.all(judgedQueries.map((one) => judge(search, one, keyOf)));
    close();
  });

  it('is judged by works that there are', () => {
    const known = sampleWorks();
    const judged = judgedQueries.flatMap(({ works }) => Object.keys(works));
    expect(judged.filter((key) => !known.has(key))).toEqual([]);
    expect(judgedQueries.length).toBeGreaterThanOrEqual(60);
  });

  it('finds every known item among the first three', () => {
    const missed = judgements
      .filter(({ judged }) => judged.about === 'known item')
      .filter(({ judged, found }) => !found.slice(0, 3).includes(Object.keys(judged.works)[0] ?? ''))
      .map(({ judged }) => judged.query);
    expect(missed).toEqual([]);
  });

  it('puts first what must come first', () => {
    expect(meanNdcg(judgements)).toBeGreaterThanOrEqual(0.9);
  });

  it('does so for each kind of question', () => {
    const kinds = Map.groupBy(judgements, ({ judged }) => judged.about);
    for (const [kind, own] of kinds) expect(meanNdcg(own), kind).toBeGreaterThanOrEqual(0.85);
  });
});

describe('normalised discounted cumulative gain', () => {
  it.each([
    [['a', 'b'], { a: 3, b: 1 }, 1],
    [['b', 'a'], { a: 3, b: 1 }, (1 + 7 / Math.log2(3)) / (7 + 1 / Math.log2(3))],
    [['x', 'a'], { a: 2 }, 1 / Math.log2(3)],
    [[], { a: 2 }, 0],
  ] as const)('of %j by %j is %d', (found, grades, expected) => {
    expect(ndcgAt10(found, grades)).toBeCloseTo(expected, 10);
  });
});
