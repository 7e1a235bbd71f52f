import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WorkPlaces } from './work-places.ts';

const id = fc.oneof(fc.nat(40), fc.integer({ min: 2 ** 39, max: 2 ** 39 + 40 }), fc.nat(5000));

describe('places of works', () => {
  it('are those set last, until they are forgotten', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(id, fc.option(fc.nat(2 ** 31))), { maxLength: 3000, size: 'max' }),
        (steps) => {
          const [places, expected] = [new WorkPlaces(), new Map<number, number>()];
          for (const [work, place] of steps) {
            if (place === null) {
              places.delete(work);
              expected.delete(work);
            } else {
              places.set(work, place);
              expected.set(work, place);
            }
          }
          expect(places.size).toBe(expected.size);
          for (const [work] of steps) expect(places.find(work)).toBe(expected.get(work) ?? -1);
        },
      ),
      { numRuns: 50 },
    );
  });
});
