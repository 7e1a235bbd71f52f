/** Beyond so many records held, the same bytes are read again rather than remembered (32 MB at most). */
export const hashesRemembered = 1_000_000;
