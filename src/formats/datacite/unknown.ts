/** DataCite's words for what is not known (Metadata Schema 4.6, appendix 3 of the documentation): `:unav`, `(:tba)`. */
export function isUnknown(text: string): boolean {
  return /^\s*\(?:(?:unac|unal|unap|unas|unav|unkn|none|null|tba|etal)\)?\s*$/i.test(text);
}
