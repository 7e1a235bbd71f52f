/** The same text in memory of its own: what is cut out of a record would keep the whole record alive. */
export function copyOf(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
