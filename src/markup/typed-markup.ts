import type { InlineMarkup } from '../model/index.ts';
import { InlineBuilder } from './inline-builder.ts';

const tag = /<(\/?)([a-z]{1,9})>/gi;

/** What a person typed, with the few elements that titles may have (`H<sub>2</sub>O`); every other sign stands for itself. */
export function typedMarkup(text: string): InlineMarkup {
  const builder = new InlineBuilder();
  let end = 0;
  for (const { 0: whole, 1: closing, 2: name = '', index } of text.matchAll(tag)) {
    if (!/^(?:i|em|b|strong|u|sub|sup)$/i.test(name)) continue;
    builder.text(text.slice(end, index));
    if (closing) builder.closeElement(name);
    else builder.openElement(name);
    end = index + whole.length;
  }
  builder.text(text.slice(end));
  return builder.take();
}
