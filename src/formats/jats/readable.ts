import type { InlineMarkup } from '../../model/index.ts';
import { type Element, ElementNode, inlineOf, textOf } from '../xml/element.ts';

/** What stands in a text and is none of it: marks of notes, pictures, the marks themselves. */
const silent = new Set([
  'fn',
  'label',
  'inline-graphic',
  'graphic',
  'media',
  'fig',
  'table-wrap',
  'index-term',
  'private-char',
  'inline-supplementary-material',
  'institution-id',
]);
/** Where the marks of these lead, nobody follows from a title or an abstract. */
const markTypes = new Set(['fn', 'aff', 'corresp', 'author-notes', 'table-fn', 'contrib']);
/** Elements with a text each: they are set apart by a space. */
const blocks = new Set(['p', 'list-item', 'title', 'break', 'disp-formula', 'disp-quote', 'x']);
/** What is left around a mark that was taken out. */
const hollow = /\[\s*\]|\(\s*\)|<(sup|sub|i|b|u)>[\s,]*<\/\1>/;
const hollows = /\s?(?:\[\s*\]|\(\s*\)|<(sup|sub|i|b|u)>[\s,]*<\/\1>)/g;
const mark = /^[\s\d,;–—*†‡§¶#()[\]-]{0,20}$|^[a-z*]$/;

/** The content of a title or paragraph as safe markup, without the marks of footnotes and the like. */
export function inlineText(element: Element | undefined): InlineMarkup | undefined {
  const markup = element === undefined ? undefined : inlineOf(readable(element));
  if (markup === undefined) return undefined;
  return (hollow.test(markup) ? markup.replace(hollows, '').trim() : markup) as InlineMarkup;
}

export function plainText(element: Element | undefined): string | undefined {
  return element === undefined ? undefined : textOf(readable(element));
}

/** The same element as a reader reads it; one without children is itself. */
export function readable(element: Element): Element {
  if (element.children.length === 0) return element;
  const node = new ElementNode(element.name, element.attributes);
  node.tail = element.tail;
  node.addText(element.text);
  for (const child of element.children) {
    const shown = shownOf(child);
    if (shown !== undefined) node.add(shown);
    else if (/^[.,;:)]/.test(child.tail)) trimEnd(node);
    const isBlock = blocks.has(child.name);
    if (shown === undefined || isBlock) node.addText(isBlock ? ` ${child.tail}` : child.tail);
  }
  return node;
}

/** `known [1].` is `known.` without its mark. */
function trimEnd(node: ElementNode): void {
  const last = node.children.at(-1) as ElementNode | undefined;
  if (last === undefined) node.text = node.text.trimEnd();
  else last.tail = last.tail.trimEnd();
}

/** `undefined` for what is not shown. The tail of what is shown stays with it, but for blocks. */
function shownOf(child: Element): ElementNode | undefined {
  if (silent.has(child.name)) return undefined;
  if (child.name === 'xref' && isMark(child)) return undefined;
  const of = (element: Element): ElementNode => {
    const node = copy(readable(element));
    node.tail = blocks.has(child.name) ? '' : child.tail;
    return node;
  };
  if (child.name === 'sc') return of(inCapitals(child));
  if (child.name === 'tex-math') return of(withText(child, texOf(textOf(child) ?? '')));
  if (child.name === 'alternatives' || child.name.endsWith('-alternatives')) {
    const best =
      child.children.find(({ name }) => /(?:^|:)math$/.test(name)) ??
      child.children.find(({ name }) => name === 'tex-math') ??
      child.children[0];
    return best === undefined ? undefined : of(withChildren(child, [best]));
  }
  return of(child);
}

function isMark(xref: Element): boolean {
  const type = xref.attributes['ref-type'] ?? '';
  return markTypes.has(type) || ((type === 'bibr' || type === '') && mark.test(textOf(xref) ?? ''));
}

/** Small capitals look like capitals: `<sc>l</sc>-arginine` is L-arginine. */
function inCapitals(element: Element): Element {
  return withText(element, (textOf(element) ?? '').toUpperCase());
}

/** Springer wraps its formulas in a whole document of LaTeX. */
function texOf(tex: string): string {
  const inner = /\\begin\{document\}([\s\S]*?)\\end\{document\}/.exec(tex)?.[1] ?? tex;
  return inner.trim();
}

function withText(element: Element, text: string): Element {
  const node = new ElementNode(element.name, {});
  node.addText(text);
  return node;
}

function withChildren(element: Element, children: readonly Element[]): Element {
  const node = new ElementNode(element.name, element.attributes);
  for (const child of children) {
    const kept = copy(child);
    kept.tail = '';
    node.add(kept);
  }
  return node;
}

function copy(element: Element): ElementNode {
  const node = new ElementNode(element.name, element.attributes);
  node.text = element.text;
  node.isFolded = element.isFolded;
  node.children = element.children;
  node.tail = element.tail;
  return node;
}
