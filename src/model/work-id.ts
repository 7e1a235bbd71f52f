/** Our own short, lasting name of a work in addresses: eight characters of Crockford's base 32, lower case. */
export type WorkId = string & { readonly __brand: 'WorkId' };

export function parseWorkId(text: string): WorkId | undefined {
  return /^[0-9a-hjkmnp-tv-z]{8}$/.test(text) ? (text as WorkId) : undefined;
}

const digits = '0123456789abcdefghjkmnpqrstvwxyz';
const digitValues = new Map([...digits].map((digit, value) => [digit, value]));

/** The number that an id of a work writes in base 32: 40 bits, exact. */
export function numberOfId(id: string): number {
  let number = 0;
  for (const digit of id) number = number * 32 + (digitValues.get(digit) ?? 0);
  return number;
}

export function idOfNumber(number: number): WorkId {
  let rest = number;
  let id = '';
  for (let at = 0; at < 8; at += 1) {
    id = `${digits[rest % 32]}${id}`;
    rest = Math.floor(rest / 32);
  }
  return id as WorkId;
}
