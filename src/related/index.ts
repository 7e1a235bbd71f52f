/** Answers "what else is like this?", following the change log. */
export type { RelatedIndex, RelatedWork } from './related-index.ts';
