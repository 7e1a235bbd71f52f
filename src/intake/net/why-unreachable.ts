import { refusedAddress } from './guarded-lookup.ts';

/** What kept a request from its end, in words. Errors of TLS and refused addresses last; most others pass. */
export function whyUnreachable(
  cause: unknown,
  tookTooLong: boolean,
): { readonly reason: string; readonly transient: boolean } {
  if (tookTooLong) return { reason: 'it took too long', transient: true };
  const code = codeOf(cause);
  const sentence = code === undefined ? undefined : sentences[code];
  if (sentence !== undefined) return sentence;
  const message = cause instanceof Error ? cause.message : String(cause);
  if (code !== undefined && /^(?:CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(code))
    return { reason: `its certificate cannot be trusted (${code})`, transient: false };
  return { reason: `the connection failed (${code ?? message})`, transient: true };
}

const sentences: Readonly<Record<string, { readonly reason: string; readonly transient: boolean }>> = {
  [refusedAddress]: {
    reason: 'its name leads to a private address; name it as "base" in the configuration if you mean it',
    transient: false,
  },
  ENOTFOUND: { reason: 'there is no host of that name', transient: true },
  EAI_AGAIN: { reason: 'its name could not be looked up just now', transient: true },
  ECONNREFUSED: { reason: 'it takes no connections', transient: true },
  ECONNRESET: { reason: 'the connection broke', transient: true },
  UND_ERR_SOCKET: { reason: 'the connection broke', transient: true },
  UND_ERR_CONNECT_TIMEOUT: { reason: 'no connection came about in time', transient: true },
  UND_ERR_HEADERS_TIMEOUT: { reason: 'no answer began in time', transient: true },
  UND_ERR_BODY_TIMEOUT: { reason: 'the answer stopped in the middle', transient: true },
  CERT_HAS_EXPIRED: { reason: 'its certificate has run out', transient: false },
};

function codeOf(cause: unknown): string | undefined {
  for (let at = cause; at instanceof Error; at = at.cause)
    if ('code' in at && typeof at.code === 'string') return at.code;
  return undefined;
}
