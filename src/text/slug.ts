import anyAscii from 'any-ascii';

/** The readable part of an address: lower-case ASCII words joined by hyphens, at most 80 characters, never empty. */
export function slugOf(text: string): string {
  const words = anyAscii(text)
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = '';
  for (const word of words) {
    if (slug.length + word.length + 1 > 80) break;
    slug += slug === '' ? word : `-${word}`;
  }
  return slug === '' ? (words[0]?.slice(0, 80) ?? 'untitled') : slug;
}
