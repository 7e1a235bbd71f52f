import { type Html, html } from '../../markup/index.ts';
import { type PageContext, type Picture, renderPicture } from '../../ui/index.ts';
import type { Place } from '../search/search-state.ts';

/** Pictures of a place, each with ways to take it along. */
export function renderPictures(
  place: Pick<Place, 'base'>,
  pictures: readonly Picture[],
  context: PageContext,
): Html | undefined {
  if (pictures.length === 0) return undefined;
  const base = place.base(context.urls);
  return html`<div class="pictures">${pictures.map((picture) =>
    renderPicture(picture, (extension) => `${base}/pictures/${picture.name}.${extension}`, context),
  )}</div>`;
}
