/** Whether two ascending lists have so many numbers in common. */
export function haveCommon(a: Uint32Array, b: Uint32Array, wanted: number): boolean {
  let common = 0;
  let other = 0;
  for (let at = 0; at < a.length && other < b.length; at += 1) {
    const number = a[at] as number;
    while (other < b.length && (b[other] as number) < number) other += 1;
    if (b[other] !== number) continue;
    common += 1;
    if (common === wanted) return true;
    other += 1;
  }
  return false;
}
