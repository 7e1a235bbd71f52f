import { glob, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { type HarvestStep, type HarvestTask, stop } from '../../harvest/provider.ts';

/** The last file that is in, by when it arrived and its name. */
const checkpointSchema = z.object({ arrivedMs: z.number(), name: z.string() });
type Arrived = z.infer<typeof checkpointSchema>;

/** A file that was written so shortly ago may not be whole yet. */
const quietMs = 10_000;
/** What is hidden, or still being copied by usual programs. */
const unfinished = /(?:^|[\\/])[.~]|\.(?:part|partial|tmp|crdownload|filepart)$|~$/i;

/** Files that arrived or changed since, in the order in which they did. */
export async function* folderSteps(
  task: HarvestTask<{ readonly path: string }>,
): AsyncGenerator<HarvestStep, void> {
  const { path } = task.settings;
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder)
    return yield stop(`There is no folder ${path}, or it may not be read by the user that runs Lectern.`);
  const resumed = checkpointSchema.safeParse(task.checkpoint);
  const after: Arrived = resumed.success ? resumed.data : { arrivedMs: task.since?.getTime() ?? 0, name: '' };
  const files = await filesIn(path, task.until.getTime() - quietMs);
  const waiting = files.filter((file) => order(file, after) > 0);
  for (const [at, { name, arrivedMs }] of waiting.entries())
    yield {
      kind: 'page',
      name,
      bytes: { file: join(path, name) },
      checkpoint: { arrivedMs, name } satisfies Arrived,
      progress: { done: at + 1, total: waiting.length },
    };
}

async function filesIn(path: string, quietSinceMs: number): Promise<readonly Arrived[]> {
  const files: Arrived[] = [];
  for await (const name of glob('**/*', { cwd: path })) {
    if (unfinished.test(name)) continue;
    const found = await stat(join(path, name)).catch(() => undefined);
    if (!found?.isFile() || found.mtimeMs > quietSinceMs) continue;
    // A file that was moved here has an old hour of its content and a new one of its place.
    files.push({ name, arrivedMs: Math.max(found.mtimeMs, found.ctimeMs) });
  }
  return files.sort(order);
}

function order(one: Arrived, other: Arrived): number {
  return one.arrivedMs - other.arrivedMs || (one.name < other.name ? -1 : one.name > other.name ? 1 : 0);
}
