import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { type House, hasStore, openHouse } from '../../app.ts';
import { whyFailed } from '../../catalogue/index.ts';
import type { Config } from '../../config.ts';
import { type ExportFormat, exportFormats } from '../../formats/index.ts';
import type { WorkId } from '../../model/index.ts';
import { createUrls } from '../../urls.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { heldWork } from '../named-work.ts';
import { createProgress } from '../progress.ts';
import { noStore } from './sentences.ts';

interface ExportFlags {
  readonly format: string;
  readonly out?: string;
  readonly ids?: string;
}

/** Gathered before it is written. */
const pieceLength = 256 * 1024;

/** Writes all works, those that are named, or those that a search finds, in any format, one after another. */
export async function exportCommand(
  config: Config,
  query: readonly string[],
  { format: name, out, ids }: ExportFlags,
  world: CliWorld,
): Promise<ExitCode> {
  const format = exportFormats.find((candidate) => candidate.name === name);
  if (format === undefined) {
    const names = exportFormats.map((candidate) => candidate.name).join(', ');
    world.err.write(`There is no format "${name}". There are: ${names}.\n`);
    return 1;
  }
  if (ids !== undefined && query.length > 0) {
    world.err.write('Name works with --ids or search for them, not both.\n');
    return 1;
  }
  if (!hasStore(config)) {
    world.err.write(noStore(config));
    return 1;
  }
  const house = openHouse(config, world);
  const target = out === undefined ? undefined : resolve(world.folder, out);
  try {
    const chosen = await chosenIds(house, query, ids, world);
    if (chosen === undefined) return 1;
    const sink = target === undefined ? toStream(world) : toFile(target);
    const origin = config.origin ?? `http://${config.host}:${config.port}`;
    const written = await writeWorks({
      house,
      format,
      ids: chosen,
      origin,
      sink,
      world,
      quiet: target === undefined,
    });
    if (written === 'stopped') {
      sink.abandon();
      world.err.write('Stopped before the end, as you asked.\n');
      return 2;
    }
    sink.end();
    if (target !== undefined)
      world.out.write(`${written.toLocaleString('en')} works written to ${target} as ${format.title}.\n`);
    return 0;
  } catch (cause) {
    const reason = whyFailed(cause);
    if (reason === undefined) throw cause;
    world.err.write(
      `The works could not be written${target === undefined ? '' : ` to ${target}`}: ${reason}.\n`,
    );
    return 1;
  } finally {
    house.close();
  }
}

async function chosenIds(
  { store, search, catalogue }: House,
  query: readonly string[],
  named: string | undefined,
  world: CliWorld,
): Promise<readonly WorkId[] | undefined> {
  if (named !== undefined) {
    const names = named.split(/[\s,;]+/).filter((name) => name !== '');
    const ids = await Promise.all(names.map((name) => heldWork(name, catalogue)));
    const missing = names.filter((_, at) => ids[at] === undefined);
    if (missing.length === 0) return [...new Set(ids.filter((id) => id !== undefined))];
    world.err.write(`There is no work ${missing.join(', ')}.\n`);
    return undefined;
  }
  if (query.length === 0) {
    const rows = store.reader.prepare("select id from work where state = 'held' order by number").all();
    return rows.map(({ id }) => id as WorkId);
  }
  const text = query.join(' ');
  const found = await search.allHits({ text }, Number.MAX_SAFE_INTEGER);
  if (found.length === 0) world.err.write(`Nothing was found for "${text}".\n`);
  return found;
}

interface Writing {
  readonly house: House;
  readonly format: ExportFormat;
  readonly ids: readonly WorkId[];
  readonly origin: string;
  readonly sink: Sink;
  readonly world: CliWorld;
  readonly quiet: boolean;
}

/** How many works were written; one that went meanwhile is left out. */
async function writeWorks({
  house,
  format,
  ids,
  origin,
  sink,
  world,
  quiet,
}: Writing): Promise<number | 'stopped'> {
  const { list, write } = format;
  const urls = createUrls('');
  const progress = quiet ? undefined : createProgress('works', world.err, world.now);
  let piece = list.start;
  let written = 0;
  for (const [done, id] of ids.entries()) {
    if (world.stopping.aborted) break;
    const work = await house.catalogue.find(id);
    if (work === undefined) continue;
    const [summary] = await house.catalogue.summaries([id]);
    piece += (written === 0 ? '' : list.between) + write(work, origin + urls.work(id, summary?.slug ?? ''));
    written += 1;
    if (piece.length < pieceLength) continue;
    await sink.write(piece);
    piece = '';
    progress?.report({ done, total: ids.length, records: written, label: format.title });
    // Lets a signal in.
    await new Promise(setImmediate);
  }
  progress?.stop();
  if (world.stopping.aborted) return 'stopped';
  await sink.write(piece + list.end);
  return written;
}

interface Sink {
  write(text: string): Promise<void>;
  end(): void;
  /** Leaves nothing half done behind. */
  abandon(): void;
}

/** Waits until the reader of a pipe has taken what was written. */
function toStream({ out }: CliWorld): Sink {
  return {
    write: (text) => new Promise((taken) => out.write(text, () => taken())),
    end: () => undefined,
    abandon: () => undefined,
  };
}

/** Under another name until it is whole. */
function toFile(target: string): Sink {
  const partial = `${target}.partial`;
  const handle = openSync(partial, 'w');
  return {
    async write(text) {
      const bytes = Buffer.from(text);
      try {
        for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
      } catch (cause) {
        closeSync(handle);
        rmSync(partial, { force: true });
        throw cause;
      }
    },
    end() {
      fsyncSync(handle);
      closeSync(handle);
      renameSync(partial, target);
    },
    abandon() {
      closeSync(handle);
      rmSync(partial, { force: true });
    },
  };
}
