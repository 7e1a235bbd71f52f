import type { InlineMarkup } from '../model/index.ts';
import { escapeText } from './html.ts';

/** Elements of titles and abstracts that are kept, under the name that HTML has for them. */
const inlineElements: Readonly<Record<string, string>> = {
  i: 'i',
  em: 'i',
  italic: 'i',
  b: 'b',
  strong: 'b',
  bold: 'b',
  u: 'u',
  underline: 'u',
  sub: 'sub',
  inf: 'sub',
  sup: 'sup',
};

/** Presentation elements of MathML Core (W3C, 2025) that carry no address and no script. */
const mathElements = new Set(
  'math merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics'.split(
    ' ',
  ),
);
const mathAttributes = new Set([
  'display',
  'mathvariant',
  'stretchy',
  'accent',
  'accentunder',
  'columnspan',
  'rowspan',
  'dir',
  'linethickness',
  'fence',
  'separator',
]);
const attributeValue = /^[\w.% -]{1,40}$/;
/** Annotations hold TeX or content MathML for other programs: not for readers. */
const silent = new Set(['annotation', 'annotation-xml', 'script', 'style']);

/**
 * Builds safe inline markup from the events of a parser: text is escaped, elements outside the list are
 * dropped but their text stays, and whatever is left open is closed.
 */
export class InlineBuilder {
  #text = '';
  readonly #open: (string | undefined)[] = [];
  #silence = 0;
  #inMath = 0;

  text(characters: string): void {
    if (this.#silence === 0) this.#text += escapeText(characters);
  }

  /** Adds markup that is safe already. */
  markup(safe: InlineMarkup): void {
    if (this.#silence === 0) this.#text += safe;
  }

  /** `name` with or without a namespace prefix. */
  openElement(name: string, attributes: Readonly<Record<string, string>> = {}): void {
    const local = name.slice(name.indexOf(':') + 1).toLowerCase();
    if (silent.has(local)) {
      this.#silence += 1;
      this.#open.push(undefined);
      return;
    }
    const kept = this.#keptName(local);
    this.#open.push(kept);
    if (kept === undefined || this.#silence > 0) return;
    if (kept === 'math') this.#inMath += 1;
    this.#text += `<${kept}${mathElements.has(kept) ? mathAttributesOf(attributes) : ''}>`;
  }

  closeElement(name: string): void {
    const local = name.slice(name.indexOf(':') + 1).toLowerCase();
    if (this.#open.length === 0) return;
    const kept = this.#open.pop();
    if (silent.has(local)) {
      this.#silence = Math.max(0, this.#silence - 1);
      return;
    }
    if (kept === undefined || this.#silence > 0) return;
    if (kept === 'math') this.#inMath -= 1;
    this.#text += `</${kept}>`;
  }

  /** The markup so far, every element closed, white space folded; the builder starts afresh. */
  take(): InlineMarkup {
    while (this.#open.length > 0) this.closeElement(this.#open.at(-1) ?? '');
    const taken = foldSpaces(this.#text);
    this.#text = '';
    this.#silence = 0;
    this.#inMath = 0;
    return taken as InlineMarkup;
  }

  #keptName(local: string): string | undefined {
    // No formula stands in a formula.
    if (local === 'math') return this.#inMath === 0 ? 'math' : undefined;
    if (this.#inMath > 0) return mathElements.has(local) ? local : undefined;
    return Object.hasOwn(inlineElements, local) ? inlineElements[local] : undefined;
  }
}

function mathAttributesOf(attributes: Readonly<Record<string, string>>): string {
  let text = '';
  for (const [name, value] of Object.entries(attributes)) {
    if (mathAttributes.has(name) && attributeValue.test(value)) text += ` ${name}="${value}"`;
  }
  return text;
}

/** Plain text as inline markup: nothing in it is read as an element. */
export function inlineText(text: string): InlineMarkup {
  return escapeText(foldSpaces(text)) as InlineMarkup;
}

/** The same for text whose white space is known to be folded. */
export function inlineFolded(text: string): InlineMarkup {
  return escapeText(text) as InlineMarkup;
}

const spaces = /[ \t\n\r]+/g;

/** Runs of the white space of XML become one space, none at either end; spaces that were set on purpose (no-break, thin) stay. */
export function foldSpaces(text: string): string {
  // Nearly all text is folded already, and looking is quicker than any pattern.
  let before = 0x20;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 0x20 && (code !== 0x20 || before === 0x20)) return text.replace(spaces, ' ').trim();
    before = code;
  }
  const isOpenEnded = before === 0x20 || before > 0x7e || text.charCodeAt(0) > 0x7e;
  return isOpenEnded && text !== '' ? text.trim() : text;
}

const entityOf: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** What a reader would say: the markup without its elements, for search, feeds, posts and `<title>`. */
export function plainText(text: InlineMarkup): string {
  const bare = text.includes('<') ? text.replace(/<[^>]*>/g, '') : text;
  return bare.includes('&')
    ? bare.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entityOf[name] ?? '')
    : bare;
}
