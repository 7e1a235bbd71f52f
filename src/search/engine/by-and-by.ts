import { setImmediate as pause } from 'node:timers/promises';

/** So long others wait at a time. */
const sliceMs = 2;

/** Does what takes long a little at a time, so that questions are answered in between. */
export async function byAndBy(steps: Iterator<void>): Promise<void> {
  for (let since = performance.now(); steps.next().done !== true; ) {
    if (performance.now() - since < sliceMs) continue;
    await pause();
    since = performance.now();
  }
}

/** The same at once. */
export function atOnce<T>(steps: Iterator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
