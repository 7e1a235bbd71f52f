/** Beside MathML, TeX says the same once more for other programs. */
export function isHiddenTex(text: string): boolean {
  return text.includes('tex-math') && /<(?:\w+:)?math\b/.test(text);
}

/** The formula in a document of TeX, as authors write it: `$E = mc^2$`. */
export function texOf(text: string): string {
  const start = text.indexOf('\\begin{document}');
  if (start === -1) return text;
  const end = text.indexOf('\\end{document}', start);
  const body = text.slice(start + '\\begin{document}'.length, end === -1 ? undefined : end).trim();
  return body.replace(/^\$\$([\s\S]*)\$\$$/, '\\($1\\)');
}
