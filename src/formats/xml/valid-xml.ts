/** What XML 1.0 has no place for (section 2.2), and what no escape can bring in. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Markup without characters that would make a file of it unreadable. */
export function validXml(markup: { toString(): string }): string {
  return markup.toString().toWellFormed().replace(forbidden, '');
}
