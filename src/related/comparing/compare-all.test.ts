import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../test/support/seeded-random.ts';
import { one, type Vector } from '../reading/statistics.ts';
import { blockSize } from './block.ts';
import { compareAll } from './compare-all.ts';
import { copiesOf } from './copies-of.ts';
import { kept, least } from './near-lists.ts';
import { Neighbours } from './neighbours.ts';

const terms = 3_000;

/** Vectors of length 1, of a few terms each, the lower ones the commoner. */
function someVectors(count: number, seed: number): readonly Vector[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const own = new Set(Array.from({ length: 6 }, () => Math.floor(random() ** 2 * terms)));
    const weights = Array.from(own, () => 0.2 + random());
    const length = Math.hypot(...weights);
    return {
      terms: Uint32Array.from(own).sort(),
      weights: Uint16Array.from(weights, (weight) => Math.round((weight / length) * one)),
    };
  });
}

function placed(vectors: readonly Vector[]): Neighbours {
  const neighbours = new Neighbours();
  // Ids against the order of arrival, so that ties show.
  for (const [at, vector] of vectors.entries()) neighbours.place(vectors.length - at, vector);
  return neighbours;
}

function listsOf(neighbours: Neighbours): readonly string[] {
  return Array.from({ length: neighbours.slots }, (_, slot) => {
    const { slots, scores } = neighbours.list(slot);
    return `${slots.join(' ')} | ${scores.join(' ')} | ${neighbours.isCut(slot)}`;
  });
}

/** The list of one work by the definition: every other work, one after the other. */
function plainList(vectors: readonly Vector[], slot: number): string {
  const own = new Map(
    Array.from(vectors[slot]?.terms ?? [], (term, at) => [term, vectors[slot]?.weights[at] ?? 0]),
  );
  const scored = vectors.flatMap(({ terms: others, weights }, other) => {
    const score = others.reduce((sum, term, at) => sum + (own.get(term) ?? 0) * (weights[at] ?? 0), 0);
    return other !== slot && score >= least ? [{ other, score }] : [];
  });
  scored.sort((a, b) => b.score - a.score || b.other - a.other);
  const list = scored.slice(0, kept);
  const isCut = list.length === kept;
  return `${list.map(({ other }) => other).join(' ')} | ${list.map(({ score }) => score).join(' ')} | ${isCut}`;
}

describe('comparing all works', () => {
  const vectors = someVectors(blockSize + 700, 3);

  it('gives the lists of the definition, in one thread and in several, and of works added one by one', async () => {
    const alone = placed(vectors);
    await compareAll(alone, terms, { threads: 0 });
    const expected = listsOf(alone);
    for (const slot of [0, 1, 500, blockSize - 1, blockSize, blockSize + 699])
      expect(expected[slot]).toBe(plainList(vectors, slot));

    const together = placed(vectors);
    await compareAll(together, terms, { threads: 2 });
    expect(listsOf(together)).toEqual(expected);

    const changes = { dirty: new Set<number>(), visible: new Set<number>() };
    const idOf = (slot: number) => vectors.length - slot;
    const regrown = new Neighbours();
    for (const [at, vector] of vectors.entries()) {
      if (at < blockSize - 300) regrown.restore(at, idOf(at), vector, { slots: none, scores: none }, false);
    }
    await compareAll(regrown, terms, { threads: 0 });
    for (let at = blockSize - 300; at < vectors.length; at += 1)
      regrown.add(idOf(at), vectors[at] as Vector, changes);
    expect(listsOf(regrown)).toEqual(expected);
  });

  it('of which hundreds are the same gives the lists of the definition, and does not compare them all', async () => {
    const others = someVectors(900, 7);
    const [same] = someVectors(1, 8) as [Vector];
    const near = { terms: same.terms, weights: same.weights.map((weight) => weight - 40) };
    const mixed = others.flatMap((vector, at) =>
      at % 2 === 0 ? [vector, same] : at % 100 === 1 ? [near] : [vector],
    );
    const neighbours = placed(mixed);
    expect(copiesOf(neighbours).size).toBe(450 - kept - 1);
    for (const threads of [0, 2]) {
      const compared = placed(mixed);
      await compareAll(compared, terms, { threads });
      expect(listsOf(compared)).toEqual(mixed.map((_, slot) => plainList(mixed, slot)));
    }
  });

  it('goes on where it was broken off, and does no harm where a pair is compared twice', async () => {
    const whole = placed(vectors);
    await compareAll(whole, terms, { threads: 0 });
    const broken = placed(vectors);
    const done = new Set<string>();
    const stop = async (name: string) => {
      if (done.size > 0) throw new Error('broken off');
      done.add(name);
    };
    await expect(compareAll(broken, terms, { threads: 0, onPair: stop })).rejects.toThrow('broken off');
    await compareAll(broken, terms, { threads: 2, done });
    expect(listsOf(broken)).toEqual(listsOf(whole));
  });

  it('lets some of thousands go that are the same, and compares one of the others with all', async () => {
    const [same] = someVectors(1, 8) as [Vector];
    const mixed = [...someVectors(200, 9), ...Array.from({ length: 2_000 }, () => same)];
    const neighbours = placed(mixed);
    await compareAll(neighbours, terms, { threads: 0 });
    // Ties go to the smaller id, which the last have: the first twenty of every list of the same go.
    const gone = new Set(Array.from({ length: 20 }, (_, at) => mixed.length - 1 - at));
    const start = process.threadCpuUsage();
    neighbours.remove(gone, { dirty: new Set(), visible: new Set() });
    const { user } = process.threadCpuUsage(start);
    const left = mixed.slice(0, -20);
    for (const slot of [0, 199, 200, 1_000, 2_150, 2_179]) {
      const expected = plainList(left, slot).split(' | ')[0]?.split(' ').slice(0, 50).map(Number);
      expect(Array.from(neighbours.list(slot).slots.slice(0, 50))).toEqual(expected);
    }
    // Each on its own would take 2,000 times 2,000 comparisons.
    expect(user / 1e6).toBeLessThan(2);
  });

  it('lets works go, and makes lists anew that became too short', async () => {
    const neighbours = placed(vectors);
    await compareAll(neighbours, terms, { threads: 0 });
    const gone = new Set(vectors.keys().filter((slot) => slot % 3 === 0));
    const changes = { dirty: new Set<number>(), visible: new Set<number>() };
    neighbours.remove(gone, changes);
    const left = [...vectors.keys()].filter((slot) => !gone.has(slot));
    const fresh = new Neighbours();
    for (const slot of left) fresh.place(vectors.length - slot, vectors[slot] as Vector);
    await compareAll(fresh, terms, { threads: 0 });
    for (const [at, slot] of left.entries()) {
      const shownOf = (list: { slots: Uint32Array }) => Array.from(list.slots.slice(0, 50));
      expect(shownOf(neighbours.list(slot))).toEqual(shownOf(fresh.list(at)).map((other) => left[other]));
    }
  });
});

const none = new Uint32Array(0);
