import { describe, expect, it } from 'vitest';
import { readWords } from '../hard-words/read-words.ts';
import type { GlossaryEntry } from './entry.ts';
import { findTerms, indexTerms } from './find-terms.ts';

const entry = (id: string, en: readonly string[], fa: readonly string[] = []): GlossaryEntry => ({
  id,
  terms: { en, fa },
  definitions: { en: 'What it means.' },
});
const glossary = [
  entry('odds', ['odds ratio']),
  entry('rct', ['randomised controlled trial']),
  entry('random', ['randomised']),
  entry('pet', ['PET']),
  entry('house', ['house']),
  entry('cytokine', ['cytokine', 'cytokines'], ['سیتوکین']),
  // “Took”, to most readers.
  entry('graft', ['graft'], ['گرفت']),
];
const english = indexTerms(glossary, 'en');

function found(text: string, index = english, known = new Set<string>()): readonly string[] {
  return findTerms(text, readWords(text), index, known).map(
    ({ start, end, id }) => `${id}: ${text.slice(start, end)}`,
  );
}

describe('terms of a glossary in a text', () => {
  it.each([
    ['in either spelling', 'They were randomized.', ['random: randomized']],
    ['in the plural', 'Two cytokines and an odds-ratio.', ['cytokine: cytokines', 'odds: odds-ratio']],
    ['as the longest that fits', 'A Randomised Controlled Trial.', ['rct: Randomised Controlled Trial']],
    ['once', 'One cytokine, two cytokines.', ['cytokine: cytokine']],
    ['in capitals where they are written so', 'A pet had a PET scan.', ['pet: PET']],
    ['never across a comma', 'The odds, ratio of two.', []],
    ['never where every reader knows the word', 'A house.', []],
  ])('are found %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('are found in Persian, with endings and Arabic letters', () => {
    const persian = indexTerms(glossary, 'fa');
    expect(found('سطح سيتوكين‌ها بالا رفت.', persian)).toEqual(['cytokine: سيتوكين‌ها']);
    expect(found('سطح سیتوکین را گرفت.', persian)).toEqual(['cytokine: سیتوکین']);
  });

  it('are found once in all sections together', () => {
    const known = new Set<string>();
    expect([found('A cytokine.', english, known), found('Cytokines.', english, known)]).toEqual([
      ['cytokine: cytokine'],
      [],
    ]);
  });
});
