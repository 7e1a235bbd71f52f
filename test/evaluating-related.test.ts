import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { judgedSet } from '../bench/relatedness/judged/judged-set.ts';
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
import { ourSystem } from '../bench/relatedness/systems/our-system.ts';

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

  it('is refused with the line that is wrong', () => {
    const judged = fileOf('wrong.txt', '200 0 11 2\n200 0 12 yes\n');
    expect(() => judgedSet({ judged, texts: [texts] })).toThrow('wrong.txt, line 2');
    expect(() => judgedSet({ judged, texts: [] })).toThrow('--texts');
    expect(() => judgedSet({ judged: fileOf('ok.txt', '11\t12\t2'), texts: [texts], pool: 'some' })).toThrow(
      '--pool',
    );
  });
});
