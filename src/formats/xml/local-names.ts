import { type Element, ElementNode } from './element.ts';

/** The same element with all prefixes taken off: `<oai_dc:dc>` and `<dc>` read alike. Attributes keep theirs. */
export function withLocalNames(element: Element): Element {
  const node = new ElementNode(localName(element.name), element.attributes);
  node.text = element.text;
  node.isFolded = element.isFolded;
  node.tail = element.tail;
  node.children = element.children.map(withLocalNames);
  return node;
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}
