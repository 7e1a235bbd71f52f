import { type Element, ElementNode } from './element.ts';

/** An element that was never written as XML: for records that say the same in another notation. */
export function madeElement(
  name: string,
  content: string | undefined | readonly (Element | undefined)[],
  attributes: Readonly<Record<string, string>> = {},
): Element {
  const element = new ElementNode(name, attributes);
  if (typeof content === 'string') element.addText(content);
  else if (content !== undefined)
    element.children = content.filter((child): child is Element => child !== undefined);
  return element;
}

/** The same, or nothing where there is no text. */
export function elementIf(
  name: string,
  text: string | undefined,
  attributes?: Readonly<Record<string, string>>,
): Element | undefined {
  return text === undefined ? undefined : madeElement(name, text, attributes);
}
