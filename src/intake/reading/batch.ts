import { createHash } from 'node:crypto';
import type { DeletionRead, ImportFormat, Problem, RecordRead } from '../../formats/index.ts';
import { bytesInBatch, type ReadBatch, recordsInBatch, type SentRecord } from './messages.ts';

/** Gathers what is read of one file into batches that can be sent to another thread without copying payloads. */
export class Batch {
  readonly #input: string;
  #format: ImportFormat | undefined;
  #records: SentRecord[] = [];
  #payloads: Uint8Array[] = [];
  #hashes: Uint8Array[] = [];
  #problems: Problem[] = [];
  #passed = 0;
  #bytes = 0;
  /** Of all that the file has said so far: tells a deletion from the same one in another file. */
  readonly #story = createHash('sha256');

  constructor(input: string) {
    this.#input = input;
  }

  set format(format: ImportFormat) {
    this.#format = format;
  }

  get full(): boolean {
    return (
      this.#records.length >= recordsInBatch ||
      this.#bytes >= bytesInBatch ||
      this.#problems.length >= recordsInBatch ||
      this.#passed >= recordsInBatch * 10
    );
  }

  pass(digest: Uint8Array): void {
    this.#passed += 1;
    this.#story.update(digest);
  }

  record({ place, key, rank, payload, description, notices }: RecordRead, digest: Uint8Array): void {
    this.#add({ place, key, rank, notices, description: JSON.stringify(description) }, payload, digest);
  }

  deletion({ place, key }: DeletionRead): void {
    const digest = this.#story.copy().update(`took back ${key}`).digest();
    this.#add({ place, key, rank: '', notices: undefined, description: undefined }, new Uint8Array(), digest);
  }

  problem(problem: Problem): void {
    this.#problems.push(problem);
  }

  /** The batch so far, and the memory that goes with it; what follows starts afresh. */
  take(bytesRead: number): { readonly message: ReadBatch; readonly memory: ArrayBuffer[] } {
    const payloads = joined(this.#payloads, this.#bytes);
    const hashes = joined(this.#hashes, this.#hashes.length * 32);
    const message: ReadBatch = {
      kind: 'batch',
      input: this.#input,
      format: this.#format && { name: this.#format.name, provider: this.#format.provider },
      records: this.#records,
      payloads,
      hashes,
      problems: this.#problems,
      passed: this.#passed,
      bytesRead,
    };
    this.#records = [];
    this.#payloads = [];
    this.#hashes = [];
    this.#problems = [];
    this.#passed = 0;
    this.#bytes = 0;
    return { message, memory: [payloads.buffer, hashes.buffer] };
  }

  #add(record: Omit<SentRecord, 'payloadBytes'>, payload: Uint8Array, digest: Uint8Array): void {
    this.#records.push({ ...record, payloadBytes: payload.length });
    this.#payloads.push(payload);
    this.#hashes.push(digest);
    this.#bytes += payload.length;
    this.#story.update(digest);
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
