import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import { type Html, html } from '../../markup/index.ts';
import type { PageContext } from '../page-context.ts';
import { remembering } from '../words/remembering.ts';
import { widthOf } from './key.ts';
import { labelsBeside } from './labels-beside.ts';
import { type Cell, labelSize, type Picture, rounded } from './picture.ts';

export interface Network {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The most important first. */
  readonly nodes: readonly NetworkNode[];
  /** Between nodes, by their places in the list. */
  readonly ties: readonly { readonly from: number; readonly to: number; readonly works: number }[];
  /** What the figure in the table counts. */
  readonly column: string;
  /** Who or what the nodes are: the head of the table's first column; people where it is missing. */
  readonly who?: string;
}

export interface NetworkNode {
  readonly name: string;
  readonly href?: string;
  readonly works: number;
  /** `centre`: whose network it is; `inside` and `outside`: of the institution or not, `other`: not said; `plain`: no such thing is told. */
  readonly role: 'centre' | Whence | 'plain';
}

type Whence = 'inside' | 'outside' | 'other';

const width = 480;
const height = 380;
const margin = 24;
const ticks = 160;
const largest = 15;
const smallest = 4;

type Placed = SimulationNodeDatum & { readonly radius: number };

/**
 * Nodes that are tied stand near; the same network always looks the same. Names that have no room are left to the table.
 * Where some are of the institution and some are not, a key says which, and those from outside are rings.
 */
export function network(
  { name, title, description, nodes, ties, column, who }: Network,
  { words }: PageContext,
): Picture {
  const places = placesOf(
    JSON.stringify([
      nodes.map(({ works, role }) => (role === 'centre' ? 0 : works)),
      ties.map(({ from, to }) => [from, to]),
    ]),
  );
  const strongest = Math.max(1, ...ties.map(({ works }) => works));
  const say = words.pictures;
  const kinds = { centre: '', inside: say.inside, outside: say.outside, other: say.notSaid, plain: '' };
  const told = (['inside', 'outside', 'other'] as const).filter((one) =>
    nodes.some(({ role }) => role === one),
  );
  const isTold = told.length > 1;
  const key = isTold ? keyOfRoles(told, kinds, words.direction) : undefined;
  return {
    name,
    title,
    description,
    direction: words.direction,
    width,
    height: height + (key ? keyHeight : 0),
    shapes: html`${ties.map(({ from, to, works }) => {
      const [a, b] = [places[from], places[to]];
      if (a === undefined || b === undefined) return undefined;
      const strength = rounded(0.8 + 4 * (works / strongest));
      return html`<path class="tie" stroke-width="${strength}" d="M${a.x} ${a.y}L${b.x} ${b.y}"/>`;
    })}${nodes.map(({ role }, at) => {
      const { x = 0, y = 0, radius = 0 } = places[at] ?? {};
      return html`<circle class="${tones[isTold || role === 'centre' ? role : 'plain']}" cx="${x}" cy="${y}" r="${radius}"/>`;
    })}${key?.shapes}`,
    labels: [
      ...labelsBeside(
        nodes.map(({ name: text, role }, at) => ({
          ...(places[at] ?? { x: 0, y: 0, radius: 0 }),
          text,
          ...(role === 'centre' && { strong: true }),
        })),
        { width, height },
      ),
      ...(key?.labels ?? []),
    ],
    table: {
      columns: [who ?? say.who, ...(isTold ? [say.whence] : []), column],
      rows: nodes.flatMap(({ name: text, href, works, role }): readonly (readonly Cell[])[] =>
        role === 'centre'
          ? []
          : [[href === undefined ? text : { text, href }, ...(isTold ? [kinds[role]] : []), works]],
      ),
    },
  };
}

const tones = {
  centre: 't1 node',
  inside: 't2 node',
  outside: 'ring',
  other: 't4 node',
  plain: 't2 node',
} as const;
const keyHeight = 30;

/** What the kinds of dots stand for, in one row below. */
function keyOfRoles(
  told: readonly Whence[],
  kinds: Readonly<Record<Whence, string>>,
  direction: Picture['direction'],
): Pick<Picture, 'labels'> & { readonly shapes: Html } {
  const y = height + 14;
  const isMirrored = direction === 'rtl';
  const at = (x: number) => (isMirrored ? width - x : x);
  let next = 6;
  const places = told.map((role) => {
    const x = next;
    next += 30 + widthOf(kinds[role]);
    return { role, x };
  });
  return {
    shapes: html`${places.map(({ role, x }) => html`<circle class="${tones[role]}" cx="${at(x)}" cy="${y}" r="6"/>`)}`,
    labels: places.map(({ role, x }) => ({
      x: at(x + 12),
      y: y + 5,
      text: kinds[role],
      anchor: isMirrored ? 'end' : 'start',
    })),
  };
}

interface NodePlace {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/**
 * Where the nodes of a network stand, from how many works each has (0: in the middle) and which are tied. d3-force begins at
 * a spiral and draws no lots, so that the outcome is the same each time, and need not be found twice: it takes 20 ms.
 */
const placesOf = remembering((shape: string): readonly NodePlace[] => {
  const [works, ties] = JSON.parse(shape) as readonly [
    readonly number[],
    readonly (readonly [number, number])[],
  ];
  const most = Math.max(1, ...works);
  const moving = works.map(
    (own): Placed => ({
      ...(own === 0 && { fx: 0, fy: 0 }),
      radius: own === 0 ? largest : Math.max(smallest, largest * 0.8 * Math.sqrt(own / most)),
    }),
  );
  forceSimulation(moving)
    .force(
      'ties',
      forceLink(ties.map(([source, target]) => ({ source, target })))
        .distance(80)
        .strength(0.25),
    )
    .force('apart', forceManyBody().strength(-260))
    .force(
      'room',
      forceCollide<Placed>(({ radius }) => radius + 22),
    )
    .force('x', forceX(0).strength(0.03))
    .force('y', forceY(0).strength(0.09))
    .stop()
    .tick(ticks);
  const [xs, ys] = [moving.map(({ x = 0 }) => x), moving.map(({ y = 0 }) => y)];
  const stretched = (value: number, all: readonly number[], from: number, to: number) => {
    const [low, high] = [Math.min(...all), Math.max(...all)];
    return rounded(high === low ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from));
  };
  return moving.map(({ x = 0, y = 0, radius }) => ({
    x: stretched(x, xs, 56, width - 56),
    y: stretched(y, ys, margin, height - margin - labelSize),
    radius: rounded(radius),
  }));
});
