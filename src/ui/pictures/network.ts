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
import { type Box, overlap } from './dots-on-map.ts';
import { widthOf } from './key.ts';
import { type Cell, type Label, labelSize, type Picture, rounded } from './picture.ts';

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
  const places = placesOf(nodes, ties);
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
    labels: labelsOf(nodes, places),
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

/** d3-force begins at a spiral and draws no lots, so that the outcome is the same each time. */
function placesOf(nodes: Network['nodes'], ties: Network['ties']): readonly NodePlace[] {
  const most = Math.max(1, ...nodes.filter(({ role }) => role !== 'centre').map(({ works }) => works));
  const moving = nodes.map(
    ({ works, role }): Placed => ({
      ...(role === 'centre' && { fx: 0, fy: 0 }),
      radius: role === 'centre' ? largest : Math.max(smallest, largest * 0.8 * Math.sqrt(works / most)),
    }),
  );
  forceSimulation(moving)
    .force(
      'ties',
      forceLink(ties.map(({ from, to }) => ({ source: from, target: to })))
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
}

/** Below, above or beside its node, wherever first there is room. */
function labelsOf(nodes: Network['nodes'], places: readonly NodePlace[]): readonly Label[] {
  const labels: Label[] = [];
  const taken: Box[] = places.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  for (const [at, { name, role }] of nodes.entries()) {
    const place = places[at];
    if (place === undefined) continue;
    const { x, y, radius } = place;
    const long = widthOf(name) * (role === 'centre' ? 1.08 : 1);
    const ways: readonly Label[] = [
      { x, y: y + radius + 14, text: name, anchor: 'middle' },
      { x, y: y - radius - 5, text: name, anchor: 'middle' },
      { x: x + radius + 5, y: y + 4, text: name, anchor: 'start' },
      { x: x - radius - 5, y: y + 4, text: name, anchor: 'end' },
    ];
    for (const label of ways) {
      const left = label.anchor === 'start' ? label.x : label.x - (label.anchor === 'end' ? long : long / 2);
      const box = { left, right: left + long, top: label.y - 11, bottom: label.y + 4 };
      const isInside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
      if (!isInside || taken.some((other) => overlap(other, box))) continue;
      taken.push(box);
      labels.push({
        ...label,
        x: rounded(label.x),
        y: rounded(label.y),
        ...(role === 'centre' && { strong: true }),
      });
      break;
    }
  }
  return labels;
}
