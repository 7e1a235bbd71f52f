/** Characters that a reader does not see and a language model does: controls, and the tags of Unicode (block E0000). */
const unseen = /[\p{Cc}\u{E0000}-\u{E007F}\uFFF9-\uFFFB]+/gu;

/** Text without what only machines would read in it. */
export function readableText(text: string): string {
  return text.replace(unseen, ' ').toWellFormed();
}
