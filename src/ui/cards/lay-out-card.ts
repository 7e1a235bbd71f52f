import type { ContainerNode, ImageNode, Node, TextNode } from '@takumi-rs/core';
import type { Card, CardText } from './card.ts';
import type { CardColours } from './card-colours.ts';
import { inlineNodes } from './inline-nodes.ts';

type Style = NonNullable<Node['style']>;

/** What was found out by measuring: how large the title may be, and what else there is room for. */
export interface CardFit {
  /** Pixels of the title's type. */
  readonly titleSize: number;
  readonly titleLines: number;
  readonly byline: string | undefined;
  readonly withSentence: boolean;
}

export interface CardLook {
  readonly colours: CardColours;
  /** The name under which the renderer knows the institution's picture. */
  readonly logo: string | undefined;
  /** Text as far as the fonts have it. */
  readonly drawable: (text: string) => string;
}

const serif = '"Source Serif 4", Vazirmatn';
const sans = '"Source Sans 3", Vazirmatn';
/** Persian is led by its own typeface, as on the pages. */
const familyFor = (family: string, direction: 'ltr' | 'rtl') =>
  direction === 'ltr' ? family : family.split(', ').reverse().join(', ');

const bar = 20;
const inset = 64;
/** The column in which everything stands. */
export const columnWidth = 1200 - bar - 2 * inset;
export const bylineSize = 29;
const leading = 1.22;

/** The whole card as a tree for the renderer. */
export function layOutCard(card: Card, fit: CardFit, look: CardLook): ContainerNode {
  const { colours } = look;
  const rightToLeft = card.direction === 'rtl';
  return box(
    {
      width: '100%',
      height: '100%',
      display: 'flex',
      flexDirection: 'row',
      direction: card.direction,
      backgroundColor: colours.paper,
      color: colours.ink,
      fontFamily: familyFor(sans, card.direction),
    },
    [
      box(
        {
          width: bar,
          height: '100%',
          backgroundColor: card.notice ? colours[card.notice.gravity] : colours.accent,
        },
        [],
      ),
      box(
        {
          display: 'flex',
          flexDirection: 'column',
          flexGrow: 1,
          width: 1200 - bar,
          height: '100%',
        },
        [
          ...notice(card, look),
          box(
            {
              display: 'flex',
              flexDirection: 'column',
              flexGrow: 1,
              paddingTop: card.notice ? 26 : 44,
              paddingLeft: inset,
              paddingRight: inset,
              paddingBottom: 34,
              ...(rightToLeft && { textAlign: 'right' }),
            },
            [
              head(card, look),
              space(2),
              main(card, fit, look),
              space(3),
              ...years(card, look),
              foot(card, look),
            ],
          ),
        ],
      ),
    ],
  );
}

/** Title, byline, place and sentence: what is measured. */
export function main(card: Card, fit: CardFit, look: CardLook): ContainerNode {
  const { colours } = look;
  return box({ display: 'flex', flexDirection: 'column', width: columnWidth, paddingTop: 26 }, [
    titleOf(card, fit, look),
    ...(fit.byline === undefined ? [] : [bylineOf(fit.byline, card, look)]),
    ...(card.place === undefined
      ? []
      : [
          line(look.drawable(card.place), {
            marginTop: 10,
            fontFamily: familyFor(serif, card.direction),
            fontStyle: card.direction === 'ltr' ? 'italic' : 'normal',
            fontSize: 27,
            lineHeight: 1.3,
            color: colours.quiet,
            lineClamp: 1,
            overflowWrap: 'anywhere',
          } as Style),
        ]),
    ...(fit.withSentence && card.sentence ? [sentence(card.sentence, card, look)] : []),
  ]);
}

function titleOf(card: Card, { titleSize, titleLines }: CardFit, { drawable }: CardLook): ContainerNode {
  const { title } = card;
  return prose(title, card, drawable, {
    width: columnWidth,
    fontSize: titleSize,
    fontWeight: 650,
    lineHeight: title.direction === 'ltr' ? leading : 1.45,
    letterSpacing: titleSize > 40 && title.direction === 'ltr' ? '-0.01em' : 0,
    lineClamp: titleLines,
    textWrap: 'balance',
  } as Style);
}

export function bylineOf(text: string, card: Card, { drawable }: CardLook): TextNode {
  return line(drawable(text), {
    width: columnWidth,
    marginTop: 22,
    fontFamily: familyFor(sans, card.direction),
    fontSize: bylineSize,
    lineHeight: 1.35,
    lineClamp: 2,
    overflowWrap: 'anywhere',
  } as Style);
}

function sentence(
  { label, ...text }: CardText & { readonly label: string },
  card: Card,
  { drawable, colours }: CardLook,
): ContainerNode {
  return box(
    {
      display: 'flex',
      flexDirection: 'column',
      marginTop: 24,
      paddingTop: 16,
      borderTopWidth: 1,
      borderTopStyle: 'solid',
      borderTopColor: colours.hairline,
    } as Style,
    [
      line(label, { fontSize: 21, fontWeight: 650, color: colours.accent, marginBottom: 4 }),
      prose(text, card, drawable, {
        width: columnWidth,
        fontSize: 27,
        lineHeight: 1.4,
        lineClamp: 3,
      } as Style),
    ],
  );
}

