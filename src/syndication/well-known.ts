import type { Urls } from '../urls.ts';

const day = 86_400_000;
/** RFC 9116, section 2.5.5, recommends less than a year. */
const validFor = 180 * day;

/** Whom to tell of a weakness of the site (RFC 9116). `contact` is an e-mail address. */
export function securityText(
  {
    contact,
    origin,
    languages,
  }: { readonly contact: string; readonly origin: string; readonly languages: readonly string[] },
  now: Date,
): string {
  // A day's precision, so that the file stays the same for a day.
  const expires = new Date(Math.floor((now.getTime() + validFor) / day) * day);
  return `Contact: mailto:${encodeURI(contact)}
Expires: ${expires.toISOString().slice(0, 19)}Z
Preferred-Languages: ${languages.join(', ')}
Canonical: ${origin}/.well-known/security.txt
`;
}

/** What programs may ask here, and where it is described (RFC 9727, as a linkset of RFC 9264). */
export function apiCatalog(origin: string, urls: Urls): string {
  const at = (path: string, type: string) => [{ href: origin + path, type }];
  const linkset = [
    {
      anchor: `${origin}/api/v1`,
      'service-desc': at('/api/v1/openapi.json', 'application/vnd.oai.openapi+json;version=3.1'),
      'service-doc': at(urls.reference(), 'text/html'),
    },
    {
      anchor: origin + urls.oai(),
      'service-desc': at(`${urls.oai()}?verb=Identify`, 'text/xml'),
      'service-doc': [
        { href: 'https://www.openarchives.org/OAI/2.0/openarchivesprotocol.htm', type: 'text/html' },
      ],
    },
    {
      anchor: `${origin}/mcp`,
      'service-doc': at(urls.llms(), 'text/plain'),
    },
  ];
  return `${JSON.stringify({ linkset }, undefined, 1)}\n`;
}
