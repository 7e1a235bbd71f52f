import { seededRandom } from '../support/seeded-random.ts';

/** Choices that look random and are the same for the same seed. */
export interface Random {
  /** From 0 up to, not including, `below`. */
  upTo(below: number): number;
  pick<T>(choices: readonly T[]): T;
}

export function createRandom(seed: number): Random {
  const next = seededRandom(seed);
  const upTo = (below: number) => Math.floor(next() * below);
  return {
    upTo,
    pick(choices) {
      const choice = choices[upTo(choices.length)];
      if (choice === undefined) throw new Error('There is nothing to pick from.');
      return choice;
    },
  };
}