function notice({ notice: said, direction }: Card, { colours }: CardLook): readonly Node[] {
  if (said === undefined) return [];
  return [
    box(
      {
        display: 'flex',
        flexDirection: 'row',
        alignItems: 'center',
        direction,
        gap: 24,
        paddingLeft: inset,
        paddingRight: inset,
        height: 92,
        width: '100%',
        backgroundColor: colours[said.gravity],
        color: colours.paper,
      } as Style,
      [
        line(said.word, { fontSize: 40, fontWeight: 750, flexShrink: 0 }),
        line(said.meaning, { fontSize: 24, lineHeight: 1.25 }),
      ],
    ),
  ];
}

function head({ institution, kind, direction }: Card, { logo, colours, drawable }: CardLook): ContainerNode {
  const picture: ImageNode = {
    type: 'image',
    src: logo ?? '',
    style: { height: 56, maxWidth: 260, objectFit: 'contain' },
  };
  return box(
    {
      display: 'flex',
      flexDirection: 'row',
      direction,
      alignItems: 'center',
      gap: 20,
      minHeight: 56,
      width: columnWidth,
    },
    [
      ...(logo === undefined ? [] : [picture]),
      line(drawable(institution), {
        flexGrow: 1,
        flexShrink: 1,
        minWidth: 0,
        fontSize: 27,
        fontWeight: 650,
        lineHeight: 1.2,
        lineClamp: 2,
        overflowWrap: 'anywhere',
        color: colours.accent,
      } as Style),
      ...(kind === undefined
        ? []
        : [
            line(kind, {
              flexShrink: 0,
              maxWidth: columnWidth * 0.4,
              fontSize: 25,
              lineClamp: 2,
              color: colours.quiet,
            } as Style),
          ]),
    ],
  );
}

function foot({ foot: text, address, direction }: Card, { colours, drawable }: CardLook): ContainerNode {
  return box(
    {
      display: 'flex',
      flexDirection: 'row',
      direction,
      gap: 24,
      marginTop: 20,
      paddingTop: 16,
      borderTopWidth: 1,
      borderTopStyle: 'solid',
      borderTopColor: colours.hairline,
      width: columnWidth,
      fontSize: 23,
      color: colours.quiet,
    } as Style,
    [
      line(drawable(text), { flexGrow: 1, flexShrink: 1 }),
      { ...line(address, { flexShrink: 0, direction: 'ltr' }), dir: 'ltr' },
    ],
  );
}

const tallest = 92;
const mostBars = 60;

/** A bar for each year, from the first to the last, and what these two are. */
function years({ years: counted = [], direction }: Card, { colours }: CardLook): readonly Node[] {
  const first = counted[0]?.year;
  const last = counted.at(-1)?.year;
  if (first === undefined || last === undefined || last === first) return [];
  const from = Math.max(first, last - mostBars + 1);
  const of = new Map(counted.map(({ year, works }) => [year, works]));
  const most = Math.max(...of.values());
  const bars = Array.from({ length: last - from + 1 }, (_, at) => {
    const works = of.get(from + at) ?? 0;
    const height = works === 0 ? 2 : Math.max(5, Math.round((works / most) * tallest));
    return box({ flexGrow: 1, height, backgroundColor: works === 0 ? colours.hairline : colours.accent }, []);
  });
  const label = (year: number) => line(String(year), { fontSize: 20, color: colours.quiet });
  return [
    box(
      {
        display: 'flex',
        flexDirection: 'row',
        direction,
        alignItems: 'flex-end',
        gap: 4,
        height: tallest,
        width: columnWidth,
      },
      bars,
    ),
    box(
      {
        display: 'flex',
        flexDirection: 'row',
        direction,
        justifyContent: 'space-between',
        width: columnWidth,
        marginTop: 4,
      },
      [label(from), label(last)],
    ),
  ];
}

function prose(
  { text, language, direction }: CardText,
  card: Card,
  drawable: CardLook['drawable'],
  style: Style,
): ContainerNode {
  return {
    ...box(
      {
        display: 'block',
        direction,
        fontFamily: familyFor(serif, direction),
        // On one side with all the rest, whichever way it runs.
        textAlign: direction === card.direction ? 'start' : 'end',
        overflowWrap: 'anywhere',
        ...style,
      } as Style,
      [...inlineNodes(text, drawable)],
    ),
    lang: language,
    dir: direction,
  };
}

/** Room that nothing needs, shared out in proportion. */
function space(flexGrow: number): ContainerNode {
  return box({ flexGrow }, []);
}

function box(style: Style, children: Node[]): ContainerNode {
  return { type: 'container', style, children };
}

function line(text: string, style: Style): TextNode {
  return { type: 'text', text, style };
}
