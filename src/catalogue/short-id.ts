import { hash } from 'node:crypto';

const digits = '0123456789abcdefghjkmnpqrstvwxyz';

/** A short, lasting name: the first 40 bits of the SHA-256 of a longer one, as eight characters of Crockford's base 32. */
export function shortId(name: string): string {
  // 40 bits are exact in a number, and reading them from hexadecimal spares a buffer.
  let rest = Number.parseInt(hash('sha256', name).slice(0, 10), 16);
  let id = '';
  for (let at = 0; at < 8; at += 1) {
    id = `${digits[rest % 32]}${id}`;
    rest = Math.floor(rest / 32);
  }
  return id;
}
