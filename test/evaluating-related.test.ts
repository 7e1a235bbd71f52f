import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { judgedSet } from '../bench/relatedness/judged/judged-set.ts';
import { nameOf } from '../bench/relatedness/judged/name-of.ts';
import {
  averagePrecision,
  interval,
  lenientAveragePrecision,
  lenientNdcg,
  ndcg,
  precision,
  reciprocalRank,
} from '../bench/relatedness/measures.ts';
import { judgedMeasures } from '../bench/relatedness/named-measures.ts';
import { rankAll } from '../bench/relatedness/rank-all.ts';
import { reportTask } from '../bench/relatedness/report.ts';
import { formulaSystems } from '../bench/relatedness/systems/formula-systems.ts';
import { asShown, ourSystem } from '../bench/relatedness/systems/our-system.ts';
import { createRelated } from '../src/related/index.ts';
import { aLog } from './support/a-log.ts';
import { anId, aWork } from './support/a-work.ts';
import { seededRandom } from './support/seeded-random.ts';
import { temporaryStore } from './support/temporary-store.ts';
import { testEffects } from './support/test-effects.ts';

const folder = mkdtempSync(join(tmpdir(), 'lectern-judged-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe('measures of a ranking', () => {
  // Found at the places 1 to 4: not, in part, fully, not; another fully related work was not found.
  const ranked = { found: [0, 1, 2, 0], all: [2, 2, 1], relevantFrom: 1 };

  it('are those of the textbook, worked out by hand', () => {
    const ideal = 2 + 2 / Math.log2(3) + 1 / 2;
    expect(ndcg(ranked, 3)).toBeCloseTo((1 / Math.log2(3) + 2 / 2) / ideal, 10);
    expect(averagePrecision(ranked)).toBeCloseTo((1 / 2 + 2 / 3) / 3, 10);
    expect(precision(ranked, 2)).toBe(0.5);
    expect(reciprocalRank(ranked)).toBe(0.5);
    expect(reciprocalRank({ found: [0], all: [1], relevantFrom: 1 })).toBe(0);
  });

  it('forgive in their lenient form what was not found', () => {
    expect(lenientNdcg(ranked, 3)).toBeCloseTo((1 / Math.log2(3) + 1) / (2 + 1 / Math.log2(3)), 10);
    expect(lenientAveragePrecision(ranked, 3)).toBeCloseTo((1 / 2 + 2 / 3) / 2, 10);
    expect(lenientAveragePrecision(ranked, 1)).toBe(0);
  });

  it('have an interval that holds the mean and narrows with more queries', () => {
    const few = interval([0, 1, 0, 1, 1, 0]);
    const many = interval(Array.from({ length: 600 }, (_, at) => at % 2));
    expect(few[0]).toBeLessThan(0.5);
    expect(few[1]).toBeGreaterThan(0.5);
    expect(many[1] - many[0]).toBeLessThan((few[1] - few[0]) / 3);
  });
});

