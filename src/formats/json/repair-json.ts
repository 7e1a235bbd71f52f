/**
 * What programs write that is no JSON and can only mean one thing: control characters that are not escaped, `NaN` and
 * `Infinity` of Python, backslashes before characters that have no such escape.
 */
export function repairJson(text: string): string {
  return text.replace(/"(?:[^"\\]|\\[\s\S])*"|-?\b(?:NaN|Infinity)\b/g, (piece) =>
    piece.startsWith('"') ? repairText(piece) : 'null',
  );
}

function repairText(piece: string): string {
  return piece
    .replace(/\\(?:["\\/bfnrt]|u[\da-fA-F]{4}|)/g, (found) => (found === '\\' ? '\\\\' : found))
    .replace(/[\u0000-\u001f]/g, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
