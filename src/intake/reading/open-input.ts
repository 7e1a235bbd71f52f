import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

/** The name by which the standard input is asked for. */
export const standardInput = '-';

/** Bytes of a file or of the standard input, or why there are none. */
export type OpenedInput =
  | { readonly kind: 'bytes'; readonly bytes: AsyncIterable<Uint8Array> }
  | { readonly kind: 'problem'; readonly reason: string };

export const chunkBytes = 256 * 1024;

export async function openInput(input: string): Promise<OpenedInput> {
  if (input === standardInput) return { kind: 'bytes', bytes: process.stdin };
  try {
    if ((await stat(input)).isDirectory())
      return {
        kind: 'problem',
        reason: `This is a folder. Name the files in it: ${input.replace(/\/+$/, '')}/*`,
      };
    return { kind: 'bytes', bytes: createReadStream(input, { highWaterMark: chunkBytes }) };
  } catch (cause) {
    return { kind: 'problem', reason: whyUnreadable(cause) };
  }
}

/** Why the system would not let us read, in a sentence. */
export function whyUnreadable(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'There is no such file.';
    case 'EACCES':
    case 'EPERM':
      return 'This file may not be read by the user that runs Lectern.';
    default:
      return `The file could not be read: ${cause instanceof Error ? cause.message : String(cause)}.`;
  }
}
