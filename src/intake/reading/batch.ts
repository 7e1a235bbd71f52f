import { createHash } from 'node:crypto';
import { constants, zstdCompressSync } from 'node:zlib';
import type { DeletionRead, ImportFormat, Problem, RecordRead } from '../../formats/index.ts';
import { asciiJson } from './ascii-json.ts';
import { type Bundle, bytesInBatch, type ReadBatch, recordsInBatch, type SentRecord } from './messages.ts';

const bytesInBundle = 256 * 1024;

/** Gathers what is read of one file into batches that can be sent to another thread without copying payloads. */
export class Batch {
  readonly #input: string;
  #format: ImportFormat | undefined;
  #records: SentRecord[] = [];
  #bundles: (Bundle & { readonly bytes: Uint8Array<ArrayBuffer> })[] = [];
  #payloads: Uint8Array[] = [];
  #bundleBytes = 0;
  #text = Buffer.allocUnsafeSlow(2 ** 20);
  #textEnd = 0;
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
    this.#write(asciiJson(description));
    this.#add({ place, key, rank, notices }, payload, digest);
  }

  deletion({ place, key }: DeletionRead): void {
    const digest = this.#story.copy().update(`took back ${key}`).digest();
    this.#add({ place, key, rank: '', notices: undefined }, new Uint8Array(), digest);
  }

  problem(problem: Problem): void {
    this.#problems.push(problem);
  }

  /** The batch so far, and the memory that goes with it; what follows starts afresh. */
  take(bytesRead: number): { readonly message: ReadBatch; readonly memory: ArrayBuffer[] } {
    this.#endBundle();
    const hashes = copied(this.#hashes, this.#hashes.length * 32);
    const descriptions = copied([this.#text.subarray(0, this.#textEnd)], this.#textEnd);
    const message: ReadBatch = {
      kind: 'batch',
      input: this.#input,
      format: this.#format && { name: this.#format.name, provider: this.#format.provider },
      records: this.#records,
      bundles: this.#bundles,
      descriptions,
      hashes,
      problems: this.#problems,
      passed: this.#passed,
      bytesRead,
    };
    const memory = [hashes.buffer, descriptions.buffer, ...this.#bundles.map(({ bytes }) => bytes.buffer)];
    this.#records = [];
    this.#bundles = [];
    this.#hashes = [];
    this.#textEnd = 0;
    this.#problems = [];
    this.#passed = 0;
    this.#bytes = 0;
    return { message, memory };
  }

  #add(
    record: Pick<SentRecord, 'place' | 'key' | 'rank' | 'notices'>,
    payload: Uint8Array,
    digest: Uint8Array,
  ): void {
    const part = { start: this.#bundleBytes, length: payload.length };
    this.#records.push({ ...record, bundle: this.#bundles.length, part, descriptionEnd: this.#textEnd });
    this.#hashes.push(digest);
    this.#story.update(digest);
    this.#payloads.push(payload);
    this.#bundleBytes += payload.length;
    this.#bytes += payload.length;
    if (this.#bundleBytes >= bytesInBundle) this.#endBundle();
  }

  /** Out of the heap at once: what waits there for a whole batch makes the garbage collector work for nothing. */
  #write(text: string): void {
    const mostBytes = this.#textEnd + text.length * 3;
    if (mostBytes > this.#text.length) {
      const longer = Buffer.allocUnsafeSlow(mostBytes * 2);
      this.#text.copy(longer, 0, 0, this.#textEnd);
      this.#text = longer;
    }
    this.#textEnd += this.#text.write(text, this.#textEnd, 'utf8');
  }

  /** Records of one file repeat one another: some together shrink further and faster than one by one. */
  #endBundle(): void {
    if (this.#payloads.length === 0) return;
    const bytes = zstdCompressSync(Buffer.concat(this.#payloads), {
      chunkSize: bytesInBundle,
      pledgedSrcSize: this.#bundleBytes,
      params: { [constants.ZSTD_c_compressionLevel]: 1 },
    });
    this.#bundles.push({ encoding: 'zstd', bytes: copied([bytes], bytes.length) });
    this.#payloads = [];
    this.#bundleBytes = 0;
  }
}

/** In memory of their own, which can be given away. */
function copied(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
