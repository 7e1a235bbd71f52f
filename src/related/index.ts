/** Answers "what else is like this?", following the change log. */

export { relatedContents } from './related-contents.ts';
export type { RelatedIndex, RelatedWork } from './related-index.ts';
export type { AppendChanges } from './related-writer.ts';
export { createRelated } from './sqlite-related.ts';
