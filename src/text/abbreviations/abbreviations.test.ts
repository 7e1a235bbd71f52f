import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abbreviationsOf } from './abbreviations.ts';

const pairsOf = (text: string): readonly string[] =>
  abbreviationsOf(text).map(({ short, long }) => `${short}: ${long}`);

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
    [
      'The largest part is by the International Index of Ear Pain (IIEP).',
      ['IIEP: International Index of Ear Pain'],
    ],
    ['The cells bore CC chemokine receptor 9 (CCR9).', ['CCR9: CC chemokine receptor 9']],
    ['Work stress was scored by the Harrow Calm Scale score (HCS).', ['HCS: Harrow Calm Scale score']],
    ['It blocks (the aryl ear receptor, AER) early.', ['AER: aryl ear receptor']],
    [
      'Doses of 3-O-methylfluorene (MF) and c-Abel kinase (AK).',
      ['MF: 3-O-methylfluorene', 'AK: c-Abel kinase'],
    ],
    ['Women took 17-beta-estradiol (E2) and thyroxine (T4).', ['E2: 17-beta-estradiol', 'T4: thyroxine']],
    ['It released gamma interferon (IFN-gamma) again.', ['IFN-gamma: gamma interferon']],
    ['Prostaglandin E(2) (PGE(2)) rose.', ['PGE(2): Prostaglandin E(2)']],
    ['A "walk and talk test" (WTT) was made.', ['WTT: walk and talk test']],
    ['At its M.O.I. (multiplicity of infection) of 4.', ['M.O.I.: multiplicity of infection']],
    ['Tidal volume (VT) was set; a VT of 6 was low.', ['VT: Tidal volume']],
    ['Testosterone (T) was low, and T rose.', ['T: Testosterone']],
    ['The bone-binding subunit of ear kinase (BBS) grew; BBS fell.', ['BBS: bone-binding subunit']],
    ['Ear tomography with a little ink in water (ET) was done, and ET helped.', ['ET: Ear tomography']],
    [
      'Peak serum concentrations (Cmax) of 25-hydroxyvitamin D (25(OH)D) rose.',
      ['Cmax: Peak serum concentrations', '25(OH)D: 25-hydroxyvitamin D'],
    ],
  ])('of %j are %j', (text, expected) => {
    expect(pairsOf(text)).toEqual(expected);
  });

  it.each([
    ['figures', 'A median of 5 (IQR 3 to 7), in men (n = 9) and women (left) (P < 0.05).'],
    ['what another sentence says', 'The trial ended. Results (TE) came.'],
    ['what another section says', 'CONCLUSION: Rest helps.\nArthritis (RHA) eased.'],
    ['a bracket alone', '(RA)'],
    ['half a word', 'Esters (dimethyl-[DMP] phthalate) were found.'],
    ['words before a phrase, if it is never used', 'The bone-binding subunit of ear kinase (BBS) grew.'],
    ['places and makers', 'Tests (Acme, Boston, MA, USA) of bone (Table 1) were (II) done (Smith 2001).'],
    ['words that do not begin with its letters', 'The mean change in weight (BMI) was small.'],
    ['other scripts', 'بیماران (RA) و 患者 (RA) και ασθενείς (ΡΑ)'],
  ])('are never read from %s', (_, text) => {
    expect(pairsOf(text)).toEqual([]);
  });

  it('are read in other scripts too', () => {
    expect(pairsOf('Пациенты с острым инфарктом миокарда (ОИМ) жили дольше.')).toEqual([
      'ОИМ: острым инфарктом миокарда',
    ]);
  });

  it('are taken from any text, each from the text itself', () => {
    const piece = fc.constantFrom(
      '(',
      ')',
      '[',
      ']',
      ' ',
      'AB',
      'alpha beta ',
      '. ',
      '; ',
      '-',
      '1',
      'μ',
      '<',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece).map((all) => all.join('')),
        ),
        (text) => {
          for (const { short, long } of abbreviationsOf(text))
            expect(text.includes(short) && text.includes(long)).toBe(true);
        },
      ),
    );
  });

  it.each([
    ['unclosed brackets', '('],
    ['brackets in one another', '(AB '],
    ['brackets never closed', 'a (b '],
    ['the same again and again', 'AB (A B) '],
    ['words', 'The mean of all stem cells (MSCs) was [as it was] (n = 5). '],
    ['places in names of substances', `${'1-'.repeat(60)} (AB) `],
    ['one long word', 'abcdefghij'],
  ])('cost time in proportion to the text: %s', (_, unit) => {
    const timeOf = (length: number): number => {
      const text = unit.repeat(length / unit.length);
      const start = process.threadCpuUsage().user;
      abbreviationsOf(text);
      return process.threadCpuUsage().user - start;
    };
    timeOf(20_000);
    const small = Math.max(2000, timeOf(50_000), timeOf(50_000));
    expect(timeOf(1_000_000)).toBeLessThan(20 * small * 3);
  });
});
