import { foldSpaces, inlineText, plainText } from '../../../markup/index.ts';
import type { InlineMarkup } from '../../../model/index.ts';
import { inlineFromText } from '../../fields/inline-from-text.ts';
import type { Piece } from './pieces.ts';
import { readLatex } from './read-latex.ts';

type Notify = (command: string) => void;

const special = /[\\{}$~`'_^<&]|--/;

/** LaTeX as safe inline markup. Exports also carry elements of HTML or JATS, bare or encoded: they are understood. */
export function latexMarkup(source: string, notify?: Notify): InlineMarkup {
  if (!special.test(source)) return inlineText(source);
  return inlineFromText(elementsOf(readLatex(withoutPreamble(source), notify)));
}

/** LaTeX as plain text, for names and other fields that have no markup. */
export function latexText(source: string, notify?: Notify): string {
  return special.test(source) ? plainText(latexMarkup(source, notify)) : foldSpaces(source);
}

/** With elements as HTML writes them; an element whose `<` was a command is whole again. */
function elementsOf(pieces: readonly Piece[]): string {
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece;
    else if (piece.kind === 'mathml') text += piece.source;
    else text += piece.kind === 'open' ? `<${piece.element}>` : `</${piece.element}>`;
  }
  return text.includes('&lt;') ? text.replace(/&lt;(\/?[a-z]{1,6})&gt;/gi, '<$1>') : text;
}

/** Springer's exports wrap every formula into a document of its own. */
function withoutPreamble(source: string): string {
  return source.includes('\\begin{document}')
    ? source.replace(
        /\\documentclass(?:\[[^\]]{0,40}\])?\{minimal\}[\s\S]{0,2000}?\\begin\{document\}|\\end\{document\}/g,
        '',
      )
    : source;
}
