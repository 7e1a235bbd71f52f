import { namedCharacters } from '../xml/entities.ts';

/** Takes a text with elements apart: what a parser of XML would tell, of text that mostly is none. */
export interface FragmentEvents {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(characters: string): void;
}

/** Names that are elements wherever they stand in angle brackets; any other is taken for text. */
const elementNames = new Set(
  'i em italic b strong bold u underline sub sup inf sc scp small big span font a p div br hr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd list list-item def-list sec title label abstract trans-abstract ext-link xref uri email named-content styled-content monospace code tt pre kbd inline-formula disp-formula disp-quote tex-math alternatives math strike s del ins q cite blockquote section article header table thead tbody tr td th caption fig img graphic inline-graphic fn roman sans-serif overline break body html'.split(
    ' ',
  ),
);

/** Attributes must be quoted and few: `<b and c>` is no element. */
const pieces =
  /<(\/?)([A-Za-z][\w.-]{0,40}(?::[\w.-]{1,40})?)((?:\s{1,20}[\w:.-]{1,60}\s?=\s?(?:"[^"<]{0,2000}"|'[^'<]{0,2000}')){0,20})\s{0,20}(\/?)>|<!--[^>]{0,500}-->|<!\[CDATA\[|\]\]>|<\?[\w-]{1,40}[^<>]{0,200}\?>|&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,31}));/g;
const attribute = /([\w:.-]{1,60})\s?=\s?(?:"([^"]*)"|'([^']*)')/g;

/** Records carry markup as it is, escaped, and escaped twice (`&amp;lt;p&amp;gt;`); nothing is unescaped more often. */
const mostUnescaping = 2;

/** Tells the elements and the text of a title or abstract, whether its markup was escaped or not. */
export function readFragment(text: string, events: FragmentEvents): void {
  readLevel(text, events, 0);
}

function readLevel(text: string, events: FragmentEvents, level: number): void {
  let plain = '';
  let unescaped = false;
  let at = 0;
  const tell = () => {
    if (plain === '') return;
    // What was unescaped may be markup itself.
    if (unescaped && level < mostUnescaping && /[<&]/.test(plain)) readLevel(plain, events, level + 1);
    else events.text(plain);
    plain = '';
    unescaped = false;
  };
  for (const found of text.matchAll(pieces)) {
    const [piece, slash, name, attributes = '', empty, decimal, hexadecimal, entity] = found;
    plain += text.slice(at, found.index);
    at = found.index + piece.length;
    if (name !== undefined) {
      if (!isElement(name)) {
        plain += piece;
        continue;
      }
      tell();
      if (slash === '/') events.close(name);
      else {
        events.open(name, attributesOf(attributes));
        if (empty === '/' || name === 'br' || name === 'hr' || name === 'img') events.close(name);
      }
    } else if (piece.startsWith('&')) {
      const character = characterOf(decimal, hexadecimal, entity);
      plain += character ?? piece;
      unescaped ||= character !== undefined;
    }
  }
  plain += text.slice(at);
  tell();
}

/** With a prefix it comes from a vocabulary (`jats:p`, `mml:mi`), whatever its name. */
function isElement(name: string): boolean {
  return name.includes(':') || elementNames.has(name.toLowerCase()) || mathNames.test(name);
}

const mathNames =
  /^m(?:i|n|o|s|text|space|row|frac|sqrt|root|style|sub|sup|subsup|under|over|underover|table|tr|td|padded|phantom|multiscripts|fenced|enclose|error)$/;

function attributesOf(text: string): Readonly<Record<string, string>> {
  if (text === '') return {};
  return Object.fromEntries(
    [...text.matchAll(attribute)].map(([, name = '', double, single]) => [name, double ?? single ?? '']),
  );
}

function characterOf(
  decimal: string | undefined,
  hexadecimal: string | undefined,
  entity: string | undefined,
): string | undefined {
  if (entity !== undefined) return namedCharacters[entity];
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  const isCharacter = code > 0x1f && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter || code === 0x09 || code === 0x0a ? String.fromCodePoint(code) : undefined;
}
