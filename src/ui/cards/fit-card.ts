import type { ContainerNode } from '@takumi-rs/core';
import { plainText } from '../../markup/index.ts';
import { type Card, cardSize } from './card.ts';
import { bylineOf, bylineSize, type CardFit, type CardLook, columnWidth, main } from './lay-out-card.ts';

/** Pixels of type for titles, the largest first. */
const sizes = [84, 76, 70, 64, 58, 53, 48, 44, 40, 36, 33, 30, 28, 26] as const;
/** Below this size a sentence beside the title would be too much. */
const smallestBesideSentence = 33;
/** With head, foot and the space around them. */
const takenByFrame = 220;
const takenByNotice = 74;
const takenByYears = 134;
/** A letter's mean width, in ems of the title's type. */
const letterWidth = 0.56;

/** Finds the largest title that leaves room for the rest, by measuring: `measure` says how high a tree comes to be. */
export async function fitCard(
  card: Card,
  look: CardLook,
  measure: (node: ContainerNode) => Promise<number>,
): Promise<CardFit> {
  const room =
    cardSize.height -
    takenByFrame -
    (card.notice ? takenByNotice : 0) -
    ((card.years?.length ?? 0) > 1 ? takenByYears : 0);
  const byline = await bylineFor(card, 2, { look, measure });
  const fits = async (fit: Omit<CardFit, 'titleLines'>) =>
    (await measure(main(card, { ...fit, titleLines: 20 }, look))) <= room;
  const usable = sizes.filter((size) => longestWord(card) * letterWidth * size <= columnWidth);
  const largest = usable.length > 0 ? usable : sizes.slice(-1);
  if (card.sentence) {
    const besides = largest.filter((size) => size >= smallestBesideSentence);
    // Where there is no room beside two lines of names, one line names the first, and says how many more there are.
    for (const names of [byline, await bylineFor(card, 1, { look, measure })]) {
      const titleSize = await firstThatFits(besides, (size) =>
        fits({ titleSize: size, byline: names, withSentence: true }),
      );
      if (titleSize !== undefined) return { titleSize, titleLines: 20, byline: names, withSentence: true };
    }
    // What was written to be read first is worth the end of a long title.
    const smallest = besides.at(-1);
    if (card.sentence.comesFirst && smallest !== undefined) {
      const names = await bylineFor(card, 1, { look, measure });
      for (let titleLines = 7; titleLines > 1; titleLines -= 1) {
        const fit = { titleSize: smallest, titleLines, byline: names, withSentence: true };
        if ((await measure(main(card, fit, look))) <= room) return fit;
      }
    }
  }
  const titleSize = await firstThatFits(largest, (size) =>
    fits({ titleSize: size, byline, withSentence: false }),
  );
  if (titleSize !== undefined) return { titleSize, titleLines: 20, byline, withSentence: false };
  return cutShort(card, look, { byline, room, measure });
}

/** Even the smallest does not fit: as many lines as there is room for, the last ending in an ellipsis. */
async function cutShort(
  card: Card,
  look: CardLook,
  {
    byline,
    room,
    measure,
  }: {
    readonly byline: string | undefined;
    readonly room: number;
    readonly measure: (node: ContainerNode) => Promise<number>;
  },
): Promise<CardFit> {
  const titleSize = sizes.at(-1) ?? 26;
  for (let titleLines = 12; titleLines > 1; titleLines -= 1) {
    const fit = { titleSize, titleLines, byline, withSentence: false };
    if ((await measure(main(card, fit, look))) <= room) return fit;
  }
  return { titleSize, titleLines: 1, byline, withSentence: false };
}

/** The longest byline that takes so many lines at most. */
async function bylineFor(
  card: Card,
  lines: number,
  { look, measure }: { readonly look: CardLook; readonly measure: (node: ContainerNode) => Promise<number> },
): Promise<string | undefined> {
  const { bylines = [] } = card;
  for (const byline of bylines) {
    const unbounded = bylineOf(byline, card, look);
    const { lineClamp: _, marginTop: __, ...style } = unbounded.style as Record<string, unknown>;
    const node: ContainerNode = {
      type: 'container',
      style: { width: columnWidth, display: 'block' },
      children: [{ ...unbounded, style }],
    };
    if ((await measure(node)) <= lines * bylineSize * 1.35 + 2) return byline;
  }
  return bylines.at(-1);
}

/** Halves the sizes until the largest that fits is found. */
async function firstThatFits(
  candidates: readonly number[],
  fits: (size: number) => Promise<boolean>,
): Promise<number | undefined> {
  let [low, high] = [0, candidates.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (await fits(candidates[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return candidates[low];
}

function longestWord({ title }: Card): number {
  return Math.max(
    0,
    ...plainText(title.text)
      .split(/[\s-]+/)
      .map((word) => [...word].length),
  );
}
