import { foldSpaces, InlineBuilder, inlineText, plainText } from '../../markup/index.ts';
import type { InlineMarkup } from '../../model/index.ts';
import { readFragment } from './fragments.ts';
import { separateGlued } from './separate-glued.ts';
import { isHiddenTex, texOf } from './tex-math.ts';

/** Elements that part what stands before them from what stands behind. */
const parting = /^(?:p|div|br|break|hr|h[1-6]|ul|ol|li|list|list-item|sec|title|tr|td|table)$/i;

/** A title or another line as inline markup: HTML, JATS or MathML in it, escaped or not, becomes safe markup; `undefined` for nothing. */
export function richInline(text: string): InlineMarkup | undefined {
  if (!/[<&]/.test(text)) return inlineText(text) || undefined;
  const builder = new InlineBuilder();
  const hidesTex = isHiddenTex(text);
  let inTex = 0;
  readFragment(separateGlued(text), {
    open(name, attributes) {
      const local = localOf(name);
      if (local === 'tex-math') inTex += 1;
      if (parting.test(local)) builder.text(' ');
      builder.openElement(name, attributes);
    },
    close(name) {
      const local = localOf(name);
      if (local === 'tex-math') inTex = Math.max(0, inTex - 1);
      builder.closeElement(name);
      if (parting.test(local)) builder.text(' ');
    },
    text(characters) {
      if (inTex === 0) builder.text(characters);
      else if (!hidesTex) builder.text(texOf(characters));
    },
  });
  const markup = withoutEmpty(builder.take());
  return plainText(markup).trim() === '' ? undefined : markup;
}

/** Text without any markup: names, affiliations, journals. */
export function richPlain(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const plain = /[<&]/.test(text) ? plainText(richInline(text) ?? ('' as InlineMarkup)) : foldSpaces(text);
  return plain === '' ? undefined : plain;
}

/** Markup around nothing, and the spaces it leaves. */
export function withoutEmpty(markup: InlineMarkup): InlineMarkup {
  const bare = markup.replace(/<(i|b|u|sub|sup)>\s*<\/\1>/g, ' ');
  return bare === markup ? markup : (foldSpaces(bare).replace(/ +([,.;:)])/g, '$1') as InlineMarkup);
}

export function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
