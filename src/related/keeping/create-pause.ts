/** How long computing goes on before others are let run, in milliseconds. */
const breath = 20;

/** Lets others run for a moment, when it is time. */
export function createPause(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < breath) return;
    await new Promise(setImmediate);
    since = performance.now();
  };
}
