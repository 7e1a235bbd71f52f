import { promisify } from 'node:util';
import { constants, zstdCompress } from 'node:zlib';
import { GatheredBytes, ownCopy } from './gathered-bytes.ts';
import type { Bundle } from './messages.ts';

/** A bundle whose memory is nobody else's, and can be given away. */
type OwnBundle = Bundle & { readonly bytes: Uint8Array<ArrayBuffer> };

const compress = promisify(zstdCompress);
const bytesInBundle = 256 * 1024;
/** Records shrink to a fifth: a bundle nearly always fits into so much, and less is allocated for it. */
const packedBytes = 64 * 1024;

/**
 * Packs payloads: records of one file repeat one another, so some together shrink further and faster than one by
 * one. That happens in threads of the system, on whichever processor has time.
 */
export class BundleMaker {
  #open = new GatheredBytes(bytesInBundle * 2);
  /** Memory of bundles that are packed, to be used again. */
  readonly #spare: GatheredBytes[] = [];
  /** Payloads in the open bundle; that of a deletion is empty, and counts. */
  #payloads = 0;
  #under: Promise<OwnBundle>[] = [];

  /** Takes in a copy of a payload; answers in which bundle, counted from the last `take`, and where in it, once decoded. */
  add(payload: Uint8Array): { readonly bundle: number; readonly start: number } {
    const place = { bundle: this.#under.length, start: this.#open.length };
    this.#payloads += 1;
    if (this.#open.add(payload) >= bytesInBundle) this.#finish();
    return place;
  }

  /** The bundles since the last time, the one under way included. */
  take(): Promise<readonly OwnBundle[]> {
    if (this.#payloads > 0) this.#finish();
    const under = this.#under;
    this.#under = [];
    return Promise.all(under);
  }

  #finish(): void {
    this.#payloads = 0;
    this.#under.push(this.#pack(this.#open));
    this.#open = this.#spare.pop() ?? new GatheredBytes(bytesInBundle * 2);
  }

  async #pack(gathered: GatheredBytes): Promise<OwnBundle> {
    const packed = await compress(gathered.bytes, {
      chunkSize: packedBytes,
      pledgedSrcSize: gathered.length,
      params: { [constants.ZSTD_c_compressionLevel]: 1 },
    });
    gathered.clear();
    this.#spare.push(gathered);
    return { encoding: 'zstd', bytes: ownCopy(packed) };
  }
}
