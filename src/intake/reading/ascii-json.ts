const beyondAscii = /[^\x00-\x7f]/g;

/**
 * JSON text with other characters than ASCII written as escapes, where they are few: engines hold, copy and parse
 * such text in half the space and time. Text in another script stays as it is, since escapes would triple it.
 */
export function asciiJson(value: unknown): string {
  const text = JSON.stringify(value);
  const strange = text.match(beyondAscii)?.length ?? 0;
  return strange === 0 || strange > text.length / 16 ? text : text.replace(beyondAscii, escaped);
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
