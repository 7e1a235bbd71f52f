import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Whether a request names the key of the desk: by HTTP's Basic authentication (RFC 7617), under any name, or as a
 * Bearer token (RFC 6750). Browsers ask for it themselves; nothing is kept here, and no cookie is set.
 */
export function opensDesk(authorization: string | undefined, key: string): boolean {
  const [, scheme = '', sent = ''] = /^(basic|bearer) +(\S+) *$/i.exec(authorization ?? '') ?? [];
  switch (scheme.toLowerCase()) {
    case 'bearer':
      return isSame(sent, key);
    case 'basic': {
      const pair = Buffer.from(sent, 'base64').toString('utf8');
      return pair.includes(':') && isSame(pair.slice(pair.indexOf(':') + 1), key);
    }
    default:
      return false;
  }
}

/** Takes the same time whatever was sent: hashes are of one length. */
function isSame(sent: string, key: string): boolean {
  const hashOf = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hashOf(sent), hashOf(key));
}
