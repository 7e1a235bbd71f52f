/** Answers "what else is like this?", following the change log. */

export { relatedContents } from './keeping/related-contents.ts';
export type { AppendChanges } from './keeping/related-writer.ts';
export { createRelated } from './keeping/sqlite-related.ts';
export { createTopicMaps } from './mapping/sqlite-map.ts';
export type { Topic, TopicMap, TopicMaps } from './mapping/topic-map.ts';
export type { PastedText, RelatedIndex, RelatedTie, RelatedWork } from './related-index.ts';
export { type Signals, signalNames, signalsWithout } from './signals.ts';
