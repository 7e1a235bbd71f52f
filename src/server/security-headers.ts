/** What every answer carries. Pages ask nothing of anybody but us. */
export interface SecurityHeaders {
  readonly page: Readonly<Record<string, string>>;
  /** For what other sites may show in a frame. */
  readonly embedded: Readonly<Record<string, string>>;
  /** For files that are not pages: pictures, fonts, scripts, exports. */
  readonly file: Readonly<Record<string, string>>;
}

/** `inlineScriptHashes` as CSP names them, `sha256-…`; `secure` when the public comes by https. */
export function securityHeaders({
  inlineScriptHashes,
  secure,
}: {
  readonly inlineScriptHashes: readonly string[];
  readonly secure: boolean;
}): SecurityHeaders {
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${inlineScriptHashes.map((hash) => `'${hash}'`).join(' ')}`.trim(),
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
  const everywhere = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    ...(secure ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
  return {
    page: {
      ...everywhere,
      'content-security-policy': policy,
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy':
        'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    },
    // Nothing in it can be filled in or sent: there is nothing to be tricked into.
    embedded: {
      ...everywhere,
      'content-security-policy':
        "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *",
    },
    file: { ...everywhere, 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" },
  };
}
