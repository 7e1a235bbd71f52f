import { type Html, html } from '../../markup/index.ts';
import type { FeedPlace } from './feed-entry.ts';

/** Where a work appeared, in the elements that journals' own feeds have for it (PRISM 3.0, Basic Metadata). */
export function prismOf(doi: string | undefined, place: FeedPlace): readonly Html[] {
  const elements = {
    doi,
    publicationName: place.source,
    issn: place.issn,
    volume: place.volume,
    number: place.issue,
    pageRange: place.pages,
  };
  return Object.entries(elements).flatMap(([name, text]) =>
    text === undefined || text === '' ? [] : [html`<prism:${name}>${text}</prism:${name}>\n`],
  );
}
