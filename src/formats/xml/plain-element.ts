import { type Element, ElementNode } from './element.ts';
import { namedCharacters } from './entities.ts';

/** Deeper nesting than this is no bibliographic record. */
export const deepestNesting = 100;

const noAttributes: Readonly<Record<string, string>> = Object.freeze({});

/**
 * Reads one element of the plain XML that record keepers write: tags, attributes in double quotes, text and
 * references. In the least doubt (a comment, CDATA, an unknown entity, anything malformed) the answer is
 * `undefined`, and a whole parser has to say. What is read here, that parser would read alike, only
 * not as fast: whole texts are cut out at once, and no character of them is looked at.
 *
 * The text must be free of control characters but tabs and line feeds, and of `]]>`.
 */
export function readPlainElement(
  xml: string,
  known: ReadonlyMap<string, string>,
  unknown: string[],
): Element | undefined {
  const hasReferences = xml.includes('&');
  const open: ElementNode[] = [];
  let current: ElementNode | undefined;
  let at = 0;
  for (;;) {
    const tag = xml.indexOf('<', at);
    if (tag === -1) return undefined;
    if (tag > at) {
      if (current === undefined) return undefined;
      const text = isIndentation(xml, at, tag) ? '\n' : textBetween(xml, at, tag, hasReferences);
      if (text === undefined) return undefined;
      current.addText(text);
    }
    if (xml.charCodeAt(tag + 1) === slash) {
      if (current === undefined) return undefined;
      const printed = current.name;
      at = tag + 2 + printed.length;
      if (xml.charCodeAt(at) !== greater || !stands(printed, xml, tag + 2)) return undefined;
      at += 1;
      const parent = open.pop();
      if (parent === undefined) return at === xml.length ? current : undefined;
      current = parent;
      continue;
    }
    let to = tag + 1;
    if (!isNameStart(xml.charCodeAt(to))) return undefined;
    while (isNameCharacter(xml.charCodeAt(to))) to += 1;
    const printed = xml.slice(tag + 1, to);
    const name = known.get(printed);
    if (name === undefined && !unknown.includes(printed)) unknown.push(printed);
    let attributes = noAttributes;
    let mark = xml.charCodeAt(to);
    if (mark === space) {
      const end = xml.indexOf('>', to);
      const read = attributesIn(xml, to, end);
      if (read === undefined) return undefined;
      attributes = read;
      to = xml.charCodeAt(end - 1) === slash ? end - 1 : end;
      mark = xml.charCodeAt(to);
    }
    const node = new ElementNode(name ?? printed, attributes);
    if (current !== undefined) current.add(node);
    if (mark === greater) {
      if (current !== undefined) open.push(current);
      if (open.length > deepestNesting) return undefined;
      current = node;
      at = to + 1;
    } else if (mark === slash && xml.charCodeAt(to + 1) === greater && current !== undefined) {
      at = to + 2;
    } else return undefined;
  }
}

const space = 0x20;
const quote = 0x22;
const slash = 0x2f;
const equals = 0x3d;
const greater = 0x3e;

function isNameStart(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function isNameCharacter(code: number): boolean {
  // Letters first, then digits and the colon, then `-`, `.` and `_`.
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x3a) ||
    code === 0x2d ||
    code === 0x2e ||
    code === 0x5f
  );
}

/** Whether a short word stands at a place; for a few letters quicker than asking the engine. */
function stands(word: string, xml: string, from: number): boolean {
  for (let at = 0; at < word.length; at += 1) {
    if (word.charCodeAt(at) !== xml.charCodeAt(from + at)) return false;
  }
  return true;
}

/** The white space of a pretty-printed file: one line feed says as much. */
function isIndentation(xml: string, from: number, to: number): boolean {
  if (xml.charCodeAt(from) !== 0x0a) return false;
  for (let at = from + 1; at < to; at += 1) if (xml.charCodeAt(at) > space) return false;
  return true;
}

function textBetween(xml: string, from: number, to: number, hasReferences: boolean): string | undefined {
  const text = xml.slice(from, to);
  return hasReferences && text.includes('&') ? withoutReferences(text) : text;
}

const reference = /&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]*));|&/g;

/** Resolves references; `undefined` if there is one that cannot be. */
function withoutReferences(text: string): string | undefined {
  let sound = true;
  const resolved = text.replace(reference, (_, decimal?: string, hexadecimal?: string, name?: string) => {
    const character =
      name === undefined
        ? characterOf(decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal))
        : namedCharacters[name];
    if (character === undefined) sound = false;
    return character ?? '';
  });
  return sound ? resolved : undefined;
}

/** A character that XML has a place for (XML 1.0, section 2.2). */
function characterOf(code: number): string | undefined {
  const isAllowed =
    code === 0x09 ||
    code === 0x0a ||
    code === 0x0d ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x1_0000 && code <= 0x10_ffff);
  return isAllowed ? String.fromCodePoint(code) : undefined;
}

/** Most tags carry the same few attributes, `MajorTopicYN="N"`: each such text is read once. */
const readBefore = new Map<string, Readonly<Record<string, string>>>();
const mostRemembered = 5000;
const longestRemembered = 60;

function attributesIn(xml: string, from: number, end: number): Readonly<Record<string, string>> | undefined {
  if (end - from > longestRemembered) return readAttributes(xml, from, end);
  const printed = xml.slice(from, end);
  const before = readBefore.get(printed);
  if (before !== undefined) return before;
  const attributes = readAttributes(xml, from, end);
  if (attributes !== undefined && readBefore.size < mostRemembered) readBefore.set(printed, attributes);
  return attributes;
}

/** The attributes up to the end of a tag, each behind one space: ` UI="D000818" MajorTopicYN="N"`. */
function readAttributes(xml: string, from: number, end: number): Record<string, string> | undefined {
  const attributes: Record<string, string> = {};
  let at = from;
  while (at < end) {
    const isLast = at === end - 1;
    if (isLast && (xml.charCodeAt(at) === slash || xml.charCodeAt(at) === space)) return attributes;
    if (xml.charCodeAt(at) !== space) return undefined;
    at += 1;
    if (at === end - 1 && xml.charCodeAt(at) === slash) return attributes;
    const start = at;
    if (!isNameStart(xml.charCodeAt(at))) return undefined;
    while (isNameCharacter(xml.charCodeAt(at))) at += 1;
    if (xml.charCodeAt(at) !== equals || xml.charCodeAt(at + 1) !== quote) return undefined;
    const name = xml.slice(start, at);
    at += 2;
    const valueStart = at;
    while (isValueCharacter(xml.charCodeAt(at))) at += 1;
    // What every object has (`constructor`) counts as there already, and goes to the other parser.
    if (at >= end || xml.charCodeAt(at) !== quote || attributes[name] !== undefined) return undefined;
    attributes[name] = xml.slice(valueStart, at);
    at += 1;
  }
  return attributes;
}

/** Neither the closing quote, nor a reference, a tag, a tab or the end. */
function isValueCharacter(code: number): boolean {
  return code >= space && code !== quote && code !== 0x26 && code !== 0x3c;
}
