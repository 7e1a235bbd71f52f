import { hash } from 'node:crypto';
import type { Card } from './card.ts';
import type { CardPainter } from './card-painter.ts';

export interface CardPicture {
  /** PNG. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Follows from what the card says. */
  readonly etag: string;
}

/** Pictures of cards, painted when they are asked for and kept by what they say. */
export interface CardShelf {
  /** `undefined` where so many are being waited for that asking again later is the kinder answer. */
  pictureOf(card: Card): Promise<CardPicture | undefined>;
  /** The name of the picture that a card would have; nothing is painted. */
  etagOf(card: Card): string;
}

/** Change it whenever the same card would look different. */
const recipe = 2;
/** The renderer shares the thread pool with everything else that reads files and compresses. */
const atOnce = 2;
const mostWaiting = 200;

/** Keeps up to `maxBytes` of pictures, those asked for last; one that is being painted is not painted twice. */
export function createCardShelf(painter: CardPainter, maxBytes: number): CardShelf {
  const kept = new Map<string, CardPicture>();
  const underWay = new Map<string, Promise<CardPicture>>();
  const waiting: (() => void)[] = [];
  let painting = 0;
  let weight = 0;

  async function inTurn(): Promise<void> {
    if (painting < atOnce) {
      painting += 1;
      return;
    }
    await new Promise<void>((resolve) => waiting.push(resolve));
  }

  function done(): void {
    const next = waiting.shift();
    if (next) next();
    else painting -= 1;
  }

  async function paint(card: Card, etag: string): Promise<CardPicture> {
    await inTurn();
    try {
      const picture = { bytes: await painter.paint(card), etag };
      keep(picture);
      return picture;
    } finally {
      done();
    }
  }

  function keep(picture: CardPicture): void {
    if (picture.bytes.length > maxBytes) return;
    kept.set(picture.etag, picture);
    weight += picture.bytes.length;
    for (const [oldest, { bytes }] of kept) {
      if (weight <= maxBytes) break;
      kept.delete(oldest);
      weight -= bytes.length;
    }
  }

  return {
    etagOf,
    async pictureOf(card) {
      const etag = etagOf(card);
      const ready = kept.get(etag);
      if (ready) {
        // The order of a Map is the order of use.
        kept.delete(etag);
        kept.set(etag, ready);
        return ready;
      }
      let picture = underWay.get(etag);
      if (picture === undefined) {
        if (waiting.length >= mostWaiting) return undefined;
        picture = paint(card, etag).finally(() => underWay.delete(etag));
        underWay.set(etag, picture);
      }
      return picture;
    },
  };
}

function etagOf(card: Card): string {
  return `"${markOf(card)}"`;
}

/** For the address of a card: another whenever it says something else, since networks keep pictures by address for weeks. */
export function cardVersion(card: Card): string {
  return markOf(card).slice(0, 8);
}

function markOf(card: Card): string {
  return hash('sha1', `${recipe} ${JSON.stringify(card)}`, 'base64url');
}
