import { InlineBuilder, plainText } from '../../markup/index.ts';
import type { InlineMarkup } from '../../model/index.ts';

/** One line of a list of references, put together piece by piece: text is escaped, markup kept. */
export class CitationLine {
  readonly #builder = new InlineBuilder();
  #last = '';

  text(text: string): this {
    this.#builder.text(text);
    this.#remember(text);
    return this;
  }

  markup(markup: InlineMarkup): this {
    this.#builder.markup(markup);
    this.#remember(plainText(markup));
    return this;
  }

  italic(piece: { readonly text: string } | { readonly markup: InlineMarkup }): this {
    this.#builder.openElement('i');
    if ('text' in piece) this.text(piece.text);
    else this.markup(piece.markup);
    this.#builder.closeElement('i');
    return this;
  }

  /** Ends a sentence, unless it has ended already. */
  stop(): this {
    if (this.#last !== '' && !/[.?!…]["”’']?$/.test(this.#last)) this.text('.');
    return this;
  }

  take(): InlineMarkup {
    this.#last = '';
    return this.#builder.take();
  }

  #remember(text: string): void {
    if (text !== '') this.#last = (this.#last + text).slice(-3);
  }
}
