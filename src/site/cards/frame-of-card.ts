import { inlineText } from '../../markup/index.ts';
import {
  type Card,
  type CardText,
  languageOfText,
  localised,
  oncePer,
  type PageContext,
} from '../../ui/index.ts';

/** What every card says of the house. */
export const frameOfCard = oncePer(
  (context: PageContext): Pick<Card, 'language' | 'direction' | 'institution' | 'foot' | 'address'> => {
    const { institution, locale, words } = context;
    const platform = localised(institution.platformName, context);
    return {
      language: locale,
      direction: words.direction,
      institution: localised(institution.name, context),
      foot: institution.sample ? `${platform} · ${words.frame.sample}` : platform,
      address: new URL(institution.origin).host,
    };
  },
);

/** A name as the title of a card. */
export function nameOnCard(name: string): CardText {
  const { tag, direction } = languageOfText(name);
  return { text: inlineText(name), language: tag, direction };
}
