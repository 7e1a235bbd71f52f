import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';
import type { ZipPart } from './zip-directory.ts';

/** Why a part could not be read to its end, in a sentence. */
export class PartProblem extends Error {}

/** A little at a time: no piece grows beyond a thousandfold of this. */
const pieceBytes = 4096;
/** A part that grows more than this, and more than so many times, is a bomb; real sheets grow up to fifty times. */
const harmlessBytes = 16 * 2 ** 20;
const mostGrowth = 200;

/** The content of a part, piece by piece; throws a `PartProblem` at what is wrong with it. */
export function* inflatePart(archive: Buffer, part: ZipPart): Generator<Uint8Array> {
  if (part.isEncrypted) throw new PartProblem('It is protected by a password. Save it without one.');
  if (part.method !== 0 && part.method !== 8)
    throw new PartProblem(`Its part ${part.name} is compressed in a way that spreadsheets do not use.`);
  const { headerAt, compressedBytes } = part;
  if (headerAt + 30 > archive.length || archive.readUInt32LE(headerAt) !== 0x04034b50)
    throw new PartProblem(`Its part ${part.name} is missing. Save or fetch the file again.`);
  const start = headerAt + 30 + archive.readUInt16LE(headerAt + 26) + archive.readUInt16LE(headerAt + 28);
  const compressed = archive.subarray(start, start + compressedBytes);
  const counted = { bytes: 0, crc: 0 };
  for (const piece of part.method === 0 ? slices(compressed) : inflated(compressed, part)) {
    counted.bytes += piece.length;
    counted.crc = crc32(piece, counted.crc);
    if (counted.bytes > harmlessBytes && counted.bytes > compressed.length * mostGrowth)
      throw new PartProblem(
        `Its part ${part.name} grows to more than ${mostGrowth} times its size, as archives do that are made to fill memory. It was not read further.`,
      );
    yield piece;
  }
  if (compressed.length < compressedBytes || counted.crc !== part.crc)
    throw new PartProblem(
      `Its part ${part.name} is damaged; what was read of it may be wrong. Save or fetch the file again.`,
    );
}

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
}

function* inflated(compressed: Uint8Array, part: ZipPart): Generator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => {
    if (piece.length > 0) pieces.push(piece);
  });
  let at = 0;
  do {
    const end = at + pieceBytes >= compressed.length;
    try {
      inflate.push(compressed.subarray(at, at + pieceBytes), end);
    } catch (cause) {
      yield* pieces;
      throw new PartProblem(
        `Its part ${part.name} is damaged. Rows before that are in; save or fetch the file again for the rest.`,
        {
          cause,
        },
      );
    }
    yield* pieces;
    pieces = [];
    at += pieceBytes;
  } while (at < compressed.length);
}
