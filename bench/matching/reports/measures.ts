/** A share with its 95 % interval (Wilson 1927, score method without continuity correction). */
export function share(hits: number, of: number): string {
  if (of === 0) return 'none';
  const z = 1.96;
  const p = hits / of;
  const middle = (p + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const reach = (z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of))) / (1 + (z * z) / of);
  const percent = (value: number) => Math.min(1, Math.max(0, value)).toFixed(4);
  return `${percent(p)} (${percent(middle - reach)}–${percent(middle + reach)})`;
}

/** What a decision got right and wrong over labelled pairs. */
export interface Tally {
  /** Of one work, and said to be. */
  readonly found: number;
  readonly wrong: number;
  readonly ofOne: number;
}

export function tally<T extends { readonly same: boolean }>(
  pairs: readonly T[],
  saysSame: (pair: T) => boolean,
): Tally {
  let [found, wrong, ofOne] = [0, 0, 0];
  for (const pair of pairs) {
    if (pair.same) ofOne += 1;
    if (saysSame(pair)) {
      if (pair.same) found += 1;
      else wrong += 1;
    }
  }
  return { found, wrong, ofOne };
}

export function tallyLine({ found, wrong, ofOne }: Tally): string {
  return `precision ${share(found, found + wrong)}, recall ${share(found, ofOne)}, ${wrong} wrong`;
}

export function padded(cells: readonly (string | number)[], widths: readonly number[]): string {
  return cells
    .map((cell, at) => String(cell).padEnd(widths[at] ?? 0))
    .join('  ')
    .trimEnd();
}
