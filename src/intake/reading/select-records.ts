import type { Selection } from './messages.ts';

/** PubMed's elements: the number that comes first in a record is its own. */
const keyPattern = /<PMID[^>]*>\s*(\d+)/;
const affiliationPattern = /<Affiliation>([^<]*)</g;

/**
 * Tells whether a record of PubMed is wanted, by its bytes: much faster than reading it. What was wanted once stays so
 * when a newer form of it no longer names the affiliation.
 */
export function selectRecords({ affiliations, heldKeys }: Selection): (payload: Uint8Array) => boolean {
  const phrases = affiliations.map(wordsOf);
  const wanted = new Set(heldKeys);
  return (payload) => {
    const text = Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength).toString('utf8');
    const key = keyPattern.exec(text)?.[1];
    if (key !== undefined && wanted.has(key)) return true;
    for (const [, affiliation = ''] of text.matchAll(affiliationPattern)) {
      const words = wordsOf(affiliation);
      if (!phrases.some((phrase) => words.includes(phrase))) continue;
      if (key !== undefined) wanted.add(key);
      return true;
    }
    return false;
  };
}

/** Words without case, accents and punctuation, a space before and behind each. */
function wordsOf(text: string): string {
  const decoded = text
    .replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (_, hex, decimal) =>
      characterOf(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replace(/&\w+;/g, ' ');
  const words = decoded
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return ` ${words} `;
}

function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}
