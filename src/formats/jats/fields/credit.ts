import type { CreditRole } from '../../../model/index.ts';

/** The fourteen roles of CRediT with the names that the standard gives them (ANSI/NISO Z39.104-2022). */
export const creditNames: Readonly<Record<CreditRole, string>> = {
  conceptualization: 'Conceptualization',
  'data-curation': 'Data curation',
  'formal-analysis': 'Formal analysis',
  'funding-acquisition': 'Funding acquisition',
  investigation: 'Investigation',
  methodology: 'Methodology',
  'project-administration': 'Project administration',
  resources: 'Resources',
  software: 'Software',
  supervision: 'Supervision',
  validation: 'Validation',
  visualization: 'Visualization',
  'writing-original-draft': 'Writing – original draft',
  'writing-review-editing': 'Writing – review & editing',
};

const byLetters = new Map(
  Object.entries(creditNames).map(([role, name]) => [lettersOf(name), role as CreditRole]),
);

/** A role by its name or the end of its address, however it is spelt: `Writing - Review and Editing`. */
export function creditRoleOf(text: string): CreditRole | undefined {
  return byLetters.get(lettersOf(text));
}

function lettersOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/isation\b/g, 'ization')
    .replace(/\band\b/g, '')
    .replace(/[^a-z]/g, '');
}
