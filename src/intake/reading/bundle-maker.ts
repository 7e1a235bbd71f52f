import { constants, createZstdCompress } from 'node:zlib';
import { GatheredBytes } from './gathered-bytes.ts';

const bytesInBundle = 256 * 1024;

/**
 * Packs payloads with Zstandard: records of one file repeat one another, so some together shrink further and faster
 * than one by one. That happens in threads of the system, on whichever processor has time.
 */
export class BundleMaker {
  /**
   * Ends a frame of its own (RFC 8878, section 3.1) at each portion written. A compressor for each would be
   * reported to the garbage collector as memory, and set it off.
   */
  readonly #compressor = createZstdCompress({
    flush: constants.ZSTD_e_end,
    params: { [constants.ZSTD_c_compressionLevel]: 1 },
  });
  #open = new GatheredBytes(bytesInBundle * 2);
  /** Payloads in the open bundle; that of a deletion is empty, and counts. */
  #payloads = 0;
  /** Memory of bundles that are packed, to be used again. */
  readonly #spare: GatheredBytes[] = [];
  #under: Promise<Uint8Array>[] = [];
  /** What has been packed of the bundle that the compressor is at. */
  #packed: Uint8Array[] = [];

  constructor() {
    this.#compressor.on('data', (bytes: Uint8Array) => this.#packed.push(bytes));
  }

  /** Takes in a copy of a payload; answers in which bundle, counted from the last `take`, and where in it, once decoded. */
  add(payload: Uint8Array): { readonly bundle: number; readonly start: number } {
    const place = { bundle: this.#under.length, start: this.#open.length };
    this.#payloads += 1;
    if (this.#open.add(payload) >= bytesInBundle) this.#finish();
    return place;
  }

  /** The bundles since the last time, the one under way included. */
  take(): Promise<readonly Uint8Array[]> {
    if (this.#payloads > 0) this.#finish();
    const under = this.#under;
    this.#under = [];
    return Promise.all(under);
  }

  close(): void {
    this.#compressor.destroy();
  }

  #finish(): void {
    this.#payloads = 0;
    this.#under.push(this.#pack(this.#open));
    this.#open = this.#spare.pop() ?? new GatheredBytes(bytesInBundle * 2);
  }

  #pack(gathered: GatheredBytes): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      this.#compressor.write(gathered.bytes, (error) => {
        if (error) return reject(error);
        const packed = Buffer.concat(this.#packed);
        this.#packed = [];
        gathered.clear();
        this.#spare.push(gathered);
        resolve(packed);
      });
    });
  }
}
