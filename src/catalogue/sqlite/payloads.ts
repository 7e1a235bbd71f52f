import { constants, inflateSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { IncomingRecord } from '../catalogue.ts';
import type { Store } from '../store.ts';

/** Where a payload lies: `length` bytes at `start` of a decoded bundle. */
export interface PayloadPlace {
  readonly bundle: number;
  readonly start: number;
  readonly length: number;
}

type Encoding = IncomingRecord['encoding'];

/** Payloads in bundles: records of one file repeat one another, so together they shrink further and faster than one by one. */
export interface Payloads {
  /** Takes a payload in: with those it shares bytes with, else into the bundle under way, which is stored by `flush`. */
  keep(record: Pick<IncomingRecord, 'payload' | 'encoding' | 'part'>): PayloadPlace;
  flush(): void;
  /** Drops what is not flushed: the transaction was rolled back. */
  forget(): void;
  read(place: PayloadPlace): Uint8Array;
}

const bundleBytes = 256 * 1024;

export function createPayloads({ writer }: Store): Payloads {
  const insert = writer.prepare('insert into bundle (number, encoding, bytes) values (?, ?, ?)');
  const select = writer.prepare('select encoding, bytes from bundle where number = ?');
  const newest = writer.prepare('select max(number) as number from bundle');
  let open: { number: number; payloads: Uint8Array[]; length: number } | undefined;
  let shared = new WeakMap<Uint8Array, number>();
  let lastRead: { number: number; bytes: Uint8Array } | undefined;

  function nextNumber(): number {
    return Math.max(Number(newest.get()?.number ?? 0), open?.number ?? 0) + 1;
  }

  function keepShared(payload: Uint8Array, encoding: Encoding): number {
    let number = shared.get(payload);
    if (number === undefined) {
      number = nextNumber();
      insert.run(number, encoding, payload);
      shared.set(payload, number);
    }
    return number;
  }

  function flush(): void {
    if (open === undefined) return;
    const { number, payloads } = open;
    open = undefined;
    const bytes = Buffer.concat(payloads);
    const packed = zstdCompressSync(bytes, {
      chunkSize: bundleBytes,
      pledgedSrcSize: bytes.length,
      params: { [constants.ZSTD_c_compressionLevel]: 1 },
    });
    if (packed.length < bytes.length) insert.run(number, 'zstd', packed);
    else insert.run(number, 'identity', bytes);
  }

  return {
    keep({ payload: given, encoding, part }) {
      if (part !== undefined) return { bundle: keepShared(given, encoding), ...part };
      const payload = decodePayload(given, encoding);
      open ??= { number: nextNumber(), payloads: [], length: 0 };
      const place = { bundle: open.number, start: open.length, length: payload.length };
      open.payloads.push(payload);
      open.length += payload.length;
      if (open.length >= bundleBytes) flush();
      return place;
    },
    flush,
    forget() {
      open = undefined;
      shared = new WeakMap();
      lastRead = undefined;
    },
    read({ bundle, start, length }) {
      if (bundle === open?.number) flush();
      if (bundle !== lastRead?.number) {
        const row = select.get(bundle);
        if (row === undefined) throw new Error(`Bundle ${bundle} of the store is missing.`);
        lastRead = {
          number: bundle,
          bytes: decodePayload(row.bytes as Uint8Array, row.encoding as Encoding),
        };
      }
      return lastRead.bytes.subarray(start, start + length);
    },
  };
}

/** Every encoding that was ever written stays readable. */
export function decodePayload(bytes: Uint8Array, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case 'identity':
      return bytes;
    case 'deflate':
      return inflateSync(bytes);
    case 'zstd':
      return zstdDecompressSync(bytes);
  }
}
