/** What is said around the plain layer of a work, in English. */
export const plainInEnglish = {
  short: 'In short',
  shortBy: 'the authors’ own sentences, picked from the abstract',
  roles: {
    aim: 'Aim',
    method: 'Method',
    finding: 'Finding',
    limits: 'Limits',
    conclusion: 'Conclusion',
  },
  noneStated: 'None stated in the abstract.',
  /** Said of the way from a sentence to its place. */
  place: (role: string): string => `${role}: show it in the abstract`,
  limits: 'What this study cannot tell you',
};
