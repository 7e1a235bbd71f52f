import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeWorks, packWorks, unpackWorks } from './people-tables.ts';

const works = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 12 });

describe('the works of a person', () => {
  it('are those there were without those that went and with those that came, in order and each once', () => {
    fc.assert(
      fc.property(works, works, fc.option(works, { nil: undefined }), (before, added, removed) => {
        const gone = removed && new Set(removed);
        const expected = new Set([...before.filter((work) => !gone?.has(work)), ...added]);
        const changed = changeWorks(packWorks(new Set(before)), { added, removed: gone });
        expect(unpackWorks(changed)).toEqual([...expected].sort((a, b) => a - b));
      }),
    );
  });

  it('begin with the first that comes', () => {
    expect(unpackWorks(changeWorks(undefined, { added: [3, 7], removed: undefined }))).toEqual([3, 7]);
    expect(unpackWorks(changeWorks(packWorks([3]), { added: [7, 9], removed: undefined }))).toEqual([
      3, 7, 9,
    ]);
  });
});
