import { counted } from './en-format.ts';

/** The pages for editors. */
export const deskInEnglish = {
  title: 'What machines miss in the records',
  explain:
    'Google Scholar, Zotero, card readers, harvesters and screen readers read the pages of these works. Here stands what they will find missing or wrong, the worst first, and how to mend it.',
  looked: (works: number, broken: number): string =>
    `${counted(works, 'publication was', 'publications were')} looked at; in ${broken.toLocaleString('en')} something could be better.`,
  waiting: (changes: number): string =>
    `${counted(changes, 'change is', 'changes are')} still to be looked at.`,
  nothing: 'Nothing is missing or wrong.',
  rules: 'What is missing or wrong',
  rule: 'Finding',
  gravity: 'Gravity',
  works: 'Publications',
  readers: 'Who is hindered',
  worst: 'The worst publications',
  worstOf: (rule: string): string => `Publications with ${rule}`,
  all: 'All findings',
  mended: 'Nothing is missing or wrong any more.',
  command: 'Mend it with',
  /** Those who are named in English elsewhere, in their own names. */
  readerNames: {
    'Google Scholar': 'Google Scholar',
    Zotero: 'Zotero',
    'card readers': 'card readers',
    harvesters: 'harvesters',
    'screen readers': 'screen readers',
  },
  /** What goes wrong and how to mend it, by the name of the rule; where nothing is said, the rule's own words stand. */
  findings: {} as Readonly<Record<string, readonly [explanation: string, fix: string]>>,
  severities: { error: 'Error', warning: 'Warning', note: 'Note' },
};
