import { describe, expect, it } from 'vitest';
import { searchOver } from '../../../test/searching/search-over.ts';
import type { WorkParts } from '../../../test/support/a-work.ts';

const works: readonly WorkParts[] = [
  { id: 'aaaaaaaa', title: 'Rheumatoid arthritis (RA) in the young' },
  { id: 'bbbbbbbb', title: 'RA and rest', abstract: 'In rheumatoid arthritis (RA) rest is advised.' },
  { id: 'cccccccc', title: 'Joints', abstract: 'Rheumatoid arthritis hurts. Nobody knows why.' },
  {
    id: 'dddddddd',
    title: 'Care of the joints',
    abstract: 'Comprehensive arthritis rescue and ease (CARE) was tried.',
  },
  { id: 'eeeeeeee', title: 'Extracellular vesicles (EVs)' },
  { id: 'ffffffff', title: 'An extracellular vesicle' },
  ...Array.from({ length: 9 }, (_, n) => ({ title: `Care and more care, part ${n}` })),
];

describe('abbreviations that works introduce', () => {
  it('find the works that write them out, after those that have them as typed, and say so', async () => {
    const { answer } = searchOver(works);
    const { hits, notices, understood } = await answer('RA');
    expect(hits.map(({ workId }) => workId)).toEqual(['aaaaaaaa', 'bbbbbbbb', 'cccccccc']);
    expect(hits[2]).toMatchObject({
      line: '\u0002Rheumatoid\u0003 \u0002arthritis\u0003 hurts.',
      matchedAs: ['rheumatoid arthritis'],
    });
    expect(hits[0]?.matchedAs).toBeUndefined();
    expect(understood).toBe('RA');
    expect(notices).toEqual([
      { kind: 'also-sought', typed: 'RA', meant: ['rheumatoid arthritis'], from: 'abbreviations' },
    ]);
  });

  it('count in the field asked for, in the plural, and beside other words', async () => {
    const { found } = searchOver(works);
    expect(await found('RA[ti] young')).toEqual(['aaaaaaaa']);
    expect((await found('title:RA')).sort()).toEqual(['aaaaaaaa', 'bbbbbbbb']);
    expect((await found('EV')).sort()).toEqual(['eeeeeeee', 'ffffffff']);
    expect((await found('EVs')).sort()).toEqual(['eeeeeeee', 'ffffffff']);
    expect(await found('RA -rest -young')).toEqual(['cccccccc']);
  });

  it('mean nothing else between quotes, nor where they are words of their own', async () => {
    const { answer } = searchOver(works);
    expect(await answer('"RA"')).toMatchObject({ total: 2, notices: [] });
    expect(await answer('care')).toMatchObject({ total: 10, notices: [] });
  });
});
