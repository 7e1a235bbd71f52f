import type { MeasuredNode } from '@takumi-rs/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inlineText, plainText } from '../../markup/index.ts';
import type { InlineMarkup } from '../../model/index.ts';
import { altOfCard, type Card } from './card.ts';
import { legible } from './card-colours.ts';
import { createCardPainter } from './card-painter.ts';
import { createCardShelf } from './card-shelf.ts';
import { openStudio } from './card-studio.ts';
import { fitCard } from './fit-card.ts';
import { inlineNodes } from './inline-nodes.ts';
import { layOutCard } from './lay-out-card.ts';

const log = () => undefined;
const studio = await openStudio({ log });

function aCard(changes: Partial<Card> = {}): Card {
  return {
    language: 'en',
    direction: 'ltr',
    institution: 'Mehrgan University of Medical Sciences',
    foot: 'Mehrgan Science',
    address: 'science.mehrgan.example',
    kind: 'Article',
    title: { text: inlineText('Exosomes in osteoarthritis'), language: 'en', direction: 'ltr' },
    bylines: ['Aramesh S; Mobini SA'],
    place: 'Annals of Vesicle Biology · 2024',
    ...changes,
  };
}

const titled = (text: string, direction: 'ltr' | 'rtl' = 'ltr'): Card['title'] => ({
  text: text as InlineMarkup,
  language: direction === 'ltr' ? 'en' : 'fa',
  direction,
});

interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Every run of text of the card as it is set, with its place in pixels. */
async function linesOf(card: Card): Promise<readonly Line[]> {
  const { look, measure, renderer } = studio;
  const fit = await fitCard(card, look, measure);
  const walk = ({ transform, runs, children }: MeasuredNode): Line[] => [
    ...runs.map(({ text, x, y, width, height }) => ({
      text,
      left: transform[4] + x,
      right: transform[4] + x + width,
      top: transform[5] + y,
      bottom: transform[5] + y + height,
    })),
    ...children.flatMap(walk),
  ];
  return walk(await renderer.measure(layOutCard(card, fit, look), { width: 1200, height: 630 }));
}

async function lineWith(card: Card, words: string): Promise<Line> {
  const line = (await linesOf(card)).find(({ text }) => text.includes(words));
  if (line === undefined) throw new Error(`Nothing on the card says "${words}".`);
  return line;
}

/** Pairs of runs that cover one another. Boxes of lines one above the other touch; letters do not. */
function overlapsIn(lines: readonly Line[]): readonly string[] {
  return lines.flatMap((one, at) =>
    lines.slice(at + 1).flatMap((other) => {
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      const lower = Math.min(one.bottom - one.top, other.bottom - other.top);
      return wide > slack && high > lower * 0.35 ? [`${one.text} / ${other.text}`] : [];
    }),
  );
}

/** A drawn line may reach a little beyond its box: the shapes of letters do not fill it. */
const slack = 8;

