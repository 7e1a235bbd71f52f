import { licenseIn } from './license.ts';

/** Words of catalogues that say how free a copy is, not under which licence. */
const noLicense =
  /^(?:other-oa|implied-oa|unspecified-oa|open-access|open access|publisher-specific.*|all-rights-reserved|unknown|none|public|other)$/i;

/**
 * A licence by the short name that catalogues use: `cc-by` → `CC BY`, `cc by-nc 4.0` → its address, an address as it is.
 * Without a version a Creative Commons licence has no address.
 */
export function licenseNamed(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const name = text.trim().replace(/^https?:\/\/openalex\.org\/licenses\//i, '');
  if (name === '' || noLicense.test(name)) return undefined;
  const address = licenseIn(name);
  if (address !== undefined) return address;
  const parts =
    /^(?:cc|creative commons)[\s_-]?(by(?:[\s_-](?:nc|nd|sa)){0,2})(?:[\s_-]?v?([1-4]\.0))?$/i.exec(name);
  if (parts !== null) {
    const terms = (parts[1] ?? '').toLowerCase().replace(/[\s_]/g, '-');
    return parts[2] === undefined
      ? `CC ${terms.toUpperCase()}`
      : `https://creativecommons.org/licenses/${terms}/${parts[2]}/`;
  }
  if (/^(?:cc[\s_-]?(?:0|zero)|cc0-1\.0)(?:[\s_-]1\.0)?$/i.test(name))
    return 'https://creativecommons.org/publicdomain/zero/1.0/';
  return name;
}
