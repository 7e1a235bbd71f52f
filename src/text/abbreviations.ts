/** A short form, and the words it stands for where it was introduced. */
export interface Abbreviation {
  readonly short: string;
  readonly long: string;
}

const inParentheses = /[([]([^()[\]]{2,120})[)\]]/g;
const longestShort = 10;

/**
 * The abbreviations that a text introduces, as `long form (SF)` or `SF (long form)`, in its order (Schwartz, Hearst 2003:
 * the letters of the short form are sought backwards in the words before it; its first letter must begin a word).
 */
export function abbreviationsOf(text: string): readonly Abbreviation[] {
  const found: Abbreviation[] = [];
  if (!text.includes('(') && !text.includes('[')) return found;
  for (const { 0: whole, 1: inside = '', index } of text.matchAll(inParentheses)) {
    const short = inside.split(/[,;:]|\s(?:or|see)\s/)[0]?.trim() ?? '';
    const before = sentenceBefore(text, index);
    if (isShortForm(short)) {
      const long = longFormOf(short, wordsBefore(before, mostWords(short)));
      if (long !== undefined) found.push({ short, long });
    } else if (!whole.startsWith('[')) {
      // `HUVEC (human umbilical vein endothelial cells)`
      const turned = /(\S+)\s*$/.exec(before)?.[1] ?? '';
      const words = inside.trim().split(/\s+/);
      if (isShortForm(turned) && /\p{Lu}/u.test(turned) && words.length <= mostWords(turned)) {
        const long = longFormOf(turned, inside.trim());
        if (long !== undefined && long.length === inside.trim().length) found.push({ short: turned, long });
      }
    }
  }
  return found;
}

/** Two to ten signs that begin with a letter or digit and have a letter, in two words at most. */
function isShortForm(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= longestShort &&
    /^[\p{L}\p{N}]/u.test(text) &&
    /\p{L}/u.test(text) &&
    !/[<>=%]/.test(text) &&
    text.split(/\s+/).length <= 2 &&
    // Words in small letters are asides: `(mean)`, `(left)`.
    (/[\p{Lu}\p{N}]/u.test(text) || text.length <= 3)
  );
}

function mostWords(short: string): number {
  return Math.min(short.length + 5, short.length * 2);
}

function sentenceBefore(text: string, end: number): string {
  const start = Math.max(0, end - 250);
  const before = text.slice(start, end);
  const cut = Math.max(before.lastIndexOf('. '), before.lastIndexOf('; '), before.lastIndexOf('? '));
  return before.slice(cut + 1).trim();
}

function wordsBefore(text: string, most: number): string {
  return text.split(/\s+/).slice(-most).join(' ');
}

/** The shortest end of a text that has the letters of a short form in their order, the first at the beginning of a word. */
function longFormOf(short: string, text: string): string | undefined {
  const [letters, lower] = [short.toLowerCase(), text.toLowerCase()];
  let at = lower.length - 1;
  for (let letter = letters.length - 1; letter >= 0; letter -= 1) {
    const wanted = letters[letter] ?? '';
    if (!/[\p{L}\p{N}]/u.test(wanted)) continue;
    while (at >= 0 && (lower[at] !== wanted || (letter === 0 && isInside(lower, at)))) at -= 1;
    if (at < 0) return undefined;
    at -= 1;
  }
  const start = lower.slice(0, at + 1).search(/\S+$/);
  const long = text.slice(start === -1 ? at + 1 : start).replace(/^[^\p{L}\p{N}]+/u, '');
  return isLongForm(short, long) ? long : undefined;
}

/** Whether a letter stands behind another in its word. */
function isInside(text: string, at: number): boolean {
  return at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
}

function isLongForm(short: string, long: string): boolean {
  const words = long.split(/[\s-]+/);
  return (
    long.length > short.length &&
    words.length <= mostWords(short) &&
    !words.includes(short) &&
    !/[()[\]]/.test(long) &&
    /\p{L}{3}/u.test(long)
  );
}
