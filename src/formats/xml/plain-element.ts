import { copyOf } from '../../text/index.ts';
import { type Element, ElementNode } from './element.ts';
import { namedCharacters } from './entities.ts';

/** Deeper nesting than this is no bibliographic record. */
export const deepestNesting = 100;

const tab = 0x09;
const lineFeed = 0x0a;
const space = 0x20;
const quote = 0x22;
const ampersand = 0x26;
const slash = 0x2f;
const less = 0x3c;
const equals = 0x3d;
const greater = 0x3e;
const closeBracket = 0x5d;

const noAttributes: Readonly<Record<string, string>> = Object.freeze({});

export interface PlainElement {
  readonly element: Element;
  /** How many line feeds there are in it. */
  readonly lines: number;
  /** The names outside those that are known, once each. */
  readonly unknown: readonly string[];
}

/**
 * Reads one element of the plain XML that record keepers write: tags, attributes in double quotes, text and
 * references. In the least doubt (a comment, CDATA, an unknown entity, a control character, anything malformed)
 * the answer is `undefined`, and a whole parser has to say. What is read here, that parser would read alike,
 * only not as fast: each text is cut out at once, and each character looked at once.
 */
export function readPlainElement(xml: string, known: ReadonlyMap<string, string>): PlainElement | undefined {
  const unknown: string[] = [];
  let lines = 0;
  const open: ElementNode[] = [];
  let current: ElementNode | undefined;
  let at = 0;
  for (;;) {
    // Text. Letters, which most characters are, take one comparison; the engine's own search is slower
    // in text beyond Latin-1 than this loop.
    const from = at;
    let odd = 0;
    let isFolded = true;
    let lastSpace = at - 1;
    let code = xml.charCodeAt(at);
    while (code !== less) {
      if (code > closeBracket) {
        if (code >= 0xfffe) return undefined;
      } else if (code === space) {
        if (lastSpace === at - 1) isFolded = false;
        lastSpace = at;
      } else if (code === closeBracket || code === ampersand) odd |= code;
      else if (code < space) {
        if (code === lineFeed) lines += 1;
        else if (code !== tab) return undefined;
        isFolded = false;
      } else if (!(code > space)) return undefined; // The end of the text, which is no number.
      at += 1;
      code = xml.charCodeAt(at);
    }
    if (at > from) {
      if (current === undefined) return undefined;
      const text = textBetween(xml, from, at, odd);
      if (text === undefined) return undefined;
      const isFirst = current.text === '' && current.children.length === 0;
      current.addText(text);
      if (isFirst && isFolded && odd === 0 && lastSpace !== at - 1)
        current.isFolded = xml.charCodeAt(from) < 0x7f && xml.charCodeAt(at - 1) < 0x7f;
    }
    let to = at + 1;
    if (xml.charCodeAt(to) === slash) {
      if (current === undefined) return undefined;
      const end = to + 1 + current.name.length;
      if (xml.charCodeAt(end) !== greater || !stands(current.name, xml, to + 1)) return undefined;
      at = end + 1;
      const parent = open.pop();
      if (parent === undefined) return at === xml.length ? { element: current, lines, unknown } : undefined;
      current = parent;
      continue;
    }
    if (!isNameStart(xml.charCodeAt(to))) return undefined;
    while (isNameCharacter(xml.charCodeAt(to))) to += 1;
    const name = nameBetween(xml, at + 1, to, known, unknown);
    let attributes = noAttributes;
    if (xml.charCodeAt(to) === space) {
      const end = endOfAttributes(xml, to);
      const read = end === -1 ? undefined : attributesIn(xml, to, end);
      if (read === undefined) return undefined;
      attributes = read;
      to = end;
    }
    const node = new ElementNode(name, attributes);
    if (current !== undefined) current.add(node);
    if (xml.charCodeAt(to) === greater) {
      if (current !== undefined) open.push(current);
      if (open.length > deepestNesting) return undefined;
      current = node;
      at = to + 1;
    } else if (xml.charCodeAt(to) === slash && xml.charCodeAt(to + 1) === greater && current !== undefined) {
      at = to + 2;
    } else return undefined;
  }
}

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

/** Names met before, each in the place that its length and two of its letters give it. */
const namesByShape: (string | undefined)[] = new Array(1024).fill(undefined);

/** The name as `known` keeps it, nearly always without cutting it out of the text. */
function nameBetween(
  xml: string,
  from: number,
  to: number,
  known: ReadonlyMap<string, string>,
  unknown: string[],
): string {
  const shape =
    ((to - from) * 37 +
      xml.charCodeAt(from) * 11 +
      xml.charCodeAt((from + to) >> 1) * 5 +
      xml.charCodeAt(to - 1)) &
    1023;
  const before = namesByShape[shape];
  if (before !== undefined && before.length === to - from && stands(before, xml, from) && known.has(before))
    return before;
  const printed = xml.slice(from, to);
  const name = known.get(printed);
  if (name !== undefined) namesByShape[shape] = name;
  else if (!unknown.includes(printed)) unknown.push(printed);
  return name ?? printed;
}

/** `odd` has the bits of a closing bracket or an ampersand when there is one. */
function textBetween(xml: string, from: number, to: number, odd: number): string | undefined {
  if (xml.charCodeAt(from) === lineFeed && isBlank(xml, from, to)) return '\n';
  const text = xml.slice(from, to);
  if (odd === 0) return text;
  if (text.includes(']]>')) return undefined;
  return text.includes('&') ? withoutReferences(text) : text;
}

/** The white space of a pretty-printed file: one line feed says as much. */
function isBlank(xml: string, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) if (xml.charCodeAt(at) > space) return false;
  return true;
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

/** Where the attributes of a tag end: at its `>`, or its `/>`. */
function endOfAttributes(xml: string, from: number): number {
  let at = from;
  let code = xml.charCodeAt(at);
  while (code !== greater) {
    // What does not belong in a plain tag, the end of the text included.
    if (!(code >= space) || code === less || code >= 0xfffe) return -1;
    at += 1;
    code = xml.charCodeAt(at);
  }
  return xml.charCodeAt(at - 1) === slash ? at - 1 : at;
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
  const kept = copyOf(printed);
  const attributes = readAttributes(kept, 0, kept.length);
  if (attributes !== undefined && readBefore.size < mostRemembered) readBefore.set(kept, attributes);
  return attributes;
}

/** The attributes up to the end of a tag, each behind one space: ` UI="D000818" MajorTopicYN="N"`. */
function readAttributes(xml: string, from: number, end: number): Record<string, string> | undefined {
  const attributes: Record<string, string> = {};
  let at = from;
  while (at < end) {
    if (xml.charCodeAt(at) !== space) return undefined;
    at += 1;
    if (at === end) return attributes;
    const start = at;
    if (!isNameStart(xml.charCodeAt(at))) return undefined;
    while (isNameCharacter(xml.charCodeAt(at))) at += 1;
    if (xml.charCodeAt(at) !== equals || xml.charCodeAt(at + 1) !== quote) return undefined;
    const name = xml.slice(start, at);
    at += 2;
    const valueStart = at;
    while (at < end && xml.charCodeAt(at) !== quote && xml.charCodeAt(at) !== ampersand) at += 1;
    // What every object has (`constructor`) counts as there already, and goes to the other parser.
    if (at >= end || xml.charCodeAt(at) !== quote || attributes[name] !== undefined) return undefined;
    attributes[name] = xml.slice(valueStart, at);
    at += 1;
  }
  return attributes;
}
