import { counted } from './en-format.ts';

/** What is said around words that are explained, and on the page of the glossary. */
export const explainingInEnglish = {
  switch: 'Explain hard words',
  title: 'Glossary',
  lead: 'Words of medicine and research, in plain language. Where they stand in an abstract or a summary, a dotted line marks them: point at one, tap it, or reach it with the keyboard, and its meaning shows.',
  ours: 'These explanations are our own words, not those of the authors.',
  terms: (count: number): string => counted(count, 'term', 'terms'),
  also: 'also:',
  loaded: (name: string): string => `From ${name}`,
  themes: {
    body: 'The body',
    'cells-and-molecules': 'Cells and molecules',
    defence: 'The body’s defence',
    diseases: 'Diseases',
    genes: 'Genes',
    'metabolism-and-hormones': 'Food, energy and hormones',
    mind: 'The mind',
    'public-health': 'Public health and care',
    statistics: 'Figures and statistics',
    'study-designs': 'Kinds of study',
    tests: 'Tests and measures',
    treatments: 'Treatments',
  } as Readonly<Record<string, string>>,
};
