import { createGunzip } from 'node:zlib';

/** Decoded bytes, or what is wrong with the compressed ones; after that nothing more comes. */
export type Gunzipped =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'problem'; readonly reason: string };

/** Little at a time, because zlib drops what it had decoded of a piece that turns out to be damaged. */
const pieceBytes = 16 * 1024;
/** Nearly always as much as comes of a piece: each time that it is not, threads wait for one another once more. */
const decodedBytes = 256 * 1024;

export function isGzip(start: Uint8Array): boolean {
  return start[0] === 0x1f && start[1] === 0x8b;
}

/** Undoes gzip (RFC 1952), several members one after another included; all that was good before a damage comes out. */
export async function* gunzip(source: AsyncIterable<Uint8Array>): AsyncGenerator<Gunzipped> {
  const inflate = createGunzip({ chunkSize: decodedBytes });
  let decoded: Uint8Array[] = [];
  let failure: NodeJS.ErrnoException | undefined;
  inflate.on('data', (bytes: Uint8Array) => decoded.push(bytes));
  let proceed = (): void => undefined;
  inflate.on('error', (error) => {
    failure = error;
    // The piece that failed is never called done.
    proceed();
  });
  function* take(): Generator<Gunzipped> {
    const taken = decoded;
    decoded = [];
    for (const bytes of taken) yield { kind: 'bytes', bytes };
  }

  let read = 0;
  for await (const chunk of source) {
    for (let at = 0; at < chunk.length; at += pieceBytes) {
      const piece = chunk.subarray(at, at + pieceBytes);
      if (inflate.writableEnded || inflate.destroyed) {
        if (piece.some((byte) => byte !== 0)) {
          yield { kind: 'problem', reason: `What follows byte ${read} is not gzip, and was left out.` };
          return;
        }
      } else {
        await new Promise<void>((resolve) => {
          proceed = resolve;
          inflate.write(piece, () => resolve());
        });
        yield* take();
        if (failure !== undefined) {
          yield { kind: 'problem', reason: damaged(read + piece.length) };
          return;
        }
      }
      read += piece.length;
    }
  }
  await new Promise<void>((resolve) => {
    inflate.once('close', resolve);
    if (inflate.destroyed) resolve();
    else inflate.end();
  });
  yield* take();
  if (failure !== undefined)
    yield { kind: 'problem', reason: failure.code === 'Z_BUF_ERROR' ? cutOff(read) : damaged(read) };
}

function damaged(byte: number): string {
  return `The compressed data is damaged before byte ${byte} of the file. Records before that are in; fetch the file again for the rest.`;
}

function cutOff(byte: number): string {
  return `The compressed data ends too soon, after byte ${byte} of the file. Records before that are in; fetch the file again for the rest.`;
}
