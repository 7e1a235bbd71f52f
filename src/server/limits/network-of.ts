import { isIP } from 'node:net';

/**
 * The network that an address belongs to, by which requests are limited: of IPv4 the first three bytes (/24), of IPv6 the
 * first three groups (/48), which is what one customer gets. `undefined` where the text is no address.
 */
export function networkOf(address: string): string | undefined {
  const bare = address
    .trim()
    .replace(/^\[|\]$/g, '')
    .replace(/%.*$/, '');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
  const plain = mapped ?? bare;
  switch (isIP(plain)) {
    case 4:
      return plain.slice(0, plain.lastIndexOf('.'));
    case 6:
      return groupsOf(plain).slice(0, 3).join(':');
    default:
      return undefined;
  }
}

/** The eight groups of an IPv6 address, the short form written out. */
function groupsOf(address: string): readonly string[] {
  const [before = '', after] = address.toLowerCase().split('::');
  const left = before === '' ? [] : before.split(':');
  if (after === undefined) return left.map(withoutZeros);
  const right = after === '' ? [] : after.split(':');
  const missing = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return [...left, ...missing, ...right].map(withoutZeros);
}

function withoutZeros(group: string): string {
  return group.replace(/^0+(?=.)/, '');
}

const ownNetworks =
  /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|::1$|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:)/i;

/** Whether an address is of this machine or of a private network (RFC 1918, RFC 4193): a web server before this one, not the public. */
export function isPrivate(address: string): boolean {
  return ownNetworks.test(address.replace(/^::ffff:/i, ''));
}
