import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TermTable, termHash } from './term-table.ts';

/** Signs that are next to one another, and letters beyond ASCII. */
const sign = fc.constantFrom(...' ,-./09:;@AZ[_`az{é\u06f1α'.split(''));
const value = fc
  .tuple(fc.constantFrom(...'19AJSaijst'.split('')), fc.string({ unit: sign, maxLength: 9 }))
  .map(([kind, text]) => `=${kind}:${text}`);

it('puts values in the order of their bytes, whatever signs they have', () => {
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 400 }), (values) => {
      const table = new TermTable();
      for (const one of values) {
        const bytes = Buffer.from(one);
        table.number(termHash(bytes, 0, bytes.length), bytes, 0, bytes.length);
      }
      const sorted = [...table.sorted()].map((number) => {
        const { source, start, end } = table.stretch(number);
        return Buffer.from(source.subarray(start, end));
      });
      const expected = [...new Set(values)].map((one) => Buffer.from(one)).sort(Buffer.compare);
      expect(sorted.map(String)).toEqual(expected.map(String));
    }),
  );
});
