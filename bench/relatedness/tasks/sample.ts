import { seededRandom } from '../../matching/pairs/random.ts';

/** At most so many of them, drawn without putting back; the same for the same seed. */
export function sample<T>(from: readonly T[], most: number, seed = 11): readonly T[] {
  const random = seededRandom(seed);
  const left = [...from];
  for (let at = 0; at < Math.min(most, left.length); at += 1) {
    const other = at + random.below(left.length - at);
    [left[at], left[other]] = [left[other] as T, left[at] as T];
  }
  return left.slice(0, most);
}
