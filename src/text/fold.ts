import anyAscii from 'any-ascii';

const beyondAscii = /[^\x00-\x7f]/;

/**
 * Text reduced to what two spellings of one name or title have in common: lower-case ASCII letters and
 * digits, single spaces. Diacritics, punctuation, ligatures and script are folded away.
 */
export function fold(text: string): string {
  const ascii = beyondAscii.test(text) ? anyAscii(text.normalize('NFKC')) : text;
  return ascii
    .toLowerCase()
    .replace(/['’ʿʾ`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
