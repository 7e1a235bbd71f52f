/** LaTeX while it is being read: a text, and how far in it we are. */
export class LatexSource {
  readonly text: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** What a sticky pattern finds here, or nothing. */
  take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  startsWith(text: string): boolean {
    return this.text.startsWith(text, this.at);
  }

  takeCharacter(): string {
    const code = this.text.codePointAt(this.at);
    if (code === undefined) return '';
    const character = String.fromCodePoint(code);
    this.at += character.length;
    return character;
  }

  /** The argument of a command as it is written: a group without its braces, a command, or one character. */
  takeArgument(): string {
    this.take(spaces);
    if (this.text[this.at] === '{') return this.takeGroup();
    if (this.text[this.at] === '\\') return this.take(command);
    return this.text[this.at] === '}' ? '' : this.takeCharacter();
  }

  /** An optional argument, `[…]`, is passed over. */
  skipOption(): void {
    this.take(option);
  }

  /** From an opening brace to its match, or to the end. */
  takeGroup(): string {
    const start = this.at + 1;
    let depth = 0;
    for (let at = this.at; at < this.text.length; at += 1) {
      const character = this.text[at];
      if (character === '\\') at += 1;
      else if (character === '{') depth += 1;
      else if (character === '}') {
        depth -= 1;
        if (depth === 0) {
          this.at = at + 1;
          return this.text.slice(start, at);
        }
      }
    }
    this.at = this.text.length;
    return this.text.slice(start);
  }
}

export const spaces = /\s+/y;
const command = /\\(?:[A-Za-z]+|[\s\S])?/y;
const option = /\s*\[[^\][]*\]/y;
