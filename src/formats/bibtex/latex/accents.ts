/** Commands that put a mark on the letter after them, with the mark as a combining character of Unicode. */
const marks: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['u', '\u0306'],
  ['.', '\u0307'],
  ['"', '\u0308'],
  ['h', '\u0309'],
  ['r', '\u030a'],
  ['H', '\u030b'],
  ['v', '\u030c'],
  ['d', '\u0323'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['b', '\u0331'],
  ['G', '\u030f'],
  ['f', '\u0311'],
  ['textcommabelow', '\u0326'],
  ['grave', '\u0300'],
  ['acute', '\u0301'],
  ['hat', '\u0302'],
  ['widehat', '\u0302'],
  ['tilde', '\u0303'],
  ['widetilde', '\u0303'],
  ['bar', '\u0304'],
  ['overline', '\u0304'],
  ['breve', '\u0306'],
  ['dot', '\u0307'],
  ['ddot', '\u0308'],
  ['mathring', '\u030a'],
  ['check', '\u030c'],
  ['vec', '\u20d7'],
]);

/** What the mark is when it stands on nothing: `\~{}`. */
const alone: ReadonlyMap<string, string> = new Map([
  ['~', '~'],
  ['^', '^'],
  ["'", '´'],
  ['`', '`'],
  ['"', '¨'],
]);

export function isAccent(command: string): boolean {
  return marks.has(command);
}

/** The first letter of a text with the mark on it: `\"o` is `ö`, `\'{\i}` is `í`. */
export function accented(command: string, text: string): string {
  const mark = marks.get(command);
  if (mark === undefined) return text;
  const [first] = text;
  if (first === undefined || first === ' ') return (alone.get(command) ?? '') + text;
  // A dotless letter under a mark is the usual letter.
  const letter = first === 'ı' ? 'i' : first === 'ȷ' ? 'j' : first;
  return (letter + mark).normalize('NFC') + text.slice(first.length);
}
