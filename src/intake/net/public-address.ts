import { BlockList, isIP, isIPv6 } from 'node:net';

/** Where no public service is: IANA's registries of special-purpose addresses (RFC 6890 and its updates). */
const special = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  special.addSubnet(network, bits, 'ipv4');
// Those that lead to an IPv4 address (6to4, Teredo), and documentation.
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  special.addSubnet(network, bits, 'ipv6');

/** All that is routed in public IPv6 (RFC 4291, section 2.4); mapped IPv4 addresses, loopback and links are outside. */
const routedIpv6 = new BlockList();
routedIpv6.addSubnet('2000::', 3, 'ipv6');

/** Whether an IP address may be one of a public service. A name of a host is none. */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/%.*$/, '');
  if (isIP(bare) === 0) return false;
  if (isIPv6(bare)) return routedIpv6.check(bare, 'ipv6') && !special.check(bare, 'ipv6');
  return !special.check(bare, 'ipv4');
}
