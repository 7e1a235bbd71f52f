/** How what no text should have looks in JSON text: controls (escaped there), halves of characters, and what is none. */
const suspicious = /\\(?:u(?:00[01]|d[89a-f])|[bf])|[\ufffe\uffff]/i;
const noncharacter = /[\ufffe\uffff]/;
/** What neither XML nor HTML has a place for (XML 1.0, section 2.2). */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]+/g;

/**
 * JSON text with a space for characters that no XML or HTML may hold, and the sign of a lost character (U+FFFD) for halves
 * of one: whatever is written from it can be well-formed. The very same text where there are none, which is nearly always.
 */
export function soundJson(json: string): string {
  // Most texts have neither, and looking for one sign is quicker than any pattern.
  if (!json.includes('\\') && !noncharacter.test(json)) return json;
  if (!suspicious.test(json)) return json;
  return JSON.stringify(
    JSON.parse(json, (_key, value) => (typeof value === 'string' ? sound(value) : value)),
  );
}

/** The same for what JSON can say; the very same object where nothing is to be mended. */
export function soundTexts<T>(value: T): T {
  if (value === undefined) return value;
  const json = JSON.stringify(value);
  const mended = soundJson(json);
  return mended === json ? value : (JSON.parse(mended) as T);
}

function sound(text: string): string {
  return text.replace(forbidden, ' ').toWellFormed();
}
