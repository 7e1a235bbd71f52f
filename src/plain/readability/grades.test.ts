import { describe, expect, it } from 'vitest';
import { gradesOfText } from './grades-of-text.ts';

describe('the grades of a text', () => {
  it('are those of the formulas, for counts made by hand', () => {
    // 2 sentences, 12 words, 15 syllables; no word of three syllables; one word of more than six letters.
    const grades = gradesOfText('The dog sat on the bed again. We saw it outside today.', 'en');
    expect(grades).toEqual({
      words: 12,
      sentences: 2,
      unfamiliar: 0,
      fleschKincaid: 1.5,
      smog: 3.1,
      familiarityGrade: 0.3,
      lix: 14.3,
    });
  });

  it('are higher for the words of science than for plain ones', () => {
    const hard = gradesOfText(
      'Immunosuppressive monotherapy significantly attenuated proinflammatory cytokine concentrations in cardiomyopathy.',
      'en',
    );
    const plain = gradesOfText(
      'One drug that calms the body lowered the messengers of swelling in sick hearts.',
      'en',
    );
    expect(hard?.unfamiliar).toBeGreaterThan(40);
    expect(plain?.unfamiliar).toBeLessThan(15);
    expect(hard?.fleschKincaid).toBeGreaterThan(20);
    expect(plain?.fleschKincaid).toBeLessThan(8);
  });

  it('leave out numbers, names, units and short forms', () => {
    expect(gradesOfText('The team of Wuhan gave 5 mg of mRNA to p53 HIV cells.', 'en')?.unfamiliar).toBe(0);
  });

  it('are by length alone in another language', () => {
    const grades = gradesOfText('خواب خوب سلامت را بهتر می‌کند. همین کافی است.', 'fa');
    expect(grades).toEqual({ words: 9, sentences: 2, lix: expect.any(Number) });
  });

  it('are none for a text without words', () => {
    expect(gradesOfText('… – 。', 'en')).toBeUndefined();
  });
});
