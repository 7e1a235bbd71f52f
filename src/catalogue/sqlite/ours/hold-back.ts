import type { Described } from '../../described.ts';
import type { OursJudgement, OursRule } from '../../ours.ts';
import type { OursWords } from './ours-words.ts';

/** Why a work is not public. */
export interface Waits {
  readonly answer: 'not-ours' | 'doubtful';
  readonly suggests: 'yes' | 'no';
  readonly evidence: readonly string[];
}

/** How the records of a work came: as the institution's, with the question whether it is so, or to complete another. */
export type Came = 'public' | 'asked' | 'to-complete';

/** Says of a work that rests on the named records (`provider:key`) what keeps it from being public, if anything does. */
export type HoldBack = (names: readonly string[], came: Came, described: Described) => Waits | undefined;

/** Curators have the last word; where they said nothing, only what came with the question is judged. */
export function createHoldBack(rule: OursRule | undefined, words: OursWords): HoldBack {
  return (names, came, described) => {
    const word = words.newestOn(names);
    if (word !== undefined)
      return word.says === 'yes'
        ? undefined
        : { answer: 'not-ours', suggests: 'no', evidence: [`A curator said so: ${word.because}`] };
    if (came === 'to-complete') return completesNothing;
    if (came === 'public' || rule?.version() === undefined) return undefined;
    return waitsOf(rule.judge(described.digest(rule)));
  };
}

const completesNothing: Waits = {
  answer: 'not-ours',
  suggests: 'no',
  evidence: ['It was asked for to complete a work that is here, but it is another work.'],
};

function waitsOf({ answer, suggests, evidence }: OursJudgement): Waits | undefined {
  return answer === 'ours' ? undefined : { answer, suggests, evidence };
}
