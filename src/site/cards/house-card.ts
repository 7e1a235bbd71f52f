import { type Card, localised, type PageContext } from '../../ui/index.ts';
import { frameOfCard, nameOnCard } from './frame-of-card.ts';

/** The house itself, for every page that has no card of its own. */
export function houseCard(context: PageContext): Card {
  const { institution } = context;
  const tagline = localised(institution.tagline, context);
  const platform = localised(institution.platformName, context);
  return {
    ...frameOfCard(context),
    title: nameOnCard(tagline === '' ? platform : tagline),
  };
}
