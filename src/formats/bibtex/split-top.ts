/** Cuts at what the sticky pattern finds outside of all braces: white space, commas, semicolons and what follows them. */
export function splitTop(value: string, separator: RegExp): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < value.length; ) {
    const code = value.charCodeAt(at);
    if (code === 0x7b) depth += 1;
    else if (code === 0x7d) depth = Math.max(0, depth - 1);
    if (depth === 0 && (code <= 0x20 || code === 0x2c || code === 0x3b || code === 0x7e)) {
      separator.lastIndex = at;
      const length = separator.exec(value)?.[0].length ?? 0;
      if (length > 0) {
        parts.push(value.slice(from, at));
        at += length;
        from = at;
        continue;
      }
    }
    at += 1;
  }
  parts.push(value.slice(from));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** Whether the first brace closes with the last character. */
export function isOneGroup(text: string): boolean {
  if (!text.startsWith('{') || !text.endsWith('}')) return false;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
    if (depth === 0 && at < text.length - 1) return false;
  }
  return true;
}
