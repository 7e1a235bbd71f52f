import { type Community, type CommunityOptions, communitiesOf } from './communities.ts';
import { contoursOf } from './contours.ts';
import { firstPlaces } from './first-places.ts';
import { fitToSheet } from './fit-to-sheet.ts';
import { layOut } from './lay-out.ts';
import { type Nearest, neighbourGraph } from './neighbour-graph.ts';
import { seededRandom } from './seeded-random.ts';

/** Two levels: topics that a reader takes in at one look, and what they consist of. */
const options: CommunityOptions = { mostParts: 18, fewest: 8, leastShare: 0.02, divisible: 60, depth: 2 };

export interface DrawnMap {
  readonly communities: readonly Community[];
  /** By node: x and y of one after the other, on the sheet. */
  readonly places: Uint16Array;
  readonly contours: readonly string[];
}

/** Draws a map of who is near whom; the same lists in the same order give the same map. */
export function drawMap(nearest: Nearest): DrawnMap {
  const graph = neighbourGraph(nearest);
  const communities = communitiesOf(graph, options);
  const random = seededRandom(nearest.size);
  const places = firstPlaces(graph, communities, random);
  layOut(graph, places, { epochs: epochsFor(nearest.size), random });
  const fitted = fitToSheet(places);
  return { communities, places: fitted, contours: contoursOf(fitted) };
}

function epochsFor(size: number): number {
  if (size <= 10_000) return 300;
  return size <= 40_000 ? 200 : 100;
}
