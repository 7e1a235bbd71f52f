import { altOfCard, cardVersion, type PageContext } from '../../ui/index.ts';
import type { Place } from '../search/search-state.ts';
import { frameOfCard, nameOnCard } from './frame-of-card.ts';

/** Where the card of a place is and what it says, for the head of its page. */
export function cardOfPlacePage(
  place: Place,
  lead: string,
  context: PageContext,
): { readonly path: string; readonly alt: string } {
  // Of what the picture shows this is known here; works that come change the lead.
  const card = { ...frameOfCard(context), title: nameOnCard(place.name), place: lead };
  return { path: `${place.base(context.urls)}/card.png?v=${cardVersion(card)}`, alt: altOfCard(card) };
}
