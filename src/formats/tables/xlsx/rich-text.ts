import { unescaped } from './xml-events.ts';

/** Gathers the text of a string item: plain, or in runs of which some stand lower, higher or aslant. */
export class RichText {
  #text = '';
  #tag = '';
  #inText = false;
  #phonetic = 0;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'rPh') this.#phonetic += 1;
    else if (name === 'r') this.#tag = '';
    else if (name === 't') this.#inText = this.#phonetic === 0;
    else if (name === 'vertAlign')
      this.#tag =
        attributes.val === 'subscript' ? 'sub' : attributes.val === 'superscript' ? 'sup' : this.#tag;
    else if (name === 'i' && attributes.val !== '0' && attributes.val !== 'false' && this.#tag === '')
      this.#tag = 'i';
  }

  close(name: string): void {
    if (name === 'rPh') this.#phonetic = Math.max(0, this.#phonetic - 1);
    else if (name === 't') this.#inText = false;
    else if (name === 'r') this.#tag = '';
  }

  add(text: string): void {
    if (!this.#inText) return;
    this.#length += text.length;
    const bare = unescaped(text);
    this.#text += this.#tag === '' || bare.trim() === '' ? bare : `<${this.#tag}>${bare}</${this.#tag}>`;
  }

  /** The text so far, as one way of standing throughout is none worth a mark; then it starts afresh. */
  take(): string {
    const text = this.#text;
    this.#text = '';
    this.#tag = '';
    this.#inText = false;
    this.#phonetic = 0;
    this.#length = 0;
    const whole = /^<(i|sub|sup)>([^<]*)<\/\1>$/.exec(text);
    return whole?.[2] ?? text;
  }
}
