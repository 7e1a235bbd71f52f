import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** The file of all works, as it is called in addresses. */
export const dumpName = 'works.jsonl.gz';
const described = 'dump.json';

const dumpSchema = z.object({
  /** As it is called in the folder. */
  file: z.string().regex(/^works-[\w-]+\.jsonl\.gz$/),
  madeAt: z.iso.datetime(),
  works: z.number(),
  bytes: z.number(),
  etag: z.string(),
  /** Of the change log: everything up to here is in the file. */
  position: z.number(),
});
export type DumpMade = z.infer<typeof dumpSchema>;

export function describedIn(folder: string): string {
  return join(folder, described);
}

const read = new Map<string, { readonly at: number; readonly made: DumpMade | undefined }>();

/** The newest file of all works, whichever process made it. */
export function readDump(folder: string): DumpMade | undefined {
  try {
    const path = describedIn(folder);
    const at = statSync(path).mtimeMs;
    const known = read.get(path);
    if (known?.at === at) return known.made;
    const made = dumpSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
    read.set(path, { at, made });
    return made;
  } catch {
    // None was made yet.
    return undefined;
  }
}
