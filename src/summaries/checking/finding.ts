import type { SentencePlace } from '../summary.ts';

export type FindingKind =
  | 'number'
  | 'unit'
  | 'about'
  | 'negation'
  | 'direction'
  | 'hedge'
  | 'cause'
  | 'swap'
  | 'no-source'
  /** The configured model found it, not a rule. */
  | 'model';

/** Something in a summary that its abstract does not bear out, as far as can be told without understanding it. */
export interface Finding {
  readonly kind: FindingKind;
  readonly sentence: SentencePlace;
  /** The sentence itself. */
  readonly text: string;
  /** Why, in a sentence for an editor. */
  readonly why: string;
}

/** What a check of one sentence answers: reasons of one kind. */
export type Doubt = Pick<Finding, 'kind' | 'why'>;