describe('a card', () => {
  it('is a PNG of 1200 × 630 pixels', async () => {
    const bytes = Buffer.from(await createCardPainter({ log }).paint(aCard()));
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  it('keeps every line within its edges and above its foot, whatever the title', async () => {
    const word = fc.stringMatching(/^[a-zβγ<>&é-]{1,34}$/);
    const title = fc
      .array(word, { minLength: 1, maxLength: 60 })
      .map((words) => words.join(' ').slice(0, 400));
    await fc.assert(
      fc.asyncProperty(title, fc.boolean(), fc.boolean(), async (text, isRetracted, hasYears) => {
        const card = aCard({
          title: { text: inlineText(text), language: 'en', direction: 'ltr' },
          bylines: [`${'Aramesh S; '.repeat(30)}`, 'Aramesh S and 29 others'],
          notice: isRetracted
            ? { gravity: 'alarm', word: 'Retracted', meaning: 'Do not rely upon it.' }
            : undefined,
          years: hasYears ? [2020, 2021].map((year) => ({ year, works: 2 })) : [],
        });
        const lines = await linesOf(card);
        const foot = lines.find((line) => line.text.includes('Mehrgan Science'));
        const place = lines.find((line) => line.text.includes('Annals'));
        for (const { text: set, left, right, bottom } of lines) {
          expect(left).toBeGreaterThanOrEqual(84 - slack);
          // A space at the end of a line hangs over the edge, unseen.
          expect(right).toBeLessThanOrEqual(1136 + (set.endsWith(' ') ? 40 : slack));
          expect(bottom).toBeLessThanOrEqual(630);
        }
        expect(place?.bottom).toBeLessThanOrEqual((foot?.top ?? 0) + slack);
      }),
      { numRuns: 100 },
    );
  });

  const persian =
    'بررسی اثر وزیکول‌های خارج‌سلولی مشتق از سلول‌های بنیادی مزانشیمی بر درد زانو در سالمندان '.repeat(3);
  const greek = 'Μελέτη των εξωκυτταρίων κυστιδίων και του TGF-β1 στην οστεοαρθρίτιδα του γόνατος '.repeat(3);
  const retracted = {
    gravity: 'alarm',
    word: 'Retracted',
    meaning: 'Do not rely upon it. '.repeat(6),
  } as const;
  const sentence = {
    ...titled('Pain fell by half in twelve of fifteen trials. '.repeat(4)),
    label: 'In short',
  };

  it.each<readonly [string, Partial<Card>]>([
    ['a title of 2,000 characters', { title: titled('A very long title of many words '.repeat(63)) }],
    ['a word of 300 letters', { title: titled(`Poly${'methyl'.repeat(50)}amine`) }],
    ['a long title in Greek', { title: titled(greek) }],
    ['a long title in Persian', { language: 'fa', direction: 'rtl', title: titled(persian, 'rtl') }],
    ['Persian on an English card', { title: titled(persian, 'rtl') }],
    ['nobody who signed', { bylines: [], place: undefined }],
    [
      '200 who signed',
      { bylines: [`${'Shahrestani-Moghaddam AN; '.repeat(200)}`, 'Shahrestani-Moghaddam AN and 199 others'] },
    ],
    ['a byline of one endless name', { bylines: ['N'.repeat(400)] }],
    [
      'a long name of the house',
      { institution: 'University of Medical Sciences and Health Services of '.repeat(4) },
    ],
    ['an endless name of the house', { institution: 'U'.repeat(300) }],
    ['a long kind', { kind: 'Clinical practice guideline of the committee for such things '.repeat(2) }],
    ['a long source', { place: `Proceedings of the congress of ${'knees and '.repeat(40)} · 2024` }],
    [
      'a long foot and address',
      {
        foot: 'Science Communicator Platform · a sample '.repeat(4),
        address: 'science.a-very-long-name-of-a-university.example.org:18080',
      },
    ],
    ['a long notice', { notice: retracted, title: titled(greek) }],
    ['a sentence', { sentence }],
    ['a sentence under a long title', { sentence, title: titled(greek) }],
    [
      'years under a long name',
      { years: [2020, 2021, 2022].map((year) => ({ year, works: 3 })), title: titled(greek) },
    ],
    [
      'all at once',
      {
        notice: retracted,
        sentence,
        title: titled('Long words '.repeat(90)),
        bylines: ['Shahrestani AN; '.repeat(60)],
        kind: 'Practice guideline',
        institution: 'University of Medical Sciences and Health Services of '.repeat(3),
      },
    ],
  ])('cuts nothing at its edges, and sets nothing upon anything else, with %s', async (_, changes) => {
    const lines = await linesOf(aCard(changes));
    expect(lines.length).toBeGreaterThan(3);
    for (const { text, left, right, top, bottom } of lines) {
      expect({ text, left: left >= 20, right: right <= 1200 + (text.endsWith(' ') ? 40 : 0) }).toEqual({
        text,
        left: true,
        right: true,
      });
      expect({ text, top: top >= -slack, bottom: bottom <= 630 }).toEqual({ text, top: true, bottom: true });
    }
    expect(overlapsIn(lines)).toEqual([]);
  });

  it('sets a short title large and a long one small, and ends one that is too long with an ellipsis', async () => {
    const sizeOf = async (text: string) =>
      (await fitCard(aCard({ title: titled(text) }), studio.look, studio.measure)).titleSize;
    const [short, long] = [await sizeOf('Sleep'), await sizeOf('Sleep and wake '.repeat(26))];
    expect(short).toBeGreaterThan(long * 2);
    expect(long).toBeGreaterThanOrEqual(26);
    const fit = await fitCard(
      aCard({ title: titled('Sleep and wake '.repeat(90)) }),
      studio.look,
      studio.measure,
    );
    expect(fit.titleLines).toBeLessThan(12);
  });

  it('shows the longest byline that takes two lines', async () => {
    const bylines = [30, 12, 8, 4].map((names) => `${'Shahrestani AN; '.repeat(names)}and others`);
    const { byline } = await fitCard(aCard({ bylines }), studio.look, studio.measure);
    expect(byline).toBe(bylines[2]);
  });

  it('says a sentence only where there is room beside a title of a readable size', async () => {
    const sentence = { ...titled('Pain fell in twelve of fifteen trials.'), label: 'In short' };
    const lines = await linesOf(aCard({ sentence }));
    expect(lines.some(({ text }) => text.includes('Pain fell'))).toBe(true);
    const crowded = aCard({ sentence, title: titled('A long title of many words '.repeat(14)) });
    expect((await linesOf(crowded)).some(({ text }) => text.includes('Pain fell'))).toBe(false);
  });

  it('ends a long title for a sentence that comes first, and cuts nothing else', async () => {
    const sentence = {
      ...titled('Pain fell in twelve of fifteen trials.'),
      label: 'In plain words',
      comesFirst: true,
    };
    for (const words of [14, 60]) {
      const crowded = aCard({ sentence, title: titled('A long title of many words '.repeat(words)) });
      const lines = await linesOf(crowded);
      expect(lines.some(({ text }) => text.includes('Pain fell'))).toBe(true);
      expect(overlapsIn(lines)).toEqual([]);
      const { titleLines } = await fitCard(crowded, studio.look, studio.measure);
      expect(titleLines).toBeGreaterThan(2);
    }
  });

  it('names fewer people where that makes room for a sentence', async () => {
    const sentence = { ...titled('Pain fell in twelve of fifteen trials. '.repeat(4)), label: 'In short' };
    const title = titled(
      'Vesicles of stromal cells slow the loss of cartilage in old knees: a trial '.repeat(2),
    );
    const bylines = [`${'Shahrestani AN; '.repeat(9)}`, 'Shahrestani AN and 8 others'];
    const fitOf = (card: Card) => fitCard(card, studio.look, studio.measure);
    expect(await fitOf(aCard({ title, bylines }))).toMatchObject({ byline: bylines[0] });
    expect(await fitOf(aCard({ title, bylines, sentence }))).toMatchObject({
      byline: bylines[1],
      withSentence: true,
    });
  });

  it('says in its first line that a work is retracted', async () => {
    const card = aCard({ notice: { gravity: 'alarm', word: 'Retracted', meaning: 'Do not rely upon it.' } });
    const [first] = (await linesOf(card)).toSorted((a, b) => a.top - b.top);
    expect(first?.text).toContain('Retracted');
    expect(altOfCard(card)).toMatch(/^Retracted\. Exosomes in osteoarthritis\. Aramesh S; Mobini SA\. /);
  });

  it('runs from right to left in Persian, with joined letters', async () => {
    const text = 'بررسی بیان ژن GBA1';
    const card = aCard({ language: 'fa', direction: 'rtl', title: titled(text, 'rtl') });
    const word = await lineWith(card, 'بررسی');
    expect(word.right).toBeGreaterThan(1100);
    expect((await lineWith(card, 'GBA1')).left).toBeLessThan(word.right);
    const wide = await lineWith(aCard({ ...card, title: titled('ب‌ب‌ب‌ب‌ب‌ب', 'rtl') }), 'ب');
    const joined = await lineWith(aCard({ ...card, title: titled('بببببب', 'rtl') }), 'ب');
    expect(joined.right - joined.left).toBeLessThan((wide.right - wide.left) * 0.8);
  });

  it('draws only what its fonts have: other scripts in Latin letters', () => {
    const { drawable } = studio.look;
    expect(drawable('TGF‐β1, Łukasz, Nguyễn, Иван, ژن')).toBe('TGF-β1, Łukasz, Nguyễn, Иван, ژن');
    expect(drawable('≥ 65, 中文 \ud800')).toMatch(/^>= 65, ZhongWen .?$/);
  });
});

describe('the title of a card', () => {
  const setAs = (text: string) =>
    inlineNodes(text as InlineMarkup, (all) => all).map(({ text: run, style = {} }) => [
      run,
      style.fontStyle ?? style.verticalAlign ?? '',
    ]);

  it('keeps italics, low and high figures', () => {
    expect(setAs('<i>E. coli</i> &amp; H<sub>2</sub>O at 10<sup>−3</sup>')).toEqual([
      ['E. coli', 'italic'],
      [' & H', ''],
      ['2', 'sub'],
      ['O at 10', ''],
      ['−3', 'super'],
    ]);
  });

  it('sets formulas in one line', () => {
    expect(setAs('<math><msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup></math>')).toEqual([
      ['x', ''],
      ['1', 'sub'],
      ['2', 'super'],
    ]);
    expect(setAs('<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>')).toEqual([['1/2', '']]);
  });

  it('says all that its plain text says', () => {
    const texts = fc.array(fc.constantFrom('a', '<i>b</i>', '<b><sub>c</sub></b>', '&lt;', '&amp;', ' '));
    fc.assert(
      fc.property(texts, (parts) => {
        const markup = parts.join('') as InlineMarkup;
        expect(
          setAs(markup)
            .map(([run]) => run)
            .join(''),
        ).toBe(plainText(markup));
      }),
    );
  });
});

describe('the colour of the house', () => {
  it('is held to a lightness that can be read on paper', () => {
    const channel = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(channel, channel, channel, (red, green, blue) => {
        const [, lightness, chroma] =
          /^oklch\(([\d.]+) ([\d.]+) [\d.]+\)$/.exec(legible([red, green, blue])) ?? [];
        expect(Number(lightness)).toBeGreaterThanOrEqual(0.3);
        expect(Number(lightness)).toBeLessThanOrEqual(0.43);
        expect(Number(chroma)).toBeLessThanOrEqual(0.16);
      }),
    );
  });

  it('falls back, and says so, where it is none; so does a logo that is no picture', async () => {
    const said: string[] = [];
    const poor = await openStudio({
      accent: 'no colour',
      logo: Buffer.from('no picture'),
      log: (_, message) => said.push(message),
    });
    expect(said).toHaveLength(2);
    expect(poor.look.logo).toBeUndefined();
    expect(poor.look.colours).toEqual(studio.look.colours);
  });
});

describe('the shelf of cards', () => {
  function aShelf(maxBytes = 1000) {
    const painted: string[] = [];
    const ready: (() => void)[] = [];
    const shelf = createCardShelf(
      {
        async paint({ foot }) {
          painted.push(foot);
          await new Promise<void>((resolve) => ready.push(resolve));
          return new Uint8Array(400);
        },
      },
      maxBytes,
    );
    const tick = () => new Promise((resolve) => setImmediate(resolve));
    const finish = async () => {
      do {
        await tick();
        ready.shift()?.();
        await tick();
      } while (ready.length > 0);
    };
    return { shelf, painted, finish, tick };
  }

  it('paints once what is asked for at once, and what is asked for again', async () => {
    const { shelf, painted, finish } = aShelf();
    const both = Promise.all([shelf.pictureOf(aCard()), shelf.pictureOf(aCard())]);
    await finish();
    const [one, other] = await both;
    expect(one).toBe(other);
    expect(await shelf.pictureOf(aCard())).toBe(one);
    expect(painted).toHaveLength(1);
    expect(one?.etag).toBe(shelf.etagOf(aCard()));
    expect(shelf.etagOf(aCard({ place: 'Elsewhere' }))).not.toBe(one?.etag);
  });

  it('keeps no more than it may, and drops what was asked for longest ago', async () => {
    const { shelf, painted, finish } = aShelf();
    for (const foot of ['a', 'b', 'a', 'c', 'a', 'b']) {
      const picture = shelf.pictureOf(aCard({ foot }));
      await finish();
      await picture;
    }
    expect(painted).toEqual(['a', 'b', 'c', 'b']);
  });

  it('paints two at once, and turns away whom it could only let wait for long', async () => {
    const { shelf, painted, finish, tick } = aShelf();
    const all = Array.from({ length: 203 }, (_, at) => shelf.pictureOf(aCard({ foot: String(at) })));
    await tick();
    expect(painted).toHaveLength(2);
    expect(await all.at(-1)).toBeUndefined();
    await finish();
    expect((await Promise.all(all)).filter((picture) => picture === undefined)).toHaveLength(1);
  });

  it('lets others have their turn when a card cannot be painted', async () => {
    const shelf = createCardShelf({ paint: () => Promise.reject(new Error('No paint.')) }, 1000);
    for (let at = 0; at < 5; at += 1) await expect(shelf.pictureOf(aCard())).rejects.toThrow('No paint.');
  });
});
