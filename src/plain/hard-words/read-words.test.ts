import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWords } from './read-words.ts';

const surfaces = (text: string): readonly string[] =>
  readWords(text).map(({ start, end }) => text.slice(start, end));
const classOf = (word: string) => readWords(word)[0]?.facts.familiarity;

describe('the words of a text', () => {
  it.each([
    [
      "The patient's double-blind trial (n = 12).",
      ['The', "patient's", 'double', 'blind', 'trial', 'n', '12'],
    ],
    ['IL-1β and p53; naïve—“quoted” words…', ['IL', '1β', 'and', 'p53', 'naïve', 'quoted', 'words']],
    ['سلول‌های بنیادی، خوب؟', ['سلول‌های', 'بنیادی', 'خوب']],
    ['', []],
  ])('of %j are %j', (text, expected) => {
    expect(surfaces(text)).toEqual(expected);
  });

  it('are places in any text, in order and apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let before = 0;
        for (const { start, end } of readWords(text)) {
          expect(start >= before && end > start && end <= text.length).toBe(true);
          before = end;
        }
      }),
    );
  });

  it.each([
    ['house', 'everyday'],
    ['Randomised', 'rare'],
    ['inflammation', 'known'],
    ['cytokines', 'rare'],
    ['vaccine', 'everyday'],
    ["children's", 'everyday'],
    ['p53', undefined],
    ['mRNA', undefined],
    ['HIV', undefined],
    ['mg', undefined],
    ['42', undefined],
    ['سلول', undefined],
    ['گرفت', 'everyday'],
    ['كودكان', 'everyday'],
  ])('%s is %s to a general reader', (word, expected) => {
    expect(classOf(word)).toBe(expected);
  });

  it.each([
    ['randomised', 'Randomized'],
    ['cohorts', 'cohort'],
    ['hypotheses', 'hypothesis'],
    ['biopsies', 'biopsy'],
    ['oedema', 'edema'],
    ['سلول‌ها', 'سلول'],
  ])('%s and %s are one word', (one, other) => {
    expect(readWords(one)[0]?.facts.key).toBe(readWords(other)[0]?.facts.key);
  });

  it.each([
    ['randomised', 'random'],
    ['diagnosis', 'diagnose'],
  ])('%s and %s are two', (one, other) => {
    expect(readWords(one)[0]?.facts.key).not.toBe(readWords(other)[0]?.facts.key);
  });
});
