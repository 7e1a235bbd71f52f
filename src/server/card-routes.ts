import type { Catalogue, Collections } from '../catalogue/index.ts';
import { parseWorkId } from '../model/index.ts';
import type { People, Units } from '../people/index.ts';
import type { Plain } from '../plain/index.ts';
import type { SearchIndex } from '../search/index.ts';
import { houseCard, placeCard, placeRooms, workCard } from '../site/index.ts';
import type { Card, CardShelf, PageContext } from '../ui/index.ts';
import { countedIn } from './counted-in.ts';
import type { Answer, Route } from './web-app.ts';

export interface CardReaders {
  readonly catalogue: Catalogue;
  readonly people: People;
  readonly search: SearchIndex;
  readonly plain: Plain;
  readonly collections: Collections;
  readonly cards: CardShelf;
  readonly units: Units;
}

/** Networks ask once for each address; whoever asks again is answered by the `ETag`. */
const secondsFresh = 24 * 60 * 60;

/** The pictures that stand for pages where their addresses are shared. */
export function cardRoutes({ cards, ...readers }: CardReaders): readonly Route[] {
  const { catalogue, plain } = readers;
  const painted = (card: Card | undefined): Answer | undefined =>
    card && {
      kind: 'picture',
      etag: cards.etagOf(card),
      bytes: async () => (await cards.pictureOf(card))?.bytes,
      contentType: 'image/png',
      freshFor: secondsFresh,
    };

  async function cardOfWork(text: string, context: PageContext): Promise<Answer | undefined> {
    const id = parseWorkId(text);
    if (id === undefined) return undefined;
    const card = await workCard(id, { catalogue, plain }, context);
    if (card !== undefined) return painted(card);
    const fate = await catalogue.fate(id);
    return fate.kind === 'moved'
      ? { kind: 'moved', to: context.urls.workCard(fate.to, 1), lasting: true }
      : undefined;
  }

  return [
    {
      path: '/card.png',
      query: [],
      keep: false,
      answer: async (_, context) => painted(houseCard(context)),
    },
    {
      path: '/works/:id/card.png',
      query: [],
      keep: false,
      answer: ({ params }, context) => cardOfWork(params.id ?? '', context),
      counts: countedIn('works'),
      countsAs: 'card',
    },
    ...placeRooms.map(
      (room): Route => ({
        path: `/${room}/:id/card.png`,
        query: [],
        keep: false,
        answer: async ({ params }, context) =>
          painted(await placeCard(room, params.id ?? '', readers, context)),
        counts: countedIn(room),
        countsAs: 'card',
      }),
    ),
  ];
}
