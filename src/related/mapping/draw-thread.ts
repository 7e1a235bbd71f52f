import { parentPort, workerData } from 'node:worker_threads';
import { drawMap } from './draw-map.ts';

/** Draws the one map it was started with. */
parentPort?.postMessage(drawMap(workerData));
