import { idOfNumber, numberOfId, type WorkId } from '../../model/index.ts';
import type { SqliteUnits } from '../../people/index.ts';

/** Who knows which works belong to which department or school. */
export interface UnitsAsSets extends Pick<SqliteUnits, 'refs' | 'revision' | 'holdings'> {
  /** When what is not followed yet began to change; `undefined` where everything is. */
  readonly behindSince: () => Promise<Date | undefined>;
}

/** Sets by unit (`unit-surgery`), each with the works of the units below it. */
export interface UnitSets {
  names(): Promise<readonly (readonly [spec: string, name: string])[]>;
  worksIn(spec: string): readonly WorkId[] | undefined;
  setsOf(id: WorkId): readonly string[];
  behindSince(): Promise<Date | undefined>;
}

const beginning = 'unit-';

export function createUnitSets(units: UnitsAsSets | undefined): UnitSets {
  let seen = -1;
  let holdings: ReadonlyMap<string, Float64Array> = new Map();
  const ids = new Map<string, readonly WorkId[]>();

  function now(): ReadonlyMap<string, Float64Array> {
    const revision = units?.revision() ?? -1;
    if (units !== undefined && revision !== seen) {
      holdings = units.holdings();
      ids.clear();
      seen = revision;
    }
    return holdings;
  }

  return {
    async names() {
      const refs = (await units?.refs()) ?? [];
      return refs.map(({ slug, names }) => [beginning + slug, Object.values(names)[0] ?? slug] as const);
    },
    worksIn(spec) {
      const slug = spec.startsWith(beginning) ? spec.slice(beginning.length) : '';
      const numbers = now().get(slug);
      if (numbers === undefined) return undefined;
      const works = ids.get(slug) ?? Array.from(numbers, idOfNumber);
      ids.set(slug, works);
      return works;
    },
    setsOf(id) {
      const number = numberOfId(id);
      return [...now()].flatMap(([slug, numbers]) => (holds(numbers, number) ? [beginning + slug] : []));
    },
    behindSince: async () => units?.behindSince(),
  };
}

/** Whether a number stands in a list that ascends. */
function holds(numbers: Float64Array, number: number): boolean {
  let [from, to] = [0, numbers.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((numbers[middle] ?? 0) < number) from = middle + 1;
    else to = middle;
  }
  return numbers[from] === number;
}
