import { setFlagsFromString } from 'node:v8';

/** By so many percent the engine lets a heap grow, of what was in use, before it collects all of it again. */
const percent = 30;

/**
 * For work that goes on for long and makes much of what soon goes, such as an import: the engine would let heaps double between
 * two collections, to no gain (decision 57). Holds for all threads of the process, until the function it answers is called.
 */
export function growHeapSlowly(): () => void {
  setFlagsFromString(`--heap-growing-percent=${percent}`);
  // As the engine sees fit.
  return () => setFlagsFromString('--heap-growing-percent=0');
}
