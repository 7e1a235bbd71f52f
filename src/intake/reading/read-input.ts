import { hash } from 'node:crypto';
import { type Reading, type RecordReader, recogniseFormat } from '../../formats/index.ts';
import { Batch } from './batch.ts';
import { type Gunzipped, gunzip, isGzip } from './gunzip.ts';
import type { InputReading } from './input-reading.ts';
import { oneAhead } from './one-ahead.ts';
import { type OpenedInput, whyUnreadable } from './open-input.ts';
import { decodedStart, startBytes, whyUnknown } from './recognise.ts';

/** Reads one input from end to end in constant memory, whatever is in it, and sends batches of what it says. */
export async function readInput(
  input: string,
  open: () => Promise<OpenedInput>,
  reading: InputReading,
): Promise<void> {
  const { formats, isHeld, isWanted, send } = reading;
  const batch = new Batch(input, reading);
  const counted = { bytes: 0 };
  let start: Uint8Array = new Uint8Array();
  let reader: RecordReader | undefined;
  /** Reader and batch both ask for the hash of a payload, one after the other. */
  let hashed: { readonly payload: Uint8Array; readonly digest: Uint8Array } | undefined;

  let unwanted: Uint8Array | undefined;

  function digestOf(payload: Uint8Array): Uint8Array {
    if (hashed?.payload !== payload) hashed = { payload, digest: hash('sha256', payload, 'buffer') };
    return hashed.digest;
  }
  const refuse = (reason: string) => batch.problem({ severity: 'refused', reason });

  /** What is not wanted is passed over as what is known. */
  function needNotBeRead(payload: Uint8Array): boolean {
    if (isWanted?.(payload) === false) {
      unwanted = payload;
      return true;
    }
    return isHeld?.(digestOf(payload)) ?? false;
  }

  function begin(): RecordReader | undefined {
    const format = recogniseFormat(decodedStart(start), formats);
    if (format === undefined) {
      refuse(start.length === 0 ? 'The file is empty.' : whyUnknown(formats, start));
      return undefined;
    }
    batch.format = format;
    return format.createReader((isHeld || isWanted) && { isKnown: needNotBeRead });
  }

  /** Answers whether more is wanted. */
  async function take(readings: Iterable<Reading>): Promise<boolean> {
    for (const reading of readings) {
      switch (reading.kind) {
        case 'record': {
          const digest = digestOf(reading.payload);
          if (isHeld?.(digest)) batch.pass(digest);
          else batch.record(reading, digest);
          break;
        }
        case 'passed':
          if (reading.payload === unwanted) batch.ignore(digestOf(reading.payload));
          else batch.pass(digestOf(reading.payload));
          break;
        case 'deletion':
          batch.deletion(reading);
          break;
        case 'problem':
          batch.problem(reading.problem);
          break;
      }
      if (batch.full && !(await send(await batch.take(counted.bytes)))) return false;
    }
    return true;
  }

  /** Answers whether more is wanted. */
  async function push(bytes: Uint8Array): Promise<boolean> {
    if (reader !== undefined) return take(reader.push(bytes));
    start = start.length === 0 ? bytes : Buffer.concat([start, bytes]);
    if (start.length < startBytes) return true;
    reader = begin();
    return reader !== undefined && take(reader.push(start));
  }

  async function readAll(): Promise<void> {
    const opened = await open();
    if (opened.kind === 'problem') return refuse(opened.reason);
    try {
      for await (const piece of oneAhead(decoded(counting(opened.bytes, counted)))) {
        if (piece.kind === 'problem') refuse(piece.reason);
        else if (!(await push(piece.bytes))) return;
      }
    } catch (cause) {
      if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
      refuse(whyUnreadable(cause));
    }
    if (reader === undefined) {
      reader = begin();
      if (reader === undefined || !(await take(reader.push(start)))) return;
    }
    await take(reader.end());
  }

  await readAll();
  await send(await batch.take(counted.bytes));
}

async function* counting(
  source: AsyncIterable<Uint8Array>,
  counted: { bytes: number },
): AsyncGenerator<Uint8Array> {
  for await (const bytes of source) {
    counted.bytes += bytes.length;
    yield bytes;
  }
}

/** Gzip undone where the content is gzip, whatever the file is called. */
async function* decoded(source: AsyncGenerator<Uint8Array>): AsyncGenerator<Gunzipped, void> {
  const first = await source.next();
  if (first.done) return;
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield first.value as Uint8Array;
    yield* source;
  }
  if (isGzip(first.value)) yield* gunzip(whole());
  else for await (const bytes of whole()) yield { kind: 'bytes', bytes };
}
