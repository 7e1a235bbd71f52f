import { Worker } from 'node:worker_threads';
import { type DrawnMap, drawMap } from './draw-map.ts';
import type { Nearest } from './neighbour-graph.ts';

/** Below so many works a thread costs more than the drawing. */
const fewWorks = 1_000;

/** Draws a map in a thread of its own: of 200,000 works it takes half a minute, and others wait for this one. */
export async function drawApart(nearest: Nearest): Promise<DrawnMap> {
  if (nearest.size < fewWorks) return drawMap(nearest);
  const worker = new Worker(new URL('./draw-thread.ts', import.meta.url), { workerData: nearest });
  return new Promise((done, fail) => {
    worker.once('message', done);
    worker.once('error', fail);
    worker.once('exit', (code) => fail(new Error(`Drawing the map of topics ended with ${code}.`)));
  });
}
