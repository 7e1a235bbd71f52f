/** Whether two ascending lists have so many numbers in common. */
export function haveCommon(a: Uint32Array, b: Uint32Array, wanted: number): boolean {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length && common < wanted; ) {
    const [left, right] = [a[i] as number, b[j] as number];
    if (left === right) common += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return common >= wanted;
}
