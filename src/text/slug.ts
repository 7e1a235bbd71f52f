import anyAscii from 'any-ascii';

const beyondAscii = /[^\x00-\x7f]/;

/** The readable part of an address: lower-case ASCII words joined by hyphens, at most 80 characters, never empty. */
export function slugOf(text: string): string {
  const ascii = beyondAscii.test(text) ? anyAscii(text) : text;
  const words =
    ascii
      .toLowerCase()
      .replaceAll("'", '')
      .match(/[a-z0-9]+/g) ?? [];
  let slug = '';
  for (const word of words) {
    if (slug.length + word.length + 1 > 80) break;
    slug += slug === '' ? word : `-${word}`;
  }
  return slug === '' ? (words[0]?.slice(0, 80) ?? 'untitled') : slug;
}
