import { type Html, trustedHtml } from '../../../markup/index.ts';
import type { InlineMarkup } from '../../../model/index.ts';

const names: Readonly<Record<string, string>> = { i: 'italic', b: 'bold', u: 'underline' };

/** A title or paragraph in the elements of JATS: what was made safe for pages is well-formed, and only its names differ. */
export function jatsInline(text: InlineMarkup): Html {
  const parts = text.split(/(<math[ >].*?<\/math>)/s);
  return trustedHtml(
    parts
      .map((part, at) =>
        at % 2 === 1
          ? `<inline-formula>${part.replace(/<(\/?)([a-z]+)/g, '<$1mml:$2')}</inline-formula>`
          : part.replace(
              /<(\/?)([ibu])>/g,
              (_, slash: string, name: string) => `<${slash}${names[name] ?? name}>`,
            ),
      )
      .join(''),
  );
}
