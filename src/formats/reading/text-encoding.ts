import type { Encoding } from './encoding.ts';

/**
 * Finds the encoding of a plain text by its first bytes: byte order mark, or the zero bytes that UTF-16 has beside
 * ASCII letters. Anything else is taken for UTF-8; records that are not are read as windows-1252 (`decodeRecord`).
 */
export function sniffTextEncoding(start: Uint8Array): Encoding {
  const [a, b] = start;
  if (a === 0xff && b === 0xfe) return { label: 'utf-16le', wide: true };
  if (a === 0xfe && b === 0xff) return { label: 'utf-16be', wide: true };
  const [even, odd] = zeroBytes(start.subarray(0, 512));
  if (odd > 0.4 && even < 0.1) return { label: 'utf-16le', wide: true };
  if (even > 0.4 && odd < 0.1) return { label: 'utf-16be', wide: true };
  return { label: 'utf-8', wide: false };
}

/** The shares of zero bytes at even and at odd places. */
function zeroBytes(bytes: Uint8Array): readonly [number, number] {
  const zeros = [0, 0];
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const half = Math.max(1, bytes.length / 2);
  return [(zeros[0] ?? 0) / half, (zeros[1] ?? 0) / half];
}
