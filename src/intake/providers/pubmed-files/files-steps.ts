import { basename } from 'node:path';
import * as z from 'zod';
import { inOrder } from '../../harvest/in-order.ts';
import { type HarvestStep, type HarvestTask, stop } from '../../harvest/provider.ts';
import { type FileNumber, fileOrder, parseFileName } from './file-name.ts';
import { type FilePlaces, filesOfFolder, filesOfMirror } from './file-places.ts';

/** The last file that is in. */
const checkpointSchema = z.object({ year: z.number(), number: z.number() });

interface Settings {
  readonly from?: string | undefined;
  readonly path?: string | undefined;
}

interface NumberedFile extends FileNumber {
  readonly place: string;
}

const filesAhead = 2;

/** File after file in the order of their numbers, from the one that is in. */
export async function* filesSteps(task: HarvestTask<Settings>): AsyncGenerator<HarvestStep, void> {
  const { path, from } = task.settings;
  const places = path === undefined ? filesOfMirror(task) : filesOfFolder(path);
  const listed = await places.list();
  if (listed.kind === 'failed') return yield stop(listed.reason);
  const all = numbered(listed.found);
  if (all.length === 0 && path !== undefined)
    return yield stop(
      `There are no files of PubMed in ${path}: names such as pubmed26n0001.xml.gz are looked for, in folders in it as well.`,
    );
  const begun = checkpointSchema.safeParse(task.checkpoint);
  const first = from === undefined ? undefined : parseFileName(from);
  const waiting = all.filter((file) =>
    begun.success ? fileOrder(file, begun.data) > 0 : first === undefined || fileOrder(file, first) >= 0,
  );
  const missing = firstMissing(begun.success ? begun.data : undefined, waiting);
  const readable = missing === undefined ? waiting : waiting.slice(0, missing.at);
  yield* inOrder(pageTasks(readable, waiting.length, places), filesAhead);
  if (missing !== undefined) yield stop(missing.reason);
}

async function* pageTasks(
  files: readonly NumberedFile[],
  total: number,
  places: FilePlaces,
): AsyncGenerator<() => Promise<HarvestStep>, void> {
  for (const [at, { place, year, number }] of files.entries())
    yield async () => {
      const opened = await places.open(place);
      if (opened.kind === 'failed') return stop(opened.reason);
      return {
        kind: 'page',
        name: basename(place),
        bytes: opened.found,
        checkpoint: { year, number } satisfies FileNumber,
        progress: { done: at + 1, total },
      };
    };
}

/** In order, each number once, wherever else it lies too. */
function numbered(places: readonly string[]): readonly NumberedFile[] {
  const files = places.flatMap((place) => {
    const number = parseFileName(basename(place));
    return number === undefined ? [] : { ...number, place };
  });
  return files.sort(fileOrder).filter((file, at) => at === 0 || fileOrder(file, files[at - 1] ?? file) !== 0);
}

/** Numbers of one year have no gaps; what is read beyond one would have what it lacks come too late. */
function firstMissing(
  before: FileNumber | undefined,
  files: readonly NumberedFile[],
): { readonly at: number; readonly reason: string } | undefined {
  let last = before;
  for (const [at, file] of files.entries()) {
    const { year, number } = file;
    if (last !== undefined && last.year === year && number !== last.number + 1)
      return {
        at,
        reason: `pubmed${year}n${String(last.number + 1).padStart(4, '0')}.xml.gz is missing, and ${basename(file.place)} must not be read before it: put it there.`,
      };
    last = file;
  }
  return undefined;
}
