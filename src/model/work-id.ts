/** Our own short, lasting name of a work in addresses: eight characters of Crockford's base 32, lower case. */
export type WorkId = string & { readonly __brand: 'WorkId' };

export function parseWorkId(text: string): WorkId | undefined {
  return /^[0-9a-hjkmnp-tv-z]{8}$/.test(text) ? (text as WorkId) : undefined;
}
