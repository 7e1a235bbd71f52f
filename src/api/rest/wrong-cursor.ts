import { wrongParameters } from './problem.ts';

export const wrongCursor = {
  kind: 'problem',
  problem: wrongParameters([
    {
      parameter: 'cursor',
      detail:
        '"cursor" is none of this question. Take "next" of an answer as it is and repeat every other parameter, or begin without one.',
    },
  ]),
} as const;
