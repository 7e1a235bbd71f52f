import { hash } from 'node:crypto';

const digits = '0123456789abcdefghjkmnpqrstvwxyz';

/** A short, lasting name: the first 40 bits of the SHA-256 of a longer one, as eight characters of Crockford's base 32. */
export function shortId(name: string): string {
  const bytes = hash('sha256', name, 'buffer');
  let id = '';
  let bits = 0;
  let held = 0;
  for (let at = 0; at < 5; at += 1) {
    bits = ((bits << 8) | (bytes[at] ?? 0)) & 0xfff;
    held += 8;
    while (held >= 5) {
      held -= 5;
      id += digits[(bits >> held) & 31];
    }
  }
  return id;
}
