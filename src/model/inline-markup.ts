/**
 * A title, abstract section or other short text with the little markup that science needs:
 * `<i> <b> <u> <sub> <sup>` and presentation MathML, everything else escaped.
 * Only the builder and the sanitiser of `markup/` make it, so it may stand in a page as it is.
 */
export type InlineMarkup = string & { readonly __brand: 'InlineMarkup' };
