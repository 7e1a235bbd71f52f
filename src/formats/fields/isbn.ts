const candidate = /\b(?:97[89][- ]?)?\d(?:[- ]?\d){8}[- ]?[\dXx]\b/g;

/** The ISBNs that stand in a text, bare digits, those with a wrong check digit left out (ISO 2108). */
export function isbnsIn(text: string): readonly string[] {
  const found = [...text.matchAll(candidate)].map(([printed]) => printed.replace(/[- ]/g, '').toUpperCase());
  return [...new Set(found.filter(isIsbn))];
}

function isIsbn(digits: string): boolean {
  const values = [...digits].map((digit) => (digit === 'X' ? 10 : Number(digit)));
  const is13 = values.length === 13;
  const sum = values.reduce(
    (total, value, at) => total + value * (is13 ? (at % 2 === 0 ? 1 : 3) : 10 - at),
    0,
  );
  return sum % (is13 ? 10 : 11) === 0;
}
