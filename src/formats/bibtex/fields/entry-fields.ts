import type { InlineMarkup } from '../../../model/index.ts';
import type { Fields } from '../inherit.ts';
import { latexMarkup, latexText } from '../latex/latex-markup.ts';
import { verbatim } from '../latex/read-latex.ts';

/** The fields of one entry, asked for by any of the names that they go by; what is odd in them is noticed once. */
export class EntryFields {
  /** In lower case. */
  readonly type: string;
  readonly #fields: Fields;
  readonly #notices: string[];
  readonly #unknown = new Set<string>();
  /** Some fields are asked for by several. */
  readonly #texts = new Map<string, string>();

  constructor(type: string, fields: Fields, notices: string[]) {
    this.type = type;
    this.#fields = fields;
    this.#notices = notices;
  }

  notice(sentence: string): void {
    if (!this.#notices.includes(sentence)) this.#notices.push(sentence);
  }

  /** The first value that is not empty, as it is written. */
  raw(...names: readonly string[]): string | undefined {
    for (const name of names) {
      const value = this.#fields.get(name)?.find((one) => one.trim() !== '');
      if (value !== undefined) return value;
    }
    return undefined;
  }

  /** All values of a field, as they are written. */
  all(...names: readonly string[]): readonly string[] {
    return names.flatMap((name) => this.#fields.get(name) ?? []).filter((value) => value.trim() !== '');
  }

  text(...names: readonly string[]): string | undefined {
    const value = this.raw(...names);
    if (value === undefined) return undefined;
    let text = this.#texts.get(value);
    if (text === undefined) {
      text = latexText(value, this.#tell);
      this.#texts.set(value, text);
    }
    return text || undefined;
  }

  markup(...names: readonly string[]): InlineMarkup | undefined {
    const value = this.raw(...names);
    return (value === undefined ? undefined : latexMarkup(value, this.#tell)) || undefined;
  }

  /** An address or identifier, in which only escapes are undone. */
  verbatim(...names: readonly string[]): string | undefined {
    const value = this.raw(...names);
    return (value === undefined ? undefined : verbatim(value).trim()) || undefined;
  }

  /** The lines of a field that lists one thing a line, without the braces around the whole. */
  lines(name: string): readonly string[] {
    const value = this.raw(name);
    if (value === undefined) return [];
    return value
      .split(/\r?\n|\r/)
      .map((line) => latexText(line))
      .filter((line) => line !== '');
  }

  #tell = (command: string): void => {
    if (this.#unknown.has(command)) return;
    this.#unknown.add(command);
    this.notice(`The LaTeX command “\\${command.slice(0, 40)}” is not known; its text was kept.`);
  };
}
