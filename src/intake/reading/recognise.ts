import { isUtf8 } from 'node:buffer';
import { describeStart, type ImportFormat } from '../../formats/index.ts';

/** What formats are told apart by: the start of a file, at most this long. */
export const startBytes = 64 * 1024;

/** Why a file is of no format that we know, with a guess at what it is. */
export function whyUnknown(formats: readonly ImportFormat[], start: Uint8Array): string {
  // Pictures and archives are told by their bytes, which decoding as text would spoil.
  const text = isUtf8(start) ? decodedStart(start) : Buffer.from(start).toString('latin1');
  const titles = new Intl.ListFormat('en').format(formats.map(({ title }) => title));
  return `This seems to be ${describeStart(text)}. Lectern reads ${titles}.`;
}

/** The start of a file as text, for telling formats apart. */
export function decodedStart(start: Uint8Array): string {
  const encoding =
    start[0] === 0xff && start[1] === 0xfe
      ? 'utf-16le'
      : start[0] === 0xfe && start[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding).decode(start);
}
