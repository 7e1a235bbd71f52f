import { plainText } from '../../../markup/index.ts';
import type { InlineMarkup } from '../../../model/index.ts';

const specials: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces even behind a backslash, so `\{` would leave a field open.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '`': '\\textasciigrave{}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '\u00a0': '~',
};

/** Text that LaTeX prints as it is. */
export function latexOf(text: string): string {
  return (
    text
      .replace(/[\t\n\r \u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
      .trim()
      .replace(/[\\{}~^`$&%#_\u00a0]/g, (character) => specials[character] ?? '')
      // Two signs that LaTeX would draw together into one.
      .replace(/-(?=-)/g, '-{}')
      .replace(/'(?=')/g, "'{}")
  );
}

const commands: Readonly<Record<string, string>> = {
  i: '\\textit{',
  b: '\\textbf{',
  u: '\\underline{',
  sub: '\\textsubscript{',
  sup: '\\textsuperscript{',
};

/** Markup as LaTeX; formulas become their text. Elements are balanced, and so are the braces. */
export function latexOfMarkup(markup: InlineMarkup): string {
  return markup
    .split(/(<[^>]*>)/)
    .map((piece) => {
      const tag = /^<(\/?)([a-z]+)/.exec(piece);
      if (tag === null) return spaced(plainText(piece as InlineMarkup));
      const command = commands[tag[2] ?? ''];
      return command === undefined ? '' : tag[1] === '/' ? '}' : command;
    })
    .join('');
}

function spaced(text: string): string {
  const latex = latexOf(text);
  return `${/^[\t\n\r ]/.test(text) ? ' ' : ''}${latex}${latex !== '' && /[\t\n\r ]$/.test(text) ? ' ' : ''}`;
}

/** Addresses stand as they are, but for what would end the field. */
export function verbatimOf(text: string): string {
  return text.replace(/[{}$"\\\s\u0000-\u001f]/g, (character) => encodeURIComponent(character));
}
