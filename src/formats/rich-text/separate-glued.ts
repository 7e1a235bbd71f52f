const italics = /<(\/?)((?:\w{1,10}:)?(?:i|em|italic))>/g;

/**
 * Some publishers' records have lost the spaces around italics (`the<i>TFE3</i>fusion`). Where no italics of a text have
 * a space outside, and some are glued to whole words, the spaces are put back between words; `<i>N</i>-acetyl` and
 * `p<i>K</i>a` stay.
 */
export function separateGlued(text: string): string {
  let glued = 0;
  for (const found of text.matchAll(italics)) {
    const isEnd = found[1] === '/';
    const before = text.slice(Math.max(0, found.index - 20), found.index);
    const behind = text.slice(found.index + found[0].length, found.index + found[0].length + 20);
    if (isEnd ? /^\s/.test(behind) : /\s$/.test(before)) return text;
    if (isEnd ? wordBehind.test(behind) : wordBefore.test(before)) glued += 1;
  }
  if (glued === 0) return text;
  return text.replace(italics, (tag, slash: string, _name: string, at: number) => {
    if (slash === '/') {
      const behind = text.slice(at + tag.length, at + tag.length + 20);
      return wordBehind.test(behind) ? `${tag} ` : tag;
    }
    return wordBefore.test(text.slice(Math.max(0, at - 20), at)) ? ` ${tag}` : tag;
  });
}

const wordBehind = /^\p{L}{2,}/u;
const wordBefore = /(?:(?<!\p{L})\p{Lu}?\p{Ll}{2,}|\b(?:a|A|An|In|Is|Of|On|By|To)|[a-z][,.;:)])$/u;