describe('a judged set', () => {
  const texts = fileOf(
    'texts.tsv',
    [
      'pmid\ttitle\tabstract\tmesh',
      '11\tExosomes of synovial cells\tExosomes carry cargo to joints.\t*Exosomes; Joints',
      '12\tCargo of exosomes\tWhat exosomes of joints carry.\t',
      '13\tExosome release\tCells release exosomes.\t',
      '14\tSoot in cities\tParticles of soot.\t',
    ].join('\n'),
  );

  it('in the form of RELISH ranks the judged works alone, and every system finds the plain case', () => {
    const judged = fileOf(
      'relish.json',
      JSON.stringify([
        { uid: 'a', pmid: '11', response: { relevant: ['12'], partial: ['13'], irrelevant: ['14', '99'] } },
        { uid: 'b', pmid: '98', response: { relevant: ['12'], partial: [], irrelevant: [] } },
      ]),
    );
    const { task, notices } = judgedSet({ judged, texts: [texts] });
    expect(task.queries).toHaveLength(1);
    expect(notices.join(' ')).toMatch(/1 of them left out.* 1 judged works left out/);
    for (const system of [...formulaSystems, ourSystem('ours')])
      expect([system.name, rankAll(task, system)[0]?.found]).toEqual([system.name, [2, 1, 0]]);
  });

  it('is reported in every measure, one line for each system', () => {
    const judged = fileOf('three.tsv', '11\t12\t2\n11\t14\t0\n13\t12\t1\n13\t14\t0\n');
    const { task } = judgedSet({ judged, texts: [texts] });
    const lines = [...reportTask(task, [...formulaSystems, ourSystem('ours')], judgedMeasures)];
    expect(lines).toHaveLength(2 + formulaSystems.length + 1);
    const [name = '', ...cells] = lines.at(-1)?.split(/\s{2,}/) ?? [];
    expect(name).toBe('ours');
    expect(cells.map((cell) => cell.split(' ')[0])).toEqual([
      '1.0000',
      '1.0000',
      '0.2000',
      '1.0000',
      '1.0000',
      '1.0000',
    ]);
  });

  it('of a TREC topic asks with every relevant work for the others, among all texts', () => {
    const judged = fileOf('qrels.txt', '200 0 11 2\n200 0 12 1\n200 0 14 0\n201 0 14 2\n');
    const { task } = judgedSet({ judged, texts: [texts] });
    expect(task.queries).toEqual([0, 1]);
    expect([...task.gainsOf(0)]).toEqual([
      [1, 1],
      [3, 0],
    ]);
    expect(rankAll(task, ourSystem('ours'))[0]?.found).toHaveLength(3);
  });

  it('has texts in lines of JSON too, and who cites whom from a file of its own', () => {
    const lines = fileOf(
      'texts.jsonl',
      [
        { paper_id: 11, title: 'Exosomes of cells', abstract: ['Exosomes carry cargo.', 'To joints.'] },
        {
          id: '12',
          title: 'Ships at sea in storms',
          abstract: 'What joints endure.',
          references: ['W9', '10.5555/far'],
        },
        { pmid: '13', title: 'Soot', abstract: null },
      ]
        .map((record) => JSON.stringify(record))
        .join('\n'),
    );
    const references = [fileOf('cites.tsv', '13\tW9\n13\t10.5555/far\n77\t11\n')];
    const judged = fileOf('two.tsv', 'seed\tcandidate\tgrade\n12\t11\t0\n12\t13\t2\n');
    const { task, notices } = judgedSet({ judged, texts: [lines], references, relevantFrom: 2 });
    expect(notices.join(' ')).toMatch(
      /3 texts; 2 of them say whom they cite; 1 lines of cites\.tsv left out/,
    );
    const first = (system: ReturnType<typeof ourSystem>) => rankAll(task, system)[0]?.found;
    expect(first(ourSystem('ours'))).toEqual([2, 0]);
    expect(first(ourSystem('words', { headings: true, references: false, variety: true }))).toEqual([0, 2]);
  });

  it('is ranked by the very lists that the product stores, in their order', async () => {
    const random = seededRandom(13);
    const words = (count: number) =>
      Array.from({ length: count }, () => `subject${Math.floor(random() ** 2 * 60)}matter`).join(' ');
    const ids = Array.from({ length: 150 }, (_, n) => anId(n) as string).sort();
    const parts = ids.map((id, n) => ({
      id,
      title: words(3),
      abstract: words(8),
      authors: [`Team${n % 5}, Ali`, `Team${n % 5}, Sara`],
      type: n % 9 === 0 ? ('notice' as const) : ('article' as const),
      references: Array.from({ length: n % 4 }, () => nameOf(`W${Math.floor(random() * 20)}`)).map(
        (name) => ({ citation: '', ...name }),
      ),
    }));
    const works = parts.map(aWork);
    const held = aLog();
    held.save(...parts);
    const related = createRelated(temporaryStore(), held.catalogue, held.append, testEffects());
    await related.catchUp();
    const task = {
      name: 'all',
      works,
      queries: [...works.keys()],
      // The gain of a work is its place: so the ranking shows.
      gainsOf: () => new Map(works.map((_, place) => [place, place])),
      relevantFrom: 1,
    };
    const ranked = rankAll(task, asShown('ours'), 50);
    let listed = 0;
    for (const [query, work] of works.entries()) {
      const list = await related.relatedTo(work.id, 50);
      listed += list.length;
      expect(ranked[query]?.found.slice(0, list.length).map((place) => works[place]?.id)).toEqual(
        list.map(({ id }) => id),
      );
    }
    expect(listed).toBeGreaterThan(100);
  });

  it('is refused with the line that is wrong', () => {
    const judged = fileOf('wrong.txt', '200 0 11 2\n200 0 12 yes\n');
    expect(() => judgedSet({ judged, texts: [texts] })).toThrow('wrong.txt, line 2');
    expect(() => judgedSet({ judged, texts: [] })).toThrow('--texts');
    const refused = (name: string, text: string) =>
      expect(() => judgedSet({ judged: fileOf(name, text), texts: [texts] }));
    refused('empty.txt', '\n').toThrow('empty.txt holds no judgements');
    refused('cut.json', '[{"pmid": "11", ').toThrow('cut.json is no JSON');
    refused('odd.json', '[{"pmid": "11"}]').toThrow('odd.json, record 1: response');
    refused('others.tsv', '91\t92\t2\n').toThrow('Do both files name works by the same ids?');
    const badTexts = (name: string, text: string) =>
      expect(() => judgedSet({ judged: fileOf('fine.tsv', '11\t12\t2'), texts: [fileOf(name, text)] }));
    badTexts('spaces.tsv', '11 Exosomes of cells\n').toThrow(
      'spaces.tsv, line 1: expected cells parted by tabs',
    );
    badTexts('untitled.tsv', 'pmid\tabstract\n11\tx\n').toThrow(
      'untitled.tsv: the first line names no column',
    );
    badTexts('none.xml', '<PubmedArticleSet></PubmedArticleSet>').toThrow('none.xml holds no texts');
    badTexts('nameless.jsonl', '{"title": "x"}\n').toThrow('nameless.jsonl, line 1: it has no "id"');
    expect(() => judgedSet({ judged: fileOf('ok.txt', '11\t12\t2'), texts: [texts], pool: 'some' })).toThrow(
      '--pool',
    );
  });
});
