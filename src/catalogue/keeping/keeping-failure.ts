/** SQLite's own numbers (https://sqlite.org/rescode.html). */
const codes: Readonly<Record<number, string>> = {
  5: 'it is in use by another process',
  6: 'it is in use by another process',
  8: 'it may not be written by the user that runs Lectern',
  11: 'it is damaged',
  13: 'the disk is full',
  14: 'it cannot be opened; its folder must be one that the user that runs Lectern may write to',
  26: 'it is no SQLite database',
};
const systemCodes: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EACCES: 'the user that runs Lectern may not write there',
  EPERM: 'the user that runs Lectern may not write there',
  EROFS: 'that disk is read-only',
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
};

/** Why a database could not be copied or replaced, in words; `undefined` where that is a fault of ours. */
export function whyFailed(cause: unknown): string | undefined {
  if (!(cause instanceof Error)) return undefined;
  if ('errcode' in cause && typeof cause.errcode === 'number')
    // A write that fails (SQLITE_IOERR and its kin) is most often a disk that is full.
    return (
      codes[cause.errcode & 0xff] ??
      ((cause.errcode & 0xff) === 10
        ? 'the disk could not be written or read; it may be full'
        : cause.message)
    );
  return 'code' in cause ? systemCodes[String(cause.code)] : undefined;
}
