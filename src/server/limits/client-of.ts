import { isPrivate } from './network-of.ts';

/**
 * Whose request it is: the address at the other end, or, where that is a web server before this one, the one that it names
 * last in `X-Forwarded-For`; names before that could be anybody's invention. `undefined` for the operator's own network.
 */
export function clientOf(
  peer: string | undefined,
  forwarded: string | undefined,
  proxies: number,
): string | undefined {
  const named = (forwarded ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  if (proxies > 0) return named.at(-proxies) ?? publicOnly(peer);
  if (peer === undefined || !isPrivate(peer)) return peer;
  return publicOnly(named.at(-1));
}

function publicOnly(address: string | undefined): string | undefined {
  return address === undefined || isPrivate(address) ? undefined : address;
}
