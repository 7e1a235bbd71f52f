/** The name of the outermost element of an XML or HTML file, by its start; `undefined` where there is none. */
export function firstElementName(start: string): string | undefined {
  let at = start.startsWith('\ufeff') ? 1 : 0;
  for (;;) {
    while (isSpace(start.charCodeAt(at))) at += 1;
    const end = endOfProlog(start, at);
    if (end === -1) return undefined;
    if (end === at) return /^<([A-Za-z_:][\w.:-]{0,99})(?=[\s/>])/.exec(start.slice(at, at + 110))?.[1];
    at = end;
  }
}

/** Behind the comment, instruction or document type at a place; the place itself if none is there, -1 if it has no end. */
function endOfProlog(start: string, at: number): number {
  if (start.startsWith('<!--', at)) return after(start, '-->', at);
  if (start.startsWith('<?', at)) return after(start, '?>', at);
  if (!/^<!doctype/i.test(start.slice(at, at + 9))) return at;
  const close = start.indexOf('>', at);
  const bracket = start.indexOf('[', at);
  return bracket === -1 || close < bracket ? after(start, '>', at) : after(start, /\]\s*>/, bracket);
}

function after(text: string, mark: string | RegExp, from: number): number {
  if (typeof mark === 'string') {
    const at = text.indexOf(mark, from);
    return at === -1 ? -1 : at + mark.length;
  }
  const found = mark.exec(text.slice(from));
  return found === null ? -1 : from + found.index + found[0].length;
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}
