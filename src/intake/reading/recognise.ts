import type { ImportFormat } from '../../formats/index.ts';

/** What formats are told apart by: the start of a file, at most this long. */
export const startBytes = 64 * 1024;

export function recogniseFormat(
  formats: readonly ImportFormat[],
  start: Uint8Array,
): ImportFormat | undefined {
  const text = decodedStart(start);
  return formats.find((format) => format.recognises(text));
}

/** Why a file is of no format that we know, with a guess at what it is. */
export function whyUnknown(formats: readonly ImportFormat[], start: Uint8Array): string {
  const known = formats.map(({ title }) => title).join(', ');
  const guess = guesses.find(({ signature }) =>
    signature.test(Buffer.from(start.subarray(0, 300)).toString('latin1')),
  );
  return `${guess === undefined ? 'The content is of no format that can be imported' : `This looks like ${guess.what}, not like records`}. Importable: ${known}.`;
}

const guesses: readonly { readonly signature: RegExp; readonly what: string }[] = [
  { signature: /^\xff\xd8\xff/, what: 'a JPEG picture' },
  { signature: /^\x89PNG/, what: 'a PNG picture' },
  { signature: /^%PDF-/, what: 'a PDF document' },
  { signature: /^PK\x03\x04/, what: 'a ZIP archive or an office document' },
  { signature: /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html)/i, what: 'a web page' },
];

export function decodedStart(start: Uint8Array): string {
  const encoding =
    start[0] === 0xff && start[1] === 0xfe
      ? 'utf-16le'
      : start[0] === 0xfe && start[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding).decode(start);
}
