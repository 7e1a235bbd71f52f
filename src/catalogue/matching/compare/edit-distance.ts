/** Rows of the table, kept between calls. */
let above = new Uint8Array(512);
let here = new Uint8Array(512);

/**
 * How many letters must be put in, left out or changed to make `shorter` of `longer`, as far as that is at most
 * `most`; else `most + 1`. With `openEnd` the rest of `longer` beyond the best place to stop costs nothing.
 * Ukkonen's band of the Levenshtein table: time grows with the length times `most`.
 */
export function editDistance(shorter: string, longer: string, most: number, openEnd = false): number {
  const tooFar = most + 1;
  const rows = shorter.length;
  const columns = openEnd ? Math.min(longer.length, rows + most) : longer.length;
  if (columns - rows > most || rows - columns > most) return tooFar;
  if (above.length < columns + 2) {
    above = new Uint8Array(columns + 2);
    here = new Uint8Array(columns + 2);
  }
  above.fill(tooFar, 0, columns + 2);
  for (let column = 0; column <= Math.min(most, columns); column += 1) above[column] = column;
  for (let row = 1; row <= rows; row += 1) {
    const from = Math.max(1, row - most);
    const to = Math.min(columns, row + most);
    here[from - 1] = from === 1 ? Math.min(row, tooFar) : tooFar;
    let least = here[from - 1] as number;
    const letter = shorter.charCodeAt(row - 1);
    for (let column = from; column <= to; column += 1) {
      let steps = (above[column - 1] as number) + (longer.charCodeAt(column - 1) === letter ? 0 : 1);
      steps = Math.min(steps, (above[column] as number) + 1, (here[column - 1] as number) + 1, tooFar);
      here[column] = steps;
      if (steps < least) least = steps;
    }
    here[to + 1] = tooFar;
    if (least > most) return tooFar;
    [above, here] = [here, above];
  }
  if (!openEnd) return above[columns] as number;
  let best = tooFar;
  for (let column = Math.max(0, rows - most); column <= columns; column += 1)
    best = Math.min(best, above[column] as number);
  return best;
}
