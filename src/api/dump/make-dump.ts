import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as pause } from 'node:timers/promises';
import { createGzip } from 'node:zlib';
import { linesOfWorks } from '../rest/endpoints/mirrors.ts';
import type { WorkPorts } from '../rest/whole-works.ts';
import { type DumpMade, describedIn } from './dump-file.ts';

/** A file is made anew when it is older than this and something changed since. */
const freshForMs = 24 * 60 * 60 * 1000;

export type DumpOutcome = { readonly kind: 'made' | 'fresh'; readonly made: DumpMade };

/** Writes every work to a compressed file of JSON Lines, a portion in memory at a time; it has its name only when it is whole. */
export async function makeDump(
  ports: WorkPorts,
  folder: string,
  at: Date,
  stopping?: AbortSignal,
): Promise<DumpMade> {
  await mkdir(folder, { recursive: true });
  // What changes while it is written is told again behind this position: twice is harmless, never would not be.
  const position = await ports.catalogue.position();
  const name = `works-${at.toISOString().replace(/[:.]/g, '-')}.jsonl.gz`;
  const partial = join(folder, `${name}.partial`);
  let works = 0;
  async function* counted() {
    for await (const line of linesOfWorks(ports)) {
      works += 1;
      yield line;
      // Others in this thread have their turn.
      if (works % 50 === 0) await pause();
    }
  }
  try {
    await pipeline(Readable.from(counted()), createGzip({ level: 6 }), createWriteStream(partial), {
      ...(stopping && { signal: stopping }),
    });
    await flushed(partial);
  } catch (cause) {
    await rm(partial, { force: true });
    throw cause;
  }
  const { size } = await stat(partial);
  const made: DumpMade = {
    file: name,
    madeAt: at.toISOString(),
    works,
    bytes: size,
    etag: `"${await hashOf(partial)}"`,
    position,
  };
  await rename(partial, join(folder, name));
  await describe(folder, made);
  await clear(folder, made);
  return made;
}

/** Makes the file where there is none, or one that is too old and no longer says everything. */
export async function ensureDump(
  ports: WorkPorts,
  folder: string,
  {
    before,
    now,
    stopping,
  }: { readonly before: DumpMade | undefined; readonly now: Date; readonly stopping?: AbortSignal },
): Promise<DumpOutcome> {
  const isYoung = before !== undefined && now.getTime() - Date.parse(before.madeAt) < freshForMs;
  if (before !== undefined && (isYoung || before.position === (await ports.catalogue.position())))
    return { kind: 'fresh', made: before };
  return { kind: 'made', made: await makeDump(ports, folder, now, stopping) };
}

async function flushed(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  await handle.sync();
  await handle.close();
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece);
  return hash.digest('base64url').slice(0, 27);
}

async function describe(folder: string, made: DumpMade): Promise<void> {
  const path = describedIn(folder);
  const partial = `${path}.${process.pid}.partial`;
  await writeFile(partial, `${JSON.stringify(made, undefined, 2)}\n`);
  await rename(partial, path);
}

/**
 * Takes older files away, and what was left half written long ago: what another server is writing stays. Whoever reads an
 * older file holds it open; its name may go.
 */
async function clear(folder: string, { file, madeAt }: DumpMade): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (/^works-.*\.jsonl\.gz$/.test(name) ? name < file : await isForgotten(path, name, madeAt))
      await rm(path, { force: true });
  }
}

async function isForgotten(path: string, name: string, madeAt: string): Promise<boolean> {
  if (!/^works-.*\.partial$/.test(name)) return false;
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && Date.parse(madeAt) - found.mtimeMs > freshForMs;
}
