/** No word that is longer is compared. */
export const longestWord = 40;

const width = longestWord + 1;
const rows = [new Uint8Array(width), new Uint8Array(width), new Uint8Array(width)] as const;

/**
 * How many letters must be put in, left out, replaced or swapped with their neighbour to make one word of the other
 * (Damerau 1964, as optimal string alignment: no letter is touched twice); `most + 1` where it is more than `most`.
 * Words are UTF-16 code units; the second stands in `others` from `start` to before `end`.
 */
export function editDistance(
  word: Uint16Array,
  others: Uint16Array,
  start: number,
  end: number,
  most: number,
): number {
  const length = end - start;
  if (Math.abs(length - word.length) > most || length > longestWord || word.length > longestWord)
    return most + 1;
  let [before, above, row] = rows as readonly [Uint8Array, Uint8Array, Uint8Array];
  for (let at = 0; at <= length; at += 1) above[at] = at;
  for (let i = 1; i <= word.length; i += 1) {
    row[0] = i;
    let least = i;
    const letter = word[i - 1];
    const letterBefore = word[i - 2];
    for (let j = 1; j <= length; j += 1) {
      const other = others[start + j - 1];
      let cost = (above[j - 1] ?? 0) + (letter === other ? 0 : 1);
      const leftOut = (above[j] ?? 0) + 1;
      if (leftOut < cost) cost = leftOut;
      const putIn = (row[j - 1] ?? 0) + 1;
      if (putIn < cost) cost = putIn;
      if (i > 1 && j > 1 && letterBefore === other && letter === others[start + j - 2]) {
        const swapped = (before[j - 2] ?? 0) + 1;
        if (swapped < cost) cost = swapped;
      }
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [before, above, row] = [above, row, before];
  }
  return Math.min(above[length] ?? 0, most + 1);
}

/** The code units of a word. */
export function unitsOf(word: string): Uint16Array {
  return Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
}
