/** What stands in a pair of brackets, and the text before it that may belong to it. */
export interface Bracketed {
  /** Positions in the text, in UTF-16 units: of the opening bracket, and of the closing one. */
  readonly open: number;
  readonly close: number;
  /** Where the text before begins: behind the start of its sentence, an enclosing bracket, or a bracket that stood before. */
  readonly from: number;
}

/** The longest content that can be a short form or the words it stands for. */
const longestContent = 160;
/** The longest text before a bracket that is looked at. */
const longestBefore = 200;

/** Every sign that opens or closes something. */
const telling = /[()[\]\n;:.?!]/g;

/** The pairs of round and square brackets of a text, in the order in which they close. What never closes is no bracket. */
export function bracketsOf(text: string): readonly Bracketed[] {
  const found: Bracketed[] = [];
  const open: { readonly at: number; readonly isRound: boolean; barrier: number }[] = [];
  let barrier = 0;
  telling.lastIndex = 0;
  while (telling.test(text)) {
    const at = telling.lastIndex - 1;
    switch (text.charCodeAt(at)) {
      case 0x28: // (
      case 0x5b: // [
        open.push({ at, isRound: text.charCodeAt(at) === 0x28, barrier });
        // Inside, the words before the bracket are not looked at.
        barrier = at + 1;
        break;
      case 0x29: // )
      case 0x5d: {
        const opened = open.pop();
        if (opened === undefined) break;
        if (opened.isRound !== (text.charCodeAt(at) === 0x29)) {
          // Wrongly nested: nothing that is open can be trusted.
          open.length = 0;
          barrier = at + 1;
          break;
        }
        if (at - opened.at - 1 <= longestContent && at > opened.at + 1)
          found.push({
            open: opened.at,
            close: at,
            from: Math.max(opened.barrier, opened.at - longestBefore),
          });
        // `PGE(2)`, `benzo[a]pyrene`, `(-)-menthol`: a bracket within a word is part of it.
        barrier = isWithinWord(text, opened.at, at) ? opened.barrier : at + 1;
        break;
      }
      case 0x0a:
      case 0x3b: // ;
      case 0x3a: // :
        if (at + 1 === text.length || isSpace(text.charCodeAt(at + 1))) barrier = at + 1;
        break;
      case 0x2e: // .
      case 0x3f:
      case 0x21:
        if (isSpace(text.charCodeAt(at + 1)) && mayBeginSentence(text.charCodeAt(at + 2))) barrier = at + 1;
    }
  }
  return found;
}

function isWithinWord(text: string, open: number, close: number): boolean {
  if (close - open <= 3 && text[close + 1] === '-') return true;
  return open > 0 && !isSpace(text.charCodeAt(open - 1));
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0xa0;
}

/** Neither a small letter nor a bracket: `M.O.I. (multiplicity of infection)`. */
function mayBeginSentence(code: number): boolean {
  return !((code >= 0x61 && code <= 0x7a) || code === 0x28 || code === 0x5b);
}
