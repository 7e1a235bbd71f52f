import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import { html } from '../../markup/index.ts';
import type { PageContext } from '../page-context.ts';
import { remembering } from '../words/remembering.ts';
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
}

export interface NetworkNode {
  readonly name: string;
  readonly href?: string;
  readonly works: number;
  /** `centre`: whose network it is; `outside`: not of the institution. */
  readonly role: 'centre' | 'inside' | 'outside';
}

const width = 480;
const height = 380;
const margin = 24;
const ticks = 160;
const largest = 15;
const smallest = 4;

type Placed = SimulationNodeDatum & { readonly radius: number };

/** Nodes that are tied stand near; the same network always looks the same. Names that have no room are left to the table. */
export function network(
  { name, title, description, nodes, ties, column }: Network,
  { words }: PageContext,
): Picture {
  const places = placesOf(
    JSON.stringify([
      nodes.map(({ works, role }) => (role === 'centre' ? 0 : works)),
      ties.map(({ from, to }) => [from, to]),
    ]),
  );
  const strongest = Math.max(1, ...ties.map(({ works }) => works));
  const tones = { centre: 't1', inside: 't2', outside: 't3' } as const;
  return {
    name,
    title,
    description,
    direction: words.direction,
    width,
    height,
    shapes: html`${ties.map(({ from, to, works }) => {
      const [a, b] = [places[from], places[to]];
      if (a === undefined || b === undefined) return undefined;
      const strength = rounded(0.8 + 4 * (works / strongest));
      return html`<path class="tie" stroke-width="${strength}" d="M${a.x} ${a.y}L${b.x} ${b.y}"/>`;
    })}${nodes.map(({ role }, at) => {
      const { x = 0, y = 0, radius = 0 } = places[at] ?? {};
      return html`<circle class="${tones[role]} node" cx="${x}" cy="${y}" r="${radius}"/>`;
    })}`,
    labels: labelsBeside(
      nodes.map(({ name: text, role }, at) => ({
        ...(places[at] ?? { x: 0, y: 0, radius: 0 }),
        text,
        ...(role === 'centre' && { strong: true }),
      })),
      { width, height },
    ),
    table: {
      columns: [words.pictures.who, column],
      rows: nodes
        .filter(({ role }) => role !== 'centre')
        .map(({ name: who, href, works }): readonly Cell[] => [
          href === undefined ? who : { text: who, href },
          works,
        ]),
    },
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
