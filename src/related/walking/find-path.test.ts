import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorkId } from '../../model/index.ts';
import type { RelatedTie, RelatedWork } from '../related-index.ts';
import { findPath } from './find-path.ts';

type Edge = readonly [from: string, to: string, score: number, ties?: readonly RelatedTie[]];

/** Lists as they would be kept: each edge is an entry in the list of its first work. */
function lists(edges: readonly Edge[], barred: readonly string[] = []) {
  return {
    isPassable: (id: WorkId) => !barred.includes(id),
    relatedTo: async (id: WorkId): Promise<readonly RelatedWork[]> =>
      edges
        .filter(([from]) => from === id)
        .map(([, to, score, ties = []]) => ({ id: to as WorkId, score, shares: [], ties })),
  };
}

const path = async (edges: readonly Edge[], from: string, to: string, barred: readonly string[] = []) =>
  (await findPath(lists(edges, barred), from as WorkId, to as WorkId))?.map(({ id }) => id);

describe('a reading path', () => {
  it('goes by two good steps rather than by one that is hardly one', async () => {
    const edges: Edge[] = [
      ['a', 'c', 0.1],
      ['a', 'b', 0.5],
      ['b', 'c', 0.5],
    ];
    expect(await path(edges, 'a', 'c')).toEqual(['b', 'c']);
  });

  it('goes in one step where that is better', async () => {
    const edges: Edge[] = [
      ['a', 'c', 0.4],
      ['a', 'b', 0.5],
      ['b', 'c', 0.5],
    ];
    expect(await path(edges, 'a', 'c')).toEqual(['c']);
  });

  it('does not mind which of two works has the other in its list, and says who cites whom as it is read', async () => {
    const edges: Edge[] = [
      ['a', 'b', 0.5],
      // c has b in its list, and b cites c.
      ['c', 'b', 0.5, ['cites', 'team']],
    ];
    const steps = await findPath(lists(edges), 'a' as WorkId, 'c' as WorkId);
    expect(steps?.map(({ id, ties }) => [id, ...ties])).toEqual([['b'], ['c', 'cited', 'team']]);
  });

  it('leads round a notice, but may begin and end with one', async () => {
    const edges: Edge[] = [
      ['a', 'n', 0.9],
      ['n', 'd', 0.9],
      ['d', 'n', 0.9],
      ['a', 'b', 0.4],
      ['b', 'c', 0.4],
      ['d', 'c', 0.4],
    ];
    expect(await path(edges, 'a', 'd')).toEqual(['n', 'd']);
    expect(await path(edges, 'a', 'd', ['n'])).toEqual(['b', 'c', 'd']);
    expect(await path(edges, 'a', 'n', ['n'])).toEqual(['n']);
    expect(await path(edges, 'n', 'a', ['n'])).toEqual(['a']);
    expect(await path(edges.slice(0, 3), 'a', 'd', ['n'])).toBeUndefined();
  });

  it('says that there is none, and that a work is its own goal', async () => {
    expect(await path([['a', 'b', 0.5]], 'a', 'z')).toBeUndefined();
    expect(await path([], 'a', 'a')).toEqual([]);
  });

  it('reads a bounded number of lists however large the catalogue is', async () => {
    let read = 0;
    const endless = {
      isPassable: () => true,
      relatedTo: async (id: WorkId): Promise<readonly RelatedWork[]> => {
        read += 1;
        return Array.from({ length: 20 }, (_, at) => ({
          id: `${id}${at}` as WorkId,
          score: 0.5,
          shares: [],
          ties: [],
        }));
      },
    };
    expect(await findPath(endless, 'a' as WorkId, 'b' as WorkId)).toBeUndefined();
    expect(read).toBeLessThanOrEqual(600);
  });

  it('is the best there is (property: against trying all ways that lists lead, first forward and then backward)', async () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    // Likeness is mutual; whether one stands in the list of the other is not.
    const likeness = (a: string, b: string) => ((a.charCodeAt(0) * b.charCodeAt(0)) % 89) / 100 + 0.1;
    const edge = fc.tuple(name, name).map(([a, b]) => [a, b, likeness(a, b)] as const);
    await fc.assert(
      fc.asyncProperty(fc.array(edge, { maxLength: 14 }), async (edges) => {
        const steps = await findPath(lists(edges), 'a' as WorkId, 'f' as WorkId);
        const product = steps?.reduce((whole, { score }) => whole * score, 1) ?? 0;
        expect(product).toBeCloseTo(bestProduct(edges, 'a', new Set(['a']), true), 9);
      }),
    );
  });
});

function bestProduct(
  edges: readonly (readonly [string, string, number])[],
  at: string,
  passed: ReadonlySet<string>,
  forward: boolean,
): number {
  if (at === 'f') return 1;
  let best = 0;
  const go = (next: string, score: number, onward: boolean) => {
    if (passed.has(next)) return;
    best = Math.max(best, score * bestProduct(edges, next, new Set([...passed, next]), onward));
  };
  for (const [from, to, score] of edges) {
    if (forward && from === at) go(to, score, true);
    if (to === at) go(from, score, false);
  }
  return best;
}
