/** In characters: more is not looked at. */
const looked = 400;
const frequent = new Set(
  'the of and in to a with was were is for that on by as from are this we be or at an'.split(' '),
);
/** As numbers; no two words of as few small letters of ASCII have the same. */
const packed = new Set([...frequent].map(packedOf));
/** No frequent word is longer. */
const longest = 4;
const word = /\p{L}+/gu;

/** Whether a text is English, by the share of its most frequent small words (three in ten in English prose, none elsewhere). */
export function isEnglish(text: string): boolean {
  let [words, small, length, letters] = [0, 0, 0, 0];
  const end = Math.min(looked, text.length);
  for (let at = 0; at <= end; at += 1) {
    const code = at < end ? text.charCodeAt(at) | 0x20 : 0x20;
    if (code > 0x7f) return isEnglishOf(text.slice(0, looked).toLowerCase().match(word) ?? []);
    if (code >= 0x61 && code <= 0x7a) {
      length += 1;
      letters = (letters << 5) | (code & 31);
    } else if (length > 0) {
      words += 1;
      if (length <= longest && packed.has(letters)) small += 1;
      [length, letters] = [0, 0];
    }
  }
  return isEnough(small, words);
}

function isEnglishOf(words: readonly string[]): boolean {
  return isEnough(words.filter((one) => frequent.has(one)).length, words.length);
}

function isEnough(small: number, words: number): boolean {
  return small > 0 && small / words > 0.12;
}

function packedOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters = (letters << 5) | (word.charCodeAt(at) & 31);
  return letters;
}
