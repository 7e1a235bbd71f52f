/** One file in a ZIP archive, as its central directory tells (APPNOTE 6.3.10, section 4.3.12). */
export interface ZipPart {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly compressedBytes: number;
  readonly bytes: number;
  readonly headerAt: number;
}

export type ZipDirectory =
  | { readonly kind: 'directory'; readonly parts: ReadonlyMap<string, ZipPart> }
  | { readonly kind: 'damaged'; readonly reason: string };

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const longestComment = 65_535;
const mostParts = 10_000;

/** The parts of an archive by their names in small letters, without a stroke at the start. */
export function readZipDirectory(archive: Buffer): ZipDirectory {
  const end = endOf(archive);
  if (end === undefined)
    return damaged('The end of the archive is missing: the file is cut off. Save or fetch it again.');
  const count = archive.readUInt16LE(end + 10);
  const start = archive.readUInt32LE(end + 16);
  if (count === 0xffff || start === 0xffffffff || count > mostParts)
    return damaged('It is an archive of more than 4 GiB or too many parts, which no spreadsheet is.');
  const parts = new Map<string, ZipPart>();
  let at = start;
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== entrySignature)
      return damaged('The list of parts of the archive is damaged. Save or fetch the file again.');
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const key = name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
    if (!parts.has(key))
      parts.set(key, {
        name,
        method: archive.readUInt16LE(at + 10),
        isEncrypted: (archive.readUInt16LE(at + 8) & 1) !== 0,
        crc: archive.readUInt32LE(at + 16),
        compressedBytes: archive.readUInt32LE(at + 20),
        bytes: archive.readUInt32LE(at + 24),
        headerAt: archive.readUInt32LE(at + 42),
      });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return { kind: 'directory', parts };
}

function endOf(archive: Buffer): number | undefined {
  for (let at = archive.length - 22; at >= 0 && at >= archive.length - 22 - longestComment; at -= 1)
    if (archive.readUInt32LE(at) === endSignature) return at;
  return undefined;
}

function damaged(reason: string): ZipDirectory {
  return { kind: 'damaged', reason };
}
