import type { Place, Problem } from '../format.ts';

/** What any reader may have to say to a librarian: what was found, what was done, what to do. */

export function refusal(reason: string, place?: Place, key?: string): Problem {
  return { severity: 'refused', reason, ...(place && { place }), ...(key !== undefined && { key }) };
}

export function notice(reason: string, place?: Place): Problem {
  return { severity: 'noticed', reason, ...(place && { place }) };
}

export const overlong = (bytes: number, limit: number): string =>
  `The record is ${inMiB(bytes)} long; a record may have ${inMiB(limit)} at most. It was passed over.`;

export const unknownEncoding = (label: string): string =>
  `The file declares the encoding “${label}”, which is not known here. It was read as UTF-8.`;

export const utf8AfterAll = (label: string): string =>
  `The file declares the encoding ${label}, but its bytes are UTF-8, and it was read so.`;

export const wrongBytes = (byte: number, at: number, places: number, label: string): string =>
  `Byte ${at} (hexadecimal ${byte.toString(16).toUpperCase().padStart(2, '0')}) is not ${label}${
    places > 1 ? `, nor are ${places - 1} others` : ''
  }: ${label === 'UTF-8' ? 'read as windows-1252; please check accented letters.' : 'a replacement mark stands there.'}`;

export const emptyFile = 'The file is empty.';
export const noRecords = (title: string): string =>
  `The file looks like ${title}, but there is not a single record in it. Nothing was read.`;
export const blankFile = 'The file holds nothing but white space.';

function inMiB(bytes: number): string {
  const mebibytes = bytes / 2 ** 20;
  return mebibytes < 1
    ? `${bytes} bytes`
    : `${mebibytes < 10 ? mebibytes.toFixed(1) : Math.round(mebibytes)} MiB`;
}
