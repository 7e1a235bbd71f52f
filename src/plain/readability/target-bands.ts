import type { Grades } from './grades.ts';

/** What a text is for: an abstract is for colleagues, a summary for everybody. */
export type Readership = 'abstract' | 'summary';

export type Measure = Exclude<keyof Grades, 'words' | 'sentences'>;

/** Up to which value a text suits its readers (docs/readability.md says where the bands come from). */
export const targetBands: Readonly<Record<Readership, Readonly<Record<Measure, number>>>> = {
  abstract: { unfamiliar: 15, fleschKincaid: 16, smog: 16, familiarityGrade: 8, lix: 60 },
  summary: { unfamiliar: 5, fleschKincaid: 9, smog: 10, familiarityGrade: 6.5, lix: 45 },
};

/** In the order in which they tell most. */
export const measures: readonly Measure[] = [
  'unfamiliar',
  'fleschKincaid',
  'smog',
  'familiarityGrade',
  'lix',
];
