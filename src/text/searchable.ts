const greekNames: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  ι: 'iota',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  ν: 'nu',
  ξ: 'xi',
  ο: 'omicron',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  ς: 'sigma',
  τ: 'tau',
  υ: 'upsilon',
  φ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
};

/** Anything but ASCII and the punctuation that nearly every abstract has: only then is there something to fold. */
const toBeFolded = /[^\x00-\x7f±°–—‘’“”≤≥×·•…®™©\u00a0\u2009éèöüäóáíñç]/;
/** Four Greek letters in a row are a Greek word, and its text is not full of symbols. */
const greekWord = /[\u0370-\u03ff]{4}/;
/** `μ` before a letter is the unit prefix (μm), not the letter. */
const greekLetter = /μ(?!\p{L})|[αβγδεζηθικλνξοπρςστυφχψω]/giu;
/** Many keyboards write the Greek beta as a German sharp s: `TGF-ß`. */
const sharpSForBeta = /(?<!\p{L})ß(?!\p{L})/gu;
const arabicVariants = /[يىئكةۀهأإآؤ٠-٩۰-۹]/g;
const arabicMarks = /[\u0610-\u061a\u0640\u064b-\u065f\u0670]/g;
const persianLetter: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ئ: 'ی',
  ك: 'ک',
  ة: 'ه',
  ۀ: 'ه',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ؤ: 'و',
};

/** Latin letters that no normal form takes apart. */
const latinVariants = /[ıłøđðþæœßħ]/gi;
const latinLetters: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ħ: 'h',
};

/** `beta1`, `TNFalpha`, `17beta`: the name of a letter written onto what it belongs to. */
const mayHaveGreekName = /[aA]\d|[A-Z\d](?:alp|bet|gam|del|kap)/;
const nameBeforeDigit = /(?<![a-z])(alpha|beta|gamma|delta|kappa)(?=\d)/gi;
const nameAfterSymbol = /(?<=[A-Z]{2}|\d)(alpha|beta|gamma|delta|kappa)(?![a-z])/g;

/**
 * Text in which the spellings that readers hold for the same are one: Greek letters become their names as
 * words of their own, Arabic letters and digits of either script their Persian and Latin forms, `ZWNJ` a
 * space. Case stays, and so do the diacritics that can be taken off a letter.
 */
export function searchable(text: string): string {
  let plain = text;
  if (toBeFolded.test(text)) {
    plain = text
      .normalize('NFKC')
      .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
      .replace(/[\u200c\u200d]/g, ' ')
      .replace(/∆/g, 'Δ')
      .replace(sharpSForBeta, 'β')
      .replace(arabicMarks, '')
      .replace(arabicVariants, (character) => persianLetter[character] ?? latinDigit(character))
      .replace(latinVariants, (letter) => latinLetters[letter.toLowerCase()] ?? letter);
    if (!greekWord.test(plain))
      plain = plain.replace(greekLetter, (letter) => ` ${greekNames[letter.toLowerCase()] ?? letter} `);
  }
  return mayHaveGreekName.test(plain)
    ? plain.replace(nameBeforeDigit, '$1 ').replace(nameAfterSymbol, ' $1')
    : plain;
}

function latinDigit(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  return character;
}
