import { constants, createGunzip, createInflate } from 'node:zlib';
import type { IncomingAnswer } from './transport.ts';

/** The limits of one body. */
export interface BodyLimits {
  /** As it travels. */
  readonly maxPackedBytes: number;
  /** Unpacked. */
  readonly maxBytes: number;
  /** After `slowGraceMs`, a body that has come more slowly than this is given up. */
  readonly minBytesPerSecond: number;
  readonly slowGraceMs: number;
}

export type Body =
  | { readonly kind: 'body'; readonly bytes: Buffer }
  | { readonly kind: 'unusable'; readonly reason: string; readonly transient: boolean };

/** Reads a body to its end, unpacks it, and stops as soon as it is too much or too slow. */
export async function readBody(
  { headers, body }: Pick<IncomingAnswer, 'headers' | 'body'>,
  limits: BodyLimits,
  now: () => Date,
): Promise<Body> {
  const unpacker = unpackerFor(headers['content-encoding'], limits.maxBytes);
  if (unpacker === undefined) return unusable(`the answer is packed in a way that was not asked for`, false);
  const startedMs = now().getTime();
  let packed = 0;
  for await (const piece of body) {
    packed += piece.length;
    if (packed > limits.maxPackedBytes)
      return unusable(`the answer is longer than ${megabytes(limits.maxPackedBytes)}`, false);
    const tookMs = now().getTime() - startedMs;
    if (tookMs > limits.slowGraceMs && packed < (tookMs / 1000) * limits.minBytesPerSecond)
      return unusable(`the answer drips: ${packed} bytes in ${Math.round(tookMs / 1000)} seconds`, true);
    const trouble = await unpacker.add(piece);
    if (trouble !== undefined) return trouble;
  }
  const trouble = await unpacker.end();
  return trouble ?? { kind: 'body', bytes: unpacker.bytes() };
}

type Trouble = Extract<Body, { kind: 'unusable' }>;

interface Unpacker {
  add(piece: Uint8Array): Promise<Trouble | undefined>;
  end(): Promise<Trouble | undefined>;
  bytes(): Buffer;
}

function unpackerFor(encoding: string | undefined, maxBytes: number): Unpacker | undefined {
  switch (encoding?.trim().toLowerCase() ?? '') {
    case '':
    case 'identity':
      return plain(maxBytes);
    case 'gzip':
    case 'x-gzip':
      return inflating(createGunzip({ finishFlush: constants.Z_FINISH }), maxBytes);
    case 'deflate':
      return inflating(createInflate(), maxBytes);
    default:
      return undefined;
  }
}

function plain(maxBytes: number): Unpacker {
  const pieces: Uint8Array[] = [];
  let length = 0;
  return {
    async add(piece) {
      length += piece.length;
      if (length > maxBytes) return tooLong(maxBytes);
      pieces.push(piece);
      return undefined;
    },
    end: async () => undefined,
    bytes: () => Buffer.concat(pieces),
  };
}

/** Never holds more than the limit and one piece, however far the packed bytes would unfold. */
function inflating(inflate: ReturnType<typeof createGunzip>, maxBytes: number): Unpacker {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let failure: Error | undefined;
  let proceed = (): void => undefined;
  inflate.on('data', (piece: Uint8Array) => {
    length += piece.length;
    if (length <= maxBytes) pieces.push(piece);
    else inflate.destroy(new Error('too long'));
  });
  inflate.on('error', (error) => {
    failure = error;
    proceed();
  });
  inflate.on('close', () => proceed());
  const verdict = (): Trouble | undefined => {
    if (length > maxBytes) return tooLong(maxBytes);
    return failure && unusable(`the packed answer is damaged or cut off`, true);
  };
  return {
    async add(piece) {
      if (failure === undefined && !inflate.destroyed)
        await new Promise<void>((resolve) => {
          proceed = resolve;
          inflate.write(piece, () => resolve());
        });
      return verdict();
    },
    async end() {
      if (failure === undefined && !inflate.destroyed)
        await new Promise<void>((resolve) => {
          proceed = resolve;
          inflate.end();
        });
      return verdict();
    },
    bytes: () => Buffer.concat(pieces),
  };
}

function tooLong(maxBytes: number): Trouble {
  return unusable(`the answer unfolds to more than ${megabytes(maxBytes)}`, false);
}

function unusable(reason: string, transient: boolean): Trouble {
  return { kind: 'unusable', reason, transient };
}

function megabytes(bytes: number): string {
  return `${Math.round((bytes / 2 ** 20) * 10) / 10} MB`;
}
