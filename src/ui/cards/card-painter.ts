import { type Card, cardSize } from './card.ts';
import { type CardStudioParts, openStudio, type Studio } from './card-studio.ts';
import { fitCard } from './fit-card.ts';
import { layOutCard } from './lay-out-card.ts';

/** Paints cards as PNG, off the main thread (the renderer's work runs in the thread pool). */
export interface CardPainter {
  paint(card: Card): Promise<Uint8Array<ArrayBuffer>>;
}

export function createCardPainter(parts: CardStudioParts): CardPainter {
  let studio: Promise<Studio> | undefined;
  return {
    async paint(card) {
      studio ??= openStudio(parts);
      const { renderer, look, images, measure } = await studio;
      const fit = await fitCard(card, look, measure);
      return renderer.render(layOutCard(card, fit, look), {
        ...cardSize,
        format: 'png',
        images,
        lang: card.language,
      });
    },
  };
}
