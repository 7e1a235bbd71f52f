import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abbreviationsOf } from './abbreviations.ts';

describe('the abbreviations that a text introduces', () => {
  it.each([
    ['People with rheumatoid arthritis (RA) were asked.', ['RA: rheumatoid arthritis']],
    ['Levels of interleukin-1β (IL-1β) fell.', ['IL-1β: interleukin-1β']],
    [
      'Mesenchymal stromal cells (MSCs) shed extracellular vesicles (EVs).',
      ['MSCs: Mesenchymal stromal cells', 'EVs: extracellular vesicles'],
    ],
    [
      'HUVEC (human umbilical vein endothelial cells) were grown.',
      ['HUVEC: human umbilical vein endothelial cells'],
    ],
    ['Continuous glucose monitoring (CGM, three days) was tried.', ['CGM: Continuous glucose monitoring']],
    ['A median of 5 (IQR 3 to 7), in men (n = 9) and women (left) (P < 0.05).', []],
    ['The trial ended. Results (RA) came.', []],
    ['(RA)', []],
  ])('of %j are %j', (text, expected) => {
    expect(abbreviationsOf(text).map(({ short, long }) => `${short}: ${long}`)).toEqual(expected);
  });

  it('are read from any text in the time it takes to read it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void abbreviationsOf(text)));
    const start = performance.now();
    for (const text of ['('.repeat(200_000), 'a (b '.repeat(40_000), 'AB (A B) '.repeat(20_000)])
      abbreviationsOf(text);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
