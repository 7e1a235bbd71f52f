import type { ImportSummary } from './ledger.ts';

/** What an import cannot help, and another time may be gone; `undefined` for anything else. */
export function whyStopped(cause: unknown): ImportSummary['stopped'] {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return code === 'ENOSPC' ? 'no-space' : code === 'EBUSY' ? 'busy' : undefined;
}
