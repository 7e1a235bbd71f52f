import { kept } from './near-lists.ts';
import type { Neighbours } from './neighbours.ts';
import { areSame, hashOfVector } from './same-vectors.ts';

/**
 * Works that need not be compared, with a work that has the very same vector. No list has room for more than `kept`
 * works of one vector, and those with the smallest ids come first: the others are in no list, and have the list of
 * the first. So thousands of identical records cost no more than a few.
 */
export function copiesOf(neighbours: Neighbours): ReadonlyMap<number, number> {
  const groups = new Map<number, number[]>();
  for (let slot = 0; slot < neighbours.slots; slot += 1) {
    const vector = neighbours.vector(slot);
    if (vector === undefined || vector.terms.length === 0) continue;
    const key = hashOfVector(vector);
    const group = groups.get(key);
    if (group) group.push(slot);
    else groups.set(key, [slot]);
  }
  const copies = new Map<number, number>();
  for (const group of groups.values()) {
    if (group.length <= kept + 1) continue;
    const [first = 0, ...others] = group.sort((a, b) => neighbours.idOf(a) - neighbours.idOf(b));
    // Two vectors of one hash are hardly ever two; those that are, are compared.
    const same = others.filter((slot) => areSame(neighbours.vector(slot), neighbours.vector(first)));
    for (const slot of same.slice(kept)) copies.set(slot, first);
  }
  return copies;
}
