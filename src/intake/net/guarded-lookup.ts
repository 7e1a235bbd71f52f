import { type LookupAddress, type LookupOptions, lookup as systemLookup } from 'node:dns';
import { isPublicAddress } from './public-address.ts';

type Answered = (
  error: NodeJS.ErrnoException | null,
  address: string | LookupAddress[],
  family?: number,
) => void;
export type Lookup = (host: string, options: LookupOptions, answer: Answered) => void;

/** What the error of a refused host carries as its `code`. */
export const refusedAddress = 'EPRIVATE';

/**
 * Resolves a name for a connection, and refuses it when any of its addresses is not public. The connection goes to
 * the address that was looked at, so a name that answers otherwise the second time gains nothing.
 */
export function createGuardedLookup(resolve: Lookup = systemLookup as Lookup): Lookup {
  return (host, options, answer) => {
    resolve(host, { ...options, all: true }, (error, found) => {
      if (error !== null) return answer(error, '');
      const addresses = found as LookupAddress[];
      const [first] = addresses;
      if (first === undefined || !addresses.every(({ address }) => isPublicAddress(address)))
        return answer(Object.assign(new Error(`${host} is a private address`), { code: refusedAddress }), '');
      if (options.all) answer(null, addresses);
      else answer(null, first.address, first.family);
    });
  };
}
