import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

/** The content of a file, unpacked where it ends in `.gz`. */
export async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
  const bytes = createReadStream(file);
  if (!/\.gz$/i.test(file)) yield* bytes;
  else {
    const unzipped = createGunzip();
    bytes.on('error', (cause) => unzipped.destroy(cause));
    yield* bytes.pipe(unzipped);
  }
}
