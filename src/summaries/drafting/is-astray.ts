/** No text about a work has these; a model that was led astray by an abstract writes them. */
const astray =
  /https?:|www\.|<\/?[a-z]|\S@\S+\.\S|\b(?:ignore|disregard) (?:all |any |the )?(?:previous|prior|above)|\b(?:as an? (?:ai|language model)|system prompt|my instructions|i cannot|i can['’]t assist)\b|[\0-\x1f\x7f]/i;

/** Whether a text of a model holds addresses, markup, signs that control a terminal, or talk of instructions. */
export function isAstray(text: string): boolean {
  return astray.test(text);
}
