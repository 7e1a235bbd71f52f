import { describe, expect, it } from 'vitest';
import { createRelated, createTopicMaps } from '../src/related/index.ts';
import { drawMap } from '../src/related/mapping/draw-map.ts';
import type { Nearest } from '../src/related/mapping/neighbour-graph.ts';
import { seededRandom } from './support/seeded-random.ts';
import { temporaryStore } from './support/temporary-store.ts';

const groups = 3;
const each = 30;

/** Nodes of three groups: near to others of their own, hardly to any else. */
function threeGroups(): Nearest {
  const random = seededRandom(5);
  const nodes: number[] = [];
  const starts = [0];
  for (let node = 0; node < groups * each; node += 1) {
    const group = node % groups;
    const near = new Set<number>();
    while (near.size < 6) near.add(Math.floor(random() * each) * groups + group);
    near.delete(node);
    nodes.push(...near);
    starts.push(nodes.length);
  }
  return {
    size: groups * each,
    starts: Uint32Array.from(starts),
    nodes: Uint32Array.from(nodes),
    likeness: new Float32Array(nodes.length).fill(0.5),
  };
}

describe('the map of topics', () => {
  it('puts what holds together in one community and beside each other', () => {
    const { communities, places } = drawMap(threeGroups());
    expect(communities.map(({ members }) => members.length)).toEqual([each, each, each]);
    for (const { members } of communities) expect(new Set(members.map((node) => node % groups)).size).toBe(1);
    const distance = (a: number, b: number) =>
      Math.hypot(
        (places[a * 2] ?? 0) - (places[b * 2] ?? 0),
        (places[a * 2 + 1] ?? 0) - (places[b * 2 + 1] ?? 0),
      );
    let [own, other, ownPairs, otherPairs] = [0, 0, 0, 0];
    for (let a = 0; a < places.length / 2; a += 1)
      for (let b = 0; b < a; b += 1) {
        if (a % groups === b % groups) [own, ownPairs] = [own + distance(a, b), ownPairs + 1];
        else [other, otherPairs] = [other + distance(a, b), otherPairs + 1];
      }
    expect(own / ownPairs).toBeLessThan((other / otherPairs) * 0.6);
  });

  it('is the same for the same lists', () => {
    expect(drawMap(threeGroups())).toEqual(drawMap(threeGroups()));
  });

  it('waits for the lists, is not drawn of a few works, and keeps up with the log all the same', async () => {
    const store = temporaryStore();
    const log = { position: async () => 3, changes: async () => [], find: async () => undefined };
    const related = createRelated(store, log, () => undefined, { now: () => new Date(0) });
    const maps = createTopicMaps(store, log);
    await maps.catchUp();
    expect(await maps.position()).toBe(0);
    await related.catchUp();
    await maps.catchUp();
    expect(maps.map()).toBeUndefined();
    expect(await maps.position()).toBe(3);
  });
});
