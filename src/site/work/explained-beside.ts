import { plainText } from '../../markup/index.ts';
import type { InlineMarkup } from '../../model/index.ts';
import type { ExplainedWords, PlainLayer } from '../../plain/index.ts';
import { textsMark } from '../../text/index.ts';

/** What the layer of a work explains in one of its record's other abstracts, which is found by its wording. */
export function explainedBeside(
  layer: PlainLayer | undefined,
  sections: readonly { readonly text: InlineMarkup }[],
): ExplainedWords | undefined {
  if (layer?.beside === undefined) return undefined;
  const wording = textsMark(sections.map(({ text }) => plainText(text)));
  return layer.beside.find((one) => one.wording === wording);
}
