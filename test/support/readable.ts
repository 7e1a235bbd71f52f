/** What a reader reads of markup: elements gone, entities undone, white space folded. */
export function readable(html: string): string {
  return html
    .replace(
      /<(?:\/?(?:p|div|section|h[1-6]|li|dt|dd|summary|details|ul|ol|dl|aside|article|button)\b)[^>]*>/g,
      ' ',
    )
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .replaceAll(' :', ':')
    .trim();
}
