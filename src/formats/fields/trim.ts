/**
 * Text without certain characters at its end. A pattern such as `/[.,]+$/` tries every place of the text, and a long
 * run of commas that is not at the end makes it take forever; this looks from the end.
 */
export function withoutTail(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && marks.includes(text[end - 1] ?? '')) end -= 1;
  return end === text.length ? text : text.slice(0, end);
}

/** The same at the beginning. */
export function withoutHead(text: string, marks: string): string {
  let start = 0;
  while (start < text.length && marks.includes(text[start] ?? '')) start += 1;
  return start === 0 ? text : text.slice(start);
}
