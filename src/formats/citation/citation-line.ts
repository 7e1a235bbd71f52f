import { escapeText, foldSpaces, plainText } from '../../markup/index.ts';
import type { InlineMarkup } from '../../model/index.ts';

/** Enough to see whether a sentence has ended. */
const remembered = 3;

/** One line of a list of references, put together piece by piece: text is escaped, markup kept. */
export class CitationLine {
  #line = '';
  #last = '';

  text(text: string): this {
    this.#line += escapeText(text);
    this.#remember(text);
    return this;
  }

  markup(markup: InlineMarkup): this {
    this.#line += markup;
    this.#remember(plainText(markup));
    return this;
  }

  italic(piece: { readonly text: string } | { readonly markup: InlineMarkup }): this {
    this.#line += '<i>';
    if ('text' in piece) this.text(piece.text);
    else this.markup(piece.markup);
    this.#line += '</i>';
    return this;
  }

  /** Ends a sentence, unless it has ended already. */
  stop(): this {
    if (this.#last !== '' && !/[.?!…]["”’']?$/.test(this.#last)) this.text('.');
    return this;
  }

  take(): InlineMarkup {
    const line = foldSpaces(this.#line) as InlineMarkup;
    this.#line = '';
    this.#last = '';
    return line;
  }

  #remember(text: string): void {
    this.#last = (text.length < remembered ? this.#last + text : text).slice(-remembered);
  }
}
