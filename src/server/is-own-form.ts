/**
 * Whether a form was sent from our own pages (Fetch Metadata, section 2.4; else the `Origin` header, RFC 6454), so that
 * no other site can send one in a reader's stead; no cookie or token is needed. Every browser since 2020 says one of the
 * two. `origins` are those of the public address and of the address that was asked.
 */
export function isOwnForm(
  headers: { get(name: string): string | null },
  origins: readonly string[],
): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = headers.get('origin');
  return origin !== null && origins.includes(origin);
}
