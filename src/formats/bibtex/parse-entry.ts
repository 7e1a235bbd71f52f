/** An entry as it is written: values are still LaTeX, macros are resolved. */
export interface Entry {
  /** In lower case: `inproceedings`. */
  readonly type: string;
  /** The citation key; empty where there is none. */
  readonly key: string;
  /** By name in lower case; a field that stands there several times has several values. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** What was mended in the grammar, in words. */
  readonly faults: readonly string[];
}

/** The value of a macro, or nothing where it is not defined. */
export type Resolve = (name: string) => string | undefined;

const opening = /^@([A-Za-z][\w-]*)\s*[({]\s*/;
const keyText = /[^,={}"\n]*/y;
const fieldName = /[^={}",@\n#]+/y;
const gap = /[\s,]+/y;
const space = /\s+/y;
const bareValue = /[^\s,#{}"][^,#{}"\n]*/y;
/** Where a value that lacks its closing brace may have ended: before a line that begins another field. */
const nextField = /\r?\n[ \t]*[A-Za-z][\w-]{0,40}[ \t]*=[ \t]*["{\d]/;

const mostFaults = 20;

/** Reads one entry that the cutter cut; mends what can be mended and says so. */
export function parseEntry(text: string, resolve: Resolve): Entry {
  return new EntryParser(text, resolve).parse();
}

class EntryParser {
  readonly #text: string;
  readonly #resolve: Resolve;
  readonly #lastEquals: number;
  readonly #lastBrace: number;
  #at = 0;
  readonly #fields = new Map<string, string[]>();
  readonly #faults: string[] = [];

  constructor(text: string, resolve: Resolve) {
    this.#text = text;
    this.#resolve = resolve;
    this.#lastEquals = text.lastIndexOf('=');
    this.#lastBrace = text.lastIndexOf('}');
  }

  parse(): Entry {
    const head = opening.exec(this.#text);
    this.#at = head?.[0].length ?? 0;
    const type = head?.[1]?.toLowerCase() ?? '';
    const key = this.#readKey();
    // What is damaged at so many places is no entry any more.
    while (this.#at < this.#text.length && this.#faults.length < mostFaults) this.#readField();
    return { type, key, fields: this.#fields, faults: this.#faults };
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }

  #readKey(): string {
    const start = this.#at;
    const key = this.#take(keyText).trim();
    // The first field already: the key was left out.
    if (this.#text[this.#at] === '=') this.#at = start;
    else return key;
    return '';
  }

  #readField(): void {
    this.#take(gap);
    if (this.#text[this.#at] === '%') {
      this.#take(/[^\n]*/y);
      return;
    }
    const name = this.#take(fieldName).trim().toLowerCase();
    if (name === '' || this.#text[this.#at] !== '=') {
      this.#skip();
      return;
    }
    this.#at += 1;
    const value = this.#readValue(name);
    const values = this.#fields.get(name);
    if (values === undefined) this.#fields.set(name, [value]);
    else values.push(value);
  }

  /** What is no field: a closing brace, the end, or damage. */
  #skip(): void {
    const character = this.#text[this.#at];
    if (character === undefined) return;
    if (character === '{') this.#readGroup('');
    else this.#at += 1;
    if ((character === '}' || character === ')') && this.#at < this.#lastEquals)
      this.#faults.push('A closing brace too many was passed over.');
  }

  /** Strings, numbers and macros, put together with `#`. */
  #readValue(name: string): string {
    let value = '';
    do {
      this.#take(space);
      const character = this.#text[this.#at];
      if (character === '{') value += this.#readGroup(name);
      else if (character === '"') value += this.#readQuoted(name);
      else value += this.#readBare(name);
      this.#take(space);
    } while (this.#takeHash());
    return value;
  }

  #takeHash(): boolean {
    if (this.#text[this.#at] !== '#') return false;
    this.#at += 1;
    return true;
  }

  #readBare(name: string): string {
    const word = this.#take(bareValue).trim().replace(/\)$/, '');
    if (word === '' || /^\d+$/.test(word)) return word;
    const value = this.#resolve(word.toLowerCase());
    if (value !== undefined) return value;
    if (/^[A-Za-z][\w:.+/-]*$/.test(word) && name !== 'month' && name !== 'year')
      this.#faults.push(
        `The abbreviation “${word}” in ${name} is not defined in the file; it was taken as it is.`,
      );
    return word;
  }

  #readGroup(name: string): string {
    const start = this.#at + 1;
    let depth = 0;
    for (let at = this.#at; at < this.#text.length; at += 1) {
      const code = this.#text.charCodeAt(at);
      if (code === 0x7b) depth += 1;
      else if (code === 0x7d) {
        depth -= 1;
        if (depth === 0) {
          this.#at = at + 1;
          // What closes it was the brace of the whole entry.
          if (at >= this.#lastBrace && nextField.test(this.#text.slice(start, at))) break;
          return this.#text.slice(start, at);
        }
      }
    }
    return this.#mend(name, start, '}');
  }

  #readQuoted(name: string): string {
    const start = this.#at + 1;
    let depth = 0;
    for (let at = start; at < this.#text.length; at += 1) {
      const code = this.#text.charCodeAt(at);
      if (code === 0x7b) depth += 1;
      else if (code === 0x7d) depth -= 1;
      else if (code === 0x22 && depth <= 0) {
        this.#at = at + 1;
        return this.#text.slice(start, at);
      }
    }
    return this.#mend(name, start, '"');
  }

  /** A value without an end is taken to end where its line is followed by another field. */
  #mend(name: string, start: number, missing: string): string {
    const rest = this.#text.slice(start);
    const end = nextField.exec(rest)?.index ?? rest.length;
    this.#at = start + end;
    this.#faults.push(
      `The closing ${missing} of ${name || 'a group'} is missing; it was taken to end with its line.`,
    );
    return rest.slice(0, end).replace(/[\s,}")]+$/, '');
  }
}
