import { hash } from 'node:crypto';
import type { Contribution, Orcid, PersonName } from '../../model/index.ts';
import { cleanName, fold } from '../../text/index.ts';
import { isParticle } from './particles.ts';
import { sortKey } from './sort-key.ts';

const digits = '0123456789abcdefghjkmnpqrstvwxyz';

/** The number behind a person's id: the first 40 bits of the SHA-256 of what identifies the person. */
export function personNumber(identity: string): number {
  // 40 bits are exact in a number, and reading them from hexadecimal spares a buffer.
  return Number.parseInt(hash('sha256', identity).slice(0, 10), 16);
}

/** A person's lasting id in addresses: eight characters of Crockford's base 32. */
export function personId(number: number): string {
  let id = '';
  for (let rest = number, at = 0; at < 8; at += 1) {
    id = digits[rest % 32] + id;
    rest = Math.floor(rest / 32);
  }
  return id;
}

export function parsePersonId(text: string): number | undefined {
  if (!/^[0-9a-hjkmnp-tv-z]{8}$/.test(text)) return undefined;
  return [...text].reduce((number, digit) => number * 32 + digits.indexOf(digit), 0);
}

export function orcidIdentity(orcid: Orcid): string {
  return `orcid:${orcid}`;
}

export interface FoldedName {
  /** What identifies a person without an ORCID iD: the folded full name; none where nothing is left of it. */
  readonly identity: string | undefined;
  /** What lists of people are ordered by: the family name without its particles, then the given name. */
  readonly sort: string;
}

export function foldName(name: PersonName): FoldedName {
  const { family, given } = cleanName(name);
  const last = fold(family);
  const first = fold(given);
  const full = `${last} ${first}`.trim();
  // `d'Angelo`: the apostrophe sets a particle apart.
  const words = (/['’]/.test(family) ? fold(family.replace(/['’]/g, ' ')) : last).split(' ');
  const start = words.findIndex((word) => !isParticle(word));
  const main = start > 0 ? words.slice(start) : words;
  return {
    identity: full === '' ? undefined : `name:${full}`,
    sort: sortKey(arabic.test(family) ? family : main.join(' '), given),
  };
}

const arabic = /\p{Script=Arabic}/u;

export function isPerson(
  contribution: Contribution,
): contribution is Contribution & { readonly contributor: PersonName } {
  return contribution.contributor.kind === 'person';
}

/** The number of a name as printed: that of the person whom the name alone would mean; none where nothing can be read. */
export function nameNumber(name: PersonName): number | undefined {
  const { identity } = foldName(name);
  return identity === undefined ? undefined : personNumber(identity);
}
