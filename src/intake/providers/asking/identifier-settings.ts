import * as z from 'zod';

/** An institution by its ROR, bare or as an address. */
export const rorSetting = z
  .string()
  .trim()
  .regex(
    /^(?:https?:\/\/)?(?:ror\.org\/)?0[a-hj-km-np-tv-z0-9]{6}\d{2}\/?$/i,
    'must be a ROR such as https://ror.org/02nkz4493',
  );

/** A person by their ORCID iD, bare or as an address. */
export const orcidSetting = z
  .string()
  .trim()
  .regex(
    /^(?:https?:\/\/)?(?:orcid\.org\/)?\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/i,
    'must be an ORCID iD such as 0000-0002-1825-0097',
  );

/** `02nkz4493`: the last part of an identifier that may be an address. */
export function bareIdentifier(identifier: string): string {
  return identifier.replace(/\/$/, '').split('/').at(-1) ?? identifier;
}
