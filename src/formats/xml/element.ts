import { foldSpaces, InlineBuilder, inlineFolded, inlineText } from '../../markup/index.ts';
import type { InlineMarkup } from '../../model/index.ts';

/** An element with the text before its first child, its children, and the text between its end and what follows. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  /** The text has single spaces only, and none at its ends. */
  readonly isFolded: boolean;
  readonly children: readonly Element[];
  readonly tail: string;
}

const noChildren: readonly Element[] = [];

/** An element while it is being read. */
export class ElementNode implements Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text = '';
  isFolded = false;
  children: readonly Element[] = noChildren;
  tail = '';

  constructor(name: string, attributes: Readonly<Record<string, string>>) {
    this.name = name;
    this.attributes = attributes;
  }

  add(child: ElementNode): void {
    if (this.children === noChildren) this.children = [child];
    else (this.children as ElementNode[]).push(child);
  }

  addText(text: string): void {
    const { children } = this;
    if (children.length === 0) {
      this.text = this.text === '' ? text : this.text + text;
      this.isFolded = false;
      return;
    }
    const last = children[children.length - 1] as ElementNode;
    last.tail = last.tail === '' ? text : last.tail + text;
  }
}

/** The first child of a name. */
export function childOf(element: Element | undefined, name: string): Element | undefined {
  if (element === undefined) return undefined;
  for (const child of element.children) if (child.name === name) return child;
  return undefined;
}

/** All children of a name, in order. */
export function childrenOf(element: Element | undefined, name: string): readonly Element[] {
  return element === undefined ? [] : element.children.filter((child) => child.name === name);
}

/** All text of an element without its markup, white space folded; `undefined` where there is none. */
export function textOf(element: Element | undefined): string | undefined {
  if (element === undefined) return undefined;
  const { children, text, isFolded } = element;
  const folded = children.length > 0 ? foldSpaces(wholeText(element)) : isFolded ? text : foldSpaces(text);
  return folded === '' ? undefined : folded;
}

/** The text of the first child of a name. */
export function textIn(element: Element | undefined, name: string): string | undefined {
  return textOf(childOf(element, name));
}

function wholeText(element: Element): string {
  let text = element.text;
  for (const child of element.children) text += wholeText(child) + child.tail;
  return text;
}

/** The content of an element as safe inline markup; `undefined` where there is none. */
export function inlineOf(element: Element | undefined): InlineMarkup | undefined {
  if (element === undefined) return undefined;
  const markup = element.children.length === 0 ? leafInline(element) : builtInline(element);
  return markup === '' ? undefined : markup;
}

function leafInline(element: Element): InlineMarkup {
  const { text, isFolded } = element;
  const markup = isFolded ? inlineFolded(text) : inlineText(text);
  // Text that needed no escape has no tag that was escaped once too often.
  return markup === text || !text.includes('</') ? markup : builtInline(element);
}

function builtInline(element: Element): InlineMarkup {
  const builder = new InlineBuilder();
  addContent(builder, element);
  return builder.take();
}

function addContent(builder: InlineBuilder, element: Element): void {
  addText(builder, element.text);
  for (const child of element.children) {
    builder.openElement(child.name, child.attributes);
    addContent(builder, child);
    builder.closeElement(child.name);
    addText(builder, child.tail);
  }
}

const escapedTag = /<(\/?)(sub|sup|inf|i|b|u|em|strong|italic|bold)>/gi;

/**
 * Some old records carry markup that was escaped once too often (`&lt;sup&gt;2&lt;/sup&gt;`). It is taken for
 * markup only when every such tag of the piece is closed in order; "p <i and q" stays as it is printed.
 */
function addText(builder: InlineBuilder, text: string): void {
  if (!text.includes('</')) {
    builder.text(text);
    return;
  }
  const tags = [...text.matchAll(escapedTag)];
  if (!areBalanced(tags)) {
    builder.text(text);
    return;
  }
  let at = 0;
  for (const tag of tags) {
    builder.text(text.slice(at, tag.index));
    if (tag[1] === '/') builder.closeElement(tag[2] ?? '');
    else builder.openElement(tag[2] ?? '');
    at = tag.index + tag[0].length;
  }
  builder.text(text.slice(at));
}

function areBalanced(tags: readonly RegExpExecArray[]): boolean {
  const open: string[] = [];
  for (const [, slash, name = ''] of tags) {
    if (slash === '') open.push(name.toLowerCase());
    else if (open.pop() !== name.toLowerCase()) return false;
  }
  return open.length === 0;
}
