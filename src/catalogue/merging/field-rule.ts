/** What one record states in a field. `by` is its place in the order of trust. */
export interface Stated<T> {
  readonly value: T;
  readonly by: number;
}

/** What a field says in the end, and whose word that is: the first gave it, others completed it. */
export interface Picked<T> {
  readonly value: T;
  readonly by: readonly number[];
}

/** How several statements of one field become one. */
export interface FieldRule<T> {
  /** Given at least one statement, the most trusted first. */
  readonly pick: (stated: readonly [Stated<T>, ...Stated<T>[]]) => Picked<T>;
  /** Whether a statement says nothing else than what was picked. */
  readonly agrees: (picked: T, stated: T) => boolean;
}

/** The most trusted word, unless another says the same and more. */
export function mostTrusted<T>(saysMore: (other: T, best: T) => boolean = () => false): FieldRule<T>['pick'] {
  return ([first, ...others]) => {
    let best = first;
    for (const other of others) if (saysMore(other.value, best.value)) best = other;
    return { value: best.value, by: [best.by] };
  };
}

/** All that anyone states, what the most trusted state first. `nameOf` tells what is the same. */
export function united<T>(
  nameOf: (one: T) => string,
  complete: (known: T, other: T) => T = (known) => known,
): FieldRule<readonly T[]>['pick'] {
  return (stated) => {
    const union = new Map<string, T>();
    const by = new Set<number>();
    for (const { value, by: whose } of stated)
      for (const one of value) {
        const name = nameOf(one);
        const known = union.get(name);
        const now = known === undefined ? one : complete(known, one);
        if (now === known) continue;
        union.set(name, now);
        by.add(whose);
      }
    return { value: [...union.values()], by: [...by] };
  };
}

/** Only adds up: nobody contradicts anybody. */
export const addsUp = (): boolean => true;

export function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
