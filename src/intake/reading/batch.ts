import { createHash } from 'node:crypto';
import type { Digester } from '../../catalogue/index.ts';
import type { DeletionRead, ImportFormat, Problem, RecordRead } from '../../formats/index.ts';
import type { WorkDescription } from '../../model/index.ts';
import { soundJson } from '../../text/index.ts';
import type { BundleMaker } from './bundle-maker.ts';
import { GatheredBytes } from './gathered-bytes.ts';
import type { InputReading, TakenBatch } from './input-reading.ts';
import { bytesInBatch, type ReadBatch, recordsInBatch, type SentRecord, type Stretch } from './messages.ts';

/** Gathers what is read of one file into batches that can be sent to another thread without copying payloads. */
export class Batch {
  readonly #input: string;
  readonly #digesters: readonly Digester[];
  #format: ImportFormat | undefined;
  #records: SentRecord[] = [];
  readonly #bundles: BundleMaker;
  readonly #lend: () => GatheredBytes;
  /** Takes texts out of the heap at once: those that wait there for a whole batch burden the garbage collector. */
  #memory: GatheredBytes;
  /** How many texts each digester makes, once one has made some. */
  readonly #textsOf = new Map<string, number>();
  readonly #hashes = new GatheredBytes(recordsInBatch * 32);
  #problems: Problem[] = [];
  #passed = 0;
  #bytes = 0;
  readonly #story = new Story();

  constructor(
    input: string,
    { digesters, bundles, lend }: Pick<InputReading, 'digesters' | 'bundles' | 'lend'>,
  ) {
    this.#input = input;
    this.#digesters = digesters;
    this.#bundles = bundles;
    this.#lend = lend;
    this.#memory = lend();
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

  pass(hash: Uint8Array): void {
    this.#passed += 1;
    this.#story.goOn(hash);
  }

  /** Is not wanted: counted nowhere. */
  ignore(hash: Uint8Array): void {
    this.#story.goOn(hash);
  }

  record({ place, key, rank, payload, description: read, notices }: RecordRead, hash: Uint8Array): void {
    const json = JSON.stringify(read);
    const sound = soundJson(json);
    const description = sound === json ? read : (JSON.parse(sound) as WorkDescription);
    const textEnds = [this.#memory.write(sound)];
    for (const { name, digest } of this.#digesters) {
      const texts = digest(description);
      for (const text of texts)
        textEnds.push(typeof text === 'string' ? this.#memory.write(text) : this.#memory.add(text));
      this.#textsOf.set(name, texts.length);
    }
    this.#add({ place, key, rank, notices, textEnds }, payload, hash);
  }

  deletion({ place, key }: DeletionRead): void {
    const hash = this.#story.hashWith(`took back ${key}`);
    this.#add({ place, key, rank: '', notices: undefined, textEnds: [] }, new Uint8Array(), hash);
  }

  problem(problem: Problem): void {
    this.#problems.push(problem);
  }

  /** The batch so far; what follows starts afresh. */
  async take(bytesRead: number): Promise<TakenBatch> {
    const memory = this.#memory;
    const hashesStart = memory.length;
    memory.add(this.#hashes.bytes);
    const taken = {
      kind: 'batch',
      input: this.#input,
      format: this.#format && formatOf(this.#format),
      records: this.#records,
      hashesStart,
      digests: [...this.#textsOf],
      problems: this.#problems,
      passed: this.#passed,
      bytesRead,
    } as const;
    this.#memory = this.#lend();
    this.#hashes.clear();
    this.#records = [];
    this.#problems = [];
    this.#passed = 0;
    this.#bytes = 0;
    const bundles = (await this.#bundles.take()).map((packed): Stretch => {
      const start = memory.length;
      return { start, end: memory.add(packed) };
    });
    return { message: { ...taken, bundles, memory: memory.bytes }, memory };
  }

  #add(record: Omit<SentRecord, 'bundle' | 'part'>, payload: Uint8Array, hash: Uint8Array): void {
    const { bundle, start } = this.#bundles.add(payload);
    this.#records.push({ ...record, bundle, part: { start, length: payload.length } });
    this.#hashes.add(hash);
    this.#story.goOn(hash);
    this.#bytes += payload.length;
  }
}

/** The hash of all that a file has said so far: tells a deletion from the same one in another file. */
class Story {
  readonly #told = createHash('sha256');
  /** Hashed together, since each call has its cost. */
  readonly #untold = new GatheredBytes(recordsInBatch * 32);

  goOn(hash: Uint8Array): void {
    if (this.#untold.add(hash) >= recordsInBatch * 32) this.#tell();
  }

  hashWith(last: string): Uint8Array {
    this.#tell();
    return this.#told.copy().update(last).digest();
  }

  #tell(): void {
    this.#told.update(this.#untold.bytes);
    this.#untold.clear();
  }
}

/** What the writing thread needs to know of it. */
function formatOf({ name, provider, completes }: ImportFormat): ReadBatch['format'] {
  return { name, provider, ...(completes && { completes }) };
}
