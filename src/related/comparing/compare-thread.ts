import { parentPort } from 'node:worker_threads';
import { type Comparison, compareBlocks } from './compare-blocks.ts';

/** Compares what it is sent, and answers with lists and the processor time it took, in milliseconds. */
parentPort?.on('message', (comparison: Comparison) => {
  const start = process.threadCpuUsage();
  const lists = compareBlocks(comparison);
  const { user, system } = process.threadCpuUsage(start);
  parentPort?.postMessage(
    { lists, processorMs: (user + system) / 1000 },
    lists.flatMap(
      ({ slots, scores, starts }) => [slots.buffer, scores.buffer, starts.buffer] as ArrayBuffer[],
    ),
  );
});
