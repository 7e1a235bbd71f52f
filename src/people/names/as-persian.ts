const letters: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
  ئ: 'ی',
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ة: 'ه',
};

/** Letters of Arabic that Persian writes otherwise, as its own; any other letter as it is. */
export function asPersian(letter: string): string {
  return letters[letter] ?? letter;
}
