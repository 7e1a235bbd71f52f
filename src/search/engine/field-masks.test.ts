import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FieldMasks, packMasks } from './field-masks.ts';

it('gives back the fields of each posting, however many combinations there are', () => {
  const mask = fc.oneof(fc.nat(255), fc.constantFrom(1, 2, 3, 16));
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.array(mask, { maxLength: 400 }), (bytes, some) => {
      for (const all of [bytes, Uint8Array.from(some)]) {
        const packed = packMasks(all);
        const read = new FieldMasks(packed);
        expect([...all].map((_, posting) => read.of(posting))).toEqual([...all]);
        expect(packed.masks.length).toBe(Math.ceil(all.length / 2));
      }
    }),
  );
});
