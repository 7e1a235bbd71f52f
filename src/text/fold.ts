import anyAscii from 'any-ascii';

/**
 * Text reduced to what two spellings of one name or title have in common: lower-case ASCII letters and
 * digits, single spaces. Diacritics, punctuation, ligatures and script are folded away.
 */
export function fold(text: string): string {
  return anyAscii(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/['’ʿʾ`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
