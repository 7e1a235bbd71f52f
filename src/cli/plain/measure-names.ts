/** The measures of readability, for people. */
export const measureNames = {
  unfamiliar: 'unfamiliar words, in 100',
  fleschKincaid: 'Flesch–Kincaid grade',
  smog: 'SMOG grade',
  familiarityGrade: 'familiarity grade',
  lix: 'LIX',
} as const;
