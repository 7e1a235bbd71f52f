/** Making anew may take a twentieth of the time at most, however often things change. */
const pauses = 20;
/** What takes no longer is made anew at once. */
const quickMs = 3;

/** What is made of something that changes: made anew when its version has changed; where that takes long, only so often that questions stay quick. */
export function keepUp<T>(
  version: () => number,
  make: () => T,
  now: () => number = () => performance.now(),
): () => T {
  let made: { readonly value: T; readonly version: number; readonly notBefore: number } | undefined;
  return () => {
    const current = version();
    if (made !== undefined && (current === made.version || now() < made.notBefore)) return made.value;
    const start = now();
    const value = make();
    const took = now() - start;
    made = { value, version: current, notBefore: took > quickMs ? start + took * pauses : 0 };
    return value;
  };
}
